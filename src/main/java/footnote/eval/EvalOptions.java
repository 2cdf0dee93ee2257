package footnote.eval;

import org.jspecify.annotations.Nullable;

/**
 * How an evaluation departs from everyday use.
 *
 * @param verified whether what a language model writes is checked, as it always is elsewhere
 * @param written keeps what a language model writes; {@code null} for nothing kept
 */
public record EvalOptions(boolean verified, @Nullable RecordedAnswers written) {

    /** As everywhere. */
    public static final EvalOptions USUAL = new EvalOptions(true, null);
}
