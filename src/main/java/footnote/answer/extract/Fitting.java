package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceScores.Scored;
import footnote.model.LogisticModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fitting the built-in answerer needs to see of it: a question's sentences as its models see them. */
public final class Fitting {

    private final SentenceScores scores;

    private Fitting(SentenceScores scores) {
        this.scores = scores;
    }

    public static Fitting of(Evidence evidence, SentenceReader reader) {
        return new Fitting(reader.scores(evidence));
    }

    /**
     * A sentence as the sentence model sees it.
     *
     * @param passage the passage it stands in
     * @param index its position among the passage's sentences
     * @param text its words
     * @param values a value for each feature, by name
     */
    public record Row(Evidence.Passage passage, int index, String text, Map<String, Double> values) {}

    /** All sentences that could be of an answer. */
    public List<Row> rows() {
        return scores.ranked().stream()
                .filter(Scored::isRead)
                .map(Scored::sentence)
                .map(read -> new Row(read.passage(), read.index(), read.text(), named(read.values())))
                .toList();
    }

    /** What the refusal model sees once a sentence model has ranked the sentences; there must be some. */
    public Map<String, Double> answerValues(LogisticModel sentence) {
        return named(scores.by(sentence).answerValues());
    }

    private static Map<String, Double> named(Map<? extends Enum<?>, Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((feature, value) -> named.put(feature.name(), value));
        return named;
    }
}
