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

    /** The lowest of those with the best balanced accuracy: a bluff is as bad as a silence. */
    public double bestThreshold() {
        double[] balances =
                IntStream.range(0, STEPS).mapToDouble(i -> balance(at(i))).toArray();
        double best = Arrays.stream(balances).max().orElseThrow();
        return at(IntStream.range(0, STEPS)
                .filter(i -> balances[i] == best)
                .findFirst()
                .orElseThrow());
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
