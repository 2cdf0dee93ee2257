package footnote.model.remote;

import footnote.fault.UnavailableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call.
 *
 * @param kind what it was
 * @param rest how long the server asks to be left alone; {@code null} where it does not
 */
record Fault(Kind kind, @Nullable Duration rest) {

    /** The kinds, each in words that say how to mend it. Nothing a server said is repeated in them. */
    enum Kind {
        UNREACHABLE(false, "The language model cannot be reached; start its server or correct --model."),
        SILENT(false, "The language model did not answer in time; try again, or allow more with FOOTNOTE_MODEL_TIME."),
        REFUSED(false, "The language model's server refused the key; correct the key."),
        UNKNOWN(false, "The language model's server does not know this model; correct its name or address in --model."),
        MISUSED(false, "The language model's server refused the request; see whether the model suits it."),
        LIMITED(true, "The language model is asked too often just now; try again later."),
        BROKEN(true, "The language model's server failed; try again later."),
        CUT(true, "The language model broke off; try again."),
        GARBLED(false, "The language model's server sent what cannot be read; see whether --model fits the server."),
        ENDLESS(false, "The language model did not come to an end; try again or use another one.");

        private final boolean passing;
        private final String words;

        Kind(boolean passing, String words) {
            this.passing = passing;
            this.words = words;
        }
    }

    static Fault of(Kind kind) {
        return new Fault(kind, null);
    }

    static Fault ofStatus(int status, @Nullable Duration wait) {
        return switch (status) {
            case 401, 403 -> of(Kind.REFUSED);
            case 404 -> of(Kind.UNKNOWN);
            case 408 -> of(Kind.CUT);
            case 429 -> new Fault(Kind.LIMITED, wait);
            default -> status >= 500 ? new Fault(Kind.BROKEN, wait) : of(Kind.MISUSED);
        };
    }

    /** Whether the same call may succeed a moment later. */
    boolean mayPass() {
        return kind.passing;
    }

    UnavailableException exception() {
        return new UnavailableException(kind.words);
    }
}
