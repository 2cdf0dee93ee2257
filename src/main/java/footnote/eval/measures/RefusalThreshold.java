package footnote.eval.measures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which threshold tells the answerable from the others best, and how well. */
public final class RefusalThreshold {

    private static final int STEPS = 100;

    private final List<Guess> guesses;

    public RefusalThreshold(List<Guess> guesses) {
        this.guesses = guesses;
    }

    /**
     * What was thought of a case that was not seen before.
     *
     * @param kind its kind
     * @param answerable the truth
     * @param probability the guess
     */
    public record Guess(String kind, boolean answerable, double probability) {

        boolean isRight(double threshold) {
            return (probability >= threshold) == answerable;
        }
    }

    /**
     * The lowest of the thresholds that are within a standard error of the best and not parted from it (the rule of
     * Breiman and others, 1984): where both are as likely to be right, an answer that the reader can check by its quote
     * is better than silence, which cannot be checked.
     */
    public double bestThreshold() {
        double[] balances =
                IntStream.range(0, STEPS).mapToDouble(i -> balance(at(i))).toArray();
        double best = Arrays.stream(balances).max().orElseThrow();
        int step = IntStream.range(0, STEPS)
                .filter(i -> balances[i] == best)
                .findFirst()
                .orElseThrow();
        double least = best - standardError(at(step));
        while (step > 0 && balances[step - 1] >= least) {
            step--;
        }
        return at(step);
    }

    /** Of the balanced accuracy at a threshold: that of the mean of two shares. */
    private double standardError(double threshold) {
        return Math.sqrt(variance(threshold, Guess::answerable) + variance(threshold, guess -> !guess.answerable()))
                / 2;
    }

    private double variance(double threshold, Predicate<Guess> which) {
        double share = right(threshold, which);
        return share * (1 - share) / guesses.stream().filter(which).count();
    }

    private static double at(int step) {
        return (double) step / STEPS;
    }

    /** Balanced accuracy: the mean of the shares right among the answerable and among the others. */
    public double balance(double threshold) {
        return (right(threshold, Guess::answerable) + right(threshold, guess -> !guess.answerable())) / 2;
    }

    /** Share of some cases that a threshold decides rightly; not a number where there are none. */
    public double right(double threshold, Predicate<Guess> which) {
        return guesses.stream()
                .filter(which)
                .mapToInt(guess -> guess.isRight(threshold) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Probability that an answerable case is thought surer than another: the area under the curve. */
    public double area() {
        double[] others = probabilities(false);
        return Arrays.stream(probabilities(true))
                .map(one -> Arrays.stream(others)
                        .map(two -> won(one, two))
                        .average()
                        .orElse(Double.NaN))
                .average()
                .orElse(Double.NaN);
    }

    private double[] probabilities(boolean answerable) {
        return guesses.stream()
                .filter(guess -> guess.answerable() == answerable)
                .mapToDouble(Guess::probability)
                .toArray();
    }

    private static double won(double one, double two) {
        return one > two ? 1 : one < two ? 0 : 0.5;
    }
}
