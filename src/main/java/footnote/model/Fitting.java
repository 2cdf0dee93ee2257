package footnote.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fitting the built-in answerer needs to see of it. */
public final class Fitting {

    private Fitting() {}

    /**
     * A sentence as the sentence model sees it.
     *
     * @param passage the passage it stands in
     * @param index its position among the passage's sentences
     * @param text its words
     * @param values a value for each feature, by name
     */
    public record Row(Evidence.Passage passage, int index, String text, Map<String, Double> values) {}

    /** All sentences of an evidence. */
    public static List<Row> rows(Evidence evidence) {
        return new SentenceFeatures(evidence)
                .all().stream()
                        .map(read -> new Row(read.passage(), read.index(), read.text(), named(read.values())))
                        .toList();
    }

    /** What the refusal model sees once a sentence model has ranked the sentences. */
    public static Map<String, Double> answerValues(Evidence evidence, LogisticModel sentence) {
        return named(SentenceScores.of(evidence, sentence).answerValues());
    }

    private static Map<String, Double> named(Map<? extends Enum<?>, Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((feature, value) -> named.put(feature.name(), value));
        return named;
    }
}
