package footnote.eval.fit;

import footnote.model.LogisticModel;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Chooses from which probability on a sentence passes. */
final class CheckThreshold {

    /** So many times the share of the lies that pass is weighed against that of the honest sentences that do not. */
    private static final double LIE = 1.5;

    private static final int STEPS = 100;

    private CheckThreshold() {}

    /**
     * The least at which the share of the lies that pass, weighed, is not above that of the honest that do not.
     *
     * @param logits log odds of each case
     */
    static double of(List<Double> logits, List<SeenCase> cases) {
        return IntStream.range(1, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .filter(threshold -> LIE * share(logits, cases, false, p -> p >= threshold)
                        <= share(logits, cases, true, p -> p < threshold))
                .findFirst()
                .orElse(1);
    }

    /**
     * The least at which no more of the lies pass than pass another decision.
     *
     * @param share the share of the lies that pass it
     */
    static double asStrictAs(double share, List<Double> logits, List<SeenCase> cases) {
        return IntStream.range(1, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .filter(threshold -> share(logits, cases, false, p -> p >= threshold) <= share)
                .findFirst()
                .orElse(1);
    }

    /** The share of the lies that pass. */
    static double lies(double threshold, List<Double> logits, List<SeenCase> cases) {
        return share(logits, cases, false, p -> p >= threshold);
    }

    private static double share(List<Double> logits, List<SeenCase> cases, boolean honest, DoublePredicate which) {
        return IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).of().honest() == honest)
                .mapToDouble(i -> which.test(LogisticModel.probability(logits.get(i))) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
