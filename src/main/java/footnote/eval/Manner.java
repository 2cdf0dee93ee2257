package footnote.eval;

import org.jspecify.annotations.Nullable;

/**
 * How an evaluation departs from everyday use.
 *
 * @param verified whether what a language model writes is checked, as it always is elsewhere
 * @param written keeps what a language model writes; {@code null} for nothing kept
 */
public record Manner(boolean verified, @Nullable Written written) {

    /** As everywhere. */
    public static final Manner USUAL = new Manner(true, null);
}
