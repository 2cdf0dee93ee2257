package footnote.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation departs from everyday use.
 *
 * @param verified whether what a language model writes is checked, as it always is elsewhere
 * @param written file that keeps what a language model wrote, so that another run judges the same words; {@code null} for
 *     none
 */
public record Manner(boolean verified, @Nullable Path written) {

    /** As everywhere. */
    public static final Manner USUAL = new Manner(true, null);
}
