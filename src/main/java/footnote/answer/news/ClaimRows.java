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
     * @param sentence the sentence around it
     * @param shown the value in the article's words
     * @param values what is known of it, by name
     */
    public record Row(String article, String sentence, String shown, Map<String, Double> values) {}

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
        List<Weighed> all = read(evidence, reader).stream()
                .map(read -> new Weighed(answers.weighed(read), row(read)))
                .toList();
        return all.stream()
                .max(Comparator.comparingDouble(one -> one.claim().fit()))
                .map(first -> all.stream()
                        .filter(other -> differ(first.claim(), other.claim()))
                        .map(other -> new Pair(
                                first.row(), other.row(), named(DifferenceFeature.of(first.claim(), other.claim()))))
                        .toList())
                .orElse(List.of());
    }

    private record Weighed(Claim claim, Row row) {}

    private static boolean differ(Claim first, Claim other) {
        return other.value().isComparable(first.value()) && !other.value().agrees(first.value());
    }

    private static List<ClaimReader.Read> read(Evidence evidence, PieceReader reader) {
        return new ClaimReader(AnalysedText.of(evidence.question()), reader).read(evidence);
    }

    private static Row row(ClaimReader.Read read) {
        Claim claim = read.claim();
        return new Row(claim.article(), claim.text(), claim.shown(), named(read.features()));
    }

    private static Map<String, Double> named(Map<? extends Enum<?>, Double> features) {
        Map<String, Double> named = new HashMap<>();
        features.forEach((feature, value) -> named.put(feature.name(), value));
        return named;
    }
}
