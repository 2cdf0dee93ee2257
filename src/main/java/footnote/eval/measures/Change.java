package footnote.eval.measures;

import footnote.eval.Figures;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a set differs from an earlier measurement on the same questions.
 *
 * @param part which of the set's questions, as in {@link Figures.Part}
 * @param figure the figure
 * @param before what it was
 * @param now what it is
 * @param interval where the difference lies, 95 %, if the set's questions are a sample of many; {@code null} where too
 *     few of them differ to tell, and for times, where the machine's state says more than the choice of questions
 */
public record Change(
        String part,
        Figure figure,
        double before,
        double now,
        @Nullable Interval interval) {

    /**
     * An interval of differences.
     *
     * @param low its low end
     * @param high its high end
     */
    public record Interval(double low, double high) {}

    /** Whether the difference is there for sure, and not by the choice of questions. */
    public boolean isSure() {
        return interval != null && (interval.low() > 0 || interval.high() < 0);
    }

    /** Whether it is for the better; {@code null} where neither way is. */
    public @Nullable Boolean isBetter() {
        return switch (figure.better()) {
            case MORE -> now > before;
            case LESS -> now < before;
            case NEITHER -> null;
        };
    }
}
