package footnote.slack;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long to wait before trying again. */
final class RetryWaits {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** A service that asks for more is asked again by then all the same. */
    private static final int MAX_ASKED_SECONDS = 600;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryWaits() {}

    /** What a header says, or {@code null} where it says nothing to go by. */
    static @Nullable Duration read(@Nullable String retryAfter) {
        return retryAfter == null || !SECONDS.matcher(retryAfter.strip()).matches()
                ? null
                : Duration.ofSeconds(Math.min(Integer.parseInt(retryAfter.strip()), MAX_ASKED_SECONDS));
    }

    /** Twice as long each time, as far as a minute. */
    static Duration before(int attempt) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempt, 20));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
