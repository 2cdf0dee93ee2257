package footnote.eval.measures;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What answering only from some confidence on would do: more refusals, right and wrong ones. */
public final class Curve {

    private static final int STEPS = 20;

    private Curve() {}

    /**
     * What would become of the questions, as shares; {@code null} where there are none of a kind.
     *
     * @param least the confidence from which on there is an answer
     * @param answered of the answerable ones, those answered
     * @param accepted of the answerable ones with short answers, those answered with an accepted one
     * @param right of the answerable ones, those answered rightly and from the evidence
     * @param refused of the unanswerable ones, those refused
     * @param balance mean of {@code answered} and {@code refused}: the balanced accuracy of the decision alone
     */
    public record Point(
            double least,
            @Nullable Double answered,
            @Nullable Double accepted,
            @Nullable Double right,
            @Nullable Double refused,
            @Nullable Double balance) {}

    /**
     * From answering everything to answering next to nothing, in steps of about a twentieth of the questions: most are
     * thought very sure or very unsure, so even steps of confidence would tell little. What was refused when the scores
     * were taken is refused at every point.
     */
    public static List<Point> of(List<Score> scores) {
        double[] confidences = scores.stream()
                .filter(Score::counts)
                .mapToDouble(Score::confidence)
                .sorted()
                .toArray();
        DoubleStream steps = IntStream.range(0, confidences.length == 0 ? 0 : STEPS)
                .mapToDouble(step -> confidences[step * confidences.length / STEPS]);
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(steps, DoubleStream.of(1)))
                .distinct()
                .mapToObj(least -> point(least, scores))
                .toList();
    }

    private static Point point(double least, List<Score> scores) {
        Predicate<Score> answered = score -> score.answered() && score.confidence() >= least;
        Double answers = Measure.share(Score::isAnswerable, answered).of(scores);
        Double refusals =
                Measure.share(Score::isUnanswerable, answered.negate()).of(scores);
        return new Point(
                least,
                answers,
                Measure.share(
                                score -> score.isAnswerable() && score.accepted() != null,
                                answered.and(score -> Boolean.TRUE.equals(score.accepted())))
                        .of(scores),
                Measure.share(Score::isAnswerable, answered.and(score -> Boolean.TRUE.equals(score.right())))
                        .of(scores),
                refusals,
                answers == null || refusals == null ? null : (answers + refusals) / 2);
    }
}
