package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.text.analysis.AnalysedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of articles as the fitted models see them, to be fitted to. */
public final class ClaimRows {

    private ClaimRows() {}

    /**
     * A value.
     *
     * @param article id of its article
     * @param shown the value in the article's words
     * @param values what is known of it, by name
     */
    public record Row(String article, String shown, Map<String, Double> values) {}

    /**
     * Two values that differ.
     *
     * @param first the likeliest answer
     * @param other one that is comparable with it
     * @param values what is known of the two, by name
     */
    public record Pair(Row first, Row other, Map<String, Double> values) {}

    /** The values of the evidence. */
    public static List<Row> values(Evidence evidence, PieceReader reader) {
        return read(evidence, reader).stream().map(ClaimRows::row).toList();
    }

    /** The likeliest value by a model, with each that it may be held against. */
    public static List<Pair> pairs(Evidence evidence, PieceReader reader, ClaimModel.Decision answers) {
        Map<Claim, Row> rows = new HashMap<>();
        for (ClaimReader.Read read : read(evidence, reader)) {
            rows.put(answers.weighed(read), row(read));
        }
        return rows.keySet().stream()
                .max(Comparator.comparingDouble(Claim::fit))
                .map(first -> rows.entrySet().stream()
                        .filter(other -> other.getKey().value().isComparable(first.value())
                                && !other.getKey().value().agrees(first.value()))
                        .map(other -> new Pair(
                                rows.get(first), other.getValue(), named(DifferenceFeature.of(first, other.getKey()))))
                        .toList())
                .orElse(List.of());
    }

    private static List<ClaimReader.Read> read(Evidence evidence, PieceReader reader) {
        return new ClaimReader(AnalysedText.of(evidence.question()), reader).read(evidence);
    }

    private static Row row(ClaimReader.Read read) {
        return new Row(read.claim().article(), read.claim().shown(), named(read.features()));
    }

    private static Map<String, Double> named(Map<? extends Enum<?>, Double> features) {
        Map<String, Double> named = new HashMap<>();
        features.forEach((feature, value) -> named.put(feature.name(), value));
        return named;
    }
}
