package footnote.eval.measures;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How a figure is counted. Every kind gives {@code null} where it has nothing to count. */
@FunctionalInterface
interface Measure {

    @Nullable
    Double of(List<Score> scores);

    /** The mean over some questions, those without a value left out. */
    static Measure mean(Predicate<Score> which, Function<Score, @Nullable Double> value) {
        return scores -> {
            double sum = 0;
            int count = 0;
            for (Score score : scores) {
                Double one = which.test(score) ? value.apply(score) : null;
                if (one != null) {
                    sum += one;
                    count++;
                }
            }
            return count == 0 ? null : sum / count;
        };
    }

    /** The share of some questions that are so. */
    static Measure share(Predicate<Score> which, Predicate<Score> good) {
        return mean(which, score -> good.test(score) ? 1.0 : 0.0);
    }

    /** What some questions have of something, of all that they have: a micro-average. */
    static Measure ratio(Predicate<Score> which, ToDoubleFunction<Score> part, ToDoubleFunction<Score> whole) {
        return scores -> {
            double parts = 0;
            double all = 0;
            for (Score score : scores) {
                if (which.test(score)) {
                    parts += part.applyAsDouble(score);
                    all += whole.applyAsDouble(score);
                }
            }
            return all == 0 ? null : parts / all;
        };
    }

    /** What some questions have of something together. */
    static Measure sum(Predicate<Score> which, ToDoubleFunction<Score> value) {
        return scores -> {
            double sum = scores.stream().filter(which).mapToDouble(value).sum();
            return sum == 0 ? null : sum;
        };
    }

    static Measure harmonic(Measure one, Measure two) {
        return scores -> {
            Double first = one.of(scores);
            Double second = two.of(scores);
            if (first == null || second == null) {
                return null;
            }
            return first + second == 0 ? 0 : 2 * first * second / (first + second);
        };
    }

    /** The value that this share of some questions stays below. */
    static Measure quantile(Predicate<Score> which, ToDoubleFunction<Score> value, double quantile) {
        return scores -> {
            double[] values =
                    scores.stream().filter(which).mapToDouble(value).sorted().toArray();
            return values.length == 0 ? null : values[(int) Math.min(values.length - 1, quantile * values.length)];
        };
    }

    /** Only where there are answerable and unanswerable questions. */
    static Measure ofBothKinds(Measure measure) {
        return scores ->
                scores.stream().anyMatch(Score::isAnswerable) && scores.stream().anyMatch(Score::isUnanswerable)
                        ? measure.of(scores)
                        : null;
    }
}
