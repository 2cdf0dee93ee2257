package footnote.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A chat service could not be reached or had no time; the same may work later. What was sent may have arrived. */
final class DeliveryRetry extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;

    /**
     * Says why.
     *
     * @param wait how long the service asks to be left alone; {@code null} where it does not say
     */
    DeliveryRetry(String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.wait = wait;
    }

    /** How long to wait, where the service says so, else what is given. */
    Duration waitOr(Duration otherwise) {
        return wait == null || wait.compareTo(otherwise) < 0 ? otherwise : wait;
    }
}
