package footnote.eval;

import footnote.model.LogisticModel;
import footnote.model.SentenceModel;
import java.util.Map;
import java.util.TreeMap;

/** Models with weights of four decimals: more tells nothing, and makes every new fit look different. */
final class Rounded {

    private static final double DECIMALS = 1e4;

    private Rounded() {}

    static SentenceModel of(SentenceModel model) {
        return new SentenceModel(
                model.provenance(), of(model.sentence()), of(model.answer()), rounded(model.threshold()));
    }

    static LogisticModel of(LogisticModel model) {
        Map<String, Double> weights = new TreeMap<>();
        model.weights().forEach((name, weight) -> weights.put(name, rounded(weight)));
        return new LogisticModel(rounded(model.bias()), weights);
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
