package footnote.answer.check;

import footnote.model.onnx.ClaimReading;
import footnote.text.analysis.AnalysedText;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and a quote as the fitted models see them: the features, the product of each two of them, and the numbers of
 * the reader's state. Products tell that a missing word counts for less where the reader is sure.
 *
 * @param features the features
 * @param reading what the reader says; {@code null} where words decide alone
 */
public record SupportValues(
        Map<SupportFeature, Double> features, @Nullable ClaimReading reading) {

    static SupportValues of(AnalysedText said, AnalysedText there, AnalysedText context) {
        return new SupportValues(SupportFeature.of(said, there, context), null);
    }

    SupportValues with(ClaimReading judged) {
        return new SupportValues(SupportFeature.of(features, judged), judged);
    }

    /** The same without the reader. */
    public SupportValues words() {
        Map<SupportFeature, Double> words = new EnumMap<>(features);
        words.keySet().removeAll(SupportFeature.READ);
        return new SupportValues(words, null);
    }

    /** Each value by its name. */
    public Map<String, Double> named() {
        Map<String, Double> all = new LinkedHashMap<>();
        features.forEach((one, value) -> {
            all.put(one.name(), value);
            features.forEach((other, factor) -> {
                if (one.compareTo(other) < 0) {
                    all.put(one.name() + " " + other.name(), value * factor);
                }
            });
        });
        if (reading != null) {
            float[] state = reading.state().vector();
            for (int i = 0; i < state.length; i++) {
                all.put("STATE " + i, (double) state[i]);
            }
        }
        return all;
    }
}
