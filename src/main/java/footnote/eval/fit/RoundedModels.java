package footnote.eval.fit;

import footnote.answer.extract.SentenceModel;
import footnote.model.LogisticModel;
import java.util.Map;
import java.util.TreeMap;

/** Models with weights of four decimals: more tells nothing, and makes every new fit look different. */
final class RoundedModels {

    private static final double DECIMALS = 1e4;

    private RoundedModels() {}

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
