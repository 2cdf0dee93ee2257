package footnote.answer.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.LogisticModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fitted part of the check.
 *
 * @param provenance how it was fitted, and what it does with cases it was not fitted to
 * @param model probability that the quote supports the sentence, of values and {@linkplain #paired pairs} of them
 * @param threshold least probability that counts as support
 */
public record CheckModel(String provenance, LogisticModel model, double threshold) {

    public static CheckModel builtIn() {
        try (InputStream in = Objects.requireNonNull(CheckModel.class.getResourceAsStream("check-model.json"))) {
            return new ObjectMapper().readValue(in, CheckModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these values, by the names in {@link Evidencing}, are support enough. */
    public boolean suffice(Map<String, Double> values) {
        return probability(model, values) >= threshold;
    }

    /** The probability that values by the names in {@link Evidencing} are those of a supported sentence. */
    public static double probability(LogisticModel model, Map<String, Double> values) {
        return LogisticModel.probability(model.logitOf(paired(values)));
    }

    /**
     * With the product of each two, under both names in the order of the alphabet: how much a word that is missing tells
     * hangs on how alike the rest is. Both likenesses are not multiplied with each other, so that the log odds are linear
     * in them.
     */
    public static Map<String, Double> paired(Map<String, Double> values) {
        List<String> names = values.keySet().stream().sorted().toList();
        Map<String, Double> all = new LinkedHashMap<>(values);
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (!(isLikeness(names.get(i)) && isLikeness(names.get(j)))) {
                    double product = values.getOrDefault(names.get(i), 0.0) * values.getOrDefault(names.get(j), 0.0);
                    all.put(names.get(i) + " " + names.get(j), product);
                }
            }
        }
        return all;
    }

    private static boolean isLikeness(String name) {
        return name.equals(Evidencing.MEANING.name()) || name.equals(Evidencing.STRETCH_MEANING.name());
    }
}
