package footnote.model;

import java.util.Map;

/**
 * A logistic model: the probability is {@code 1 / (1 + e^-(bias + Σ weight·value))}.
 *
 * @param bias the constant
 * @param weights a weight for each named value; values without a weight do not count
 */
public record LogisticModel(double bias, Map<String, Double> weights) {

    public LogisticModel {
        weights = Map.copyOf(weights);
    }

    /** The log odds for these values. */
    public double logit(Map<? extends Enum<?>, Double> values) {
        double sum = bias;
        for (Map.Entry<? extends Enum<?>, Double> value : values.entrySet()) {
            sum += term(value.getKey().name(), value.getValue());
        }
        return sum;
    }

    /** The log odds for values by name. */
    public double logitOf(Map<String, Double> values) {
        double sum = bias;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            sum += term(value.getKey(), value.getValue());
        }
        return sum;
    }

    private double term(String name, double value) {
        return weights.getOrDefault(name, 0.0) * value;
    }

    /** The probability of these log odds. */
    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
