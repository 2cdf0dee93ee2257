package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.Asked;
import footnote.answer.news.values.Moment;
import footnote.answer.news.values.NamedThing;
import footnote.answer.news.values.Period;
import footnote.answer.news.values.Quantity;
import footnote.answer.news.values.ValueFinder;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the values of likely sentences that may answer a question, and what is known of each. */
final class ClaimReader {

    /** So many sentences of a passage are read, those nearest to the question that have a value. */
    private static final int SENTENCES = 3;

    /** So many passages are read, which takes some 10 ms each. */
    private static final int PASSAGES = 8;

    private final AnalysedText question;
    private final Asked asked;
    private final ValueFinder values;
    private final PieceReader reader;

    ClaimReader(AnalysedText question, PieceReader reader) {
        this.question = question;
        this.asked = new Asked(question);
        this.values = new ValueFinder(question);
        this.reader = reader;
    }

    /**
     * A value that may answer.
     *
     * @param claim what its article gives
     * @param features what is known of it
     */
    record Read(Claim claim, Map<ClaimFeature, Double> features) {

        private double reader() {
            return features.getOrDefault(ClaimFeature.READER, 0.0);
        }

        private Read behind(double best) {
            Map<ClaimFeature, Double> all = new EnumMap<>(features);
            all.put(ClaimFeature.BEHIND, reader() - best);
            return new Read(claim, all);
        }
    }

    /** The values, the likeliest by the reader first; none where the question asks for none. */
    List<Read> read(Evidence evidence) {
        if (asked.sorts().isEmpty()) {
            return List.of();
        }
        List<Read> all =
                Period.of(question, asked, evidence.passages()).stream().limit(PASSAGES).toList().parallelStream()
                        .flatMap(passage -> read(passage).stream())
                        .sorted(Comparator.comparingDouble(read -> -read.reader()))
                        .toList();
        double best = all.isEmpty() ? 0 : all.getFirst().reader();
        return all.stream().map(read -> read.behind(best)).toList();
    }

    private record Valued(Evidence.Sentence sentence, List<ValueFinder.Found> values) {}

    private List<Read> read(Evidence.Passage passage) {
        List<Valued> valued = passage.sentences().stream()
                .map(sentence -> new Valued(
                        sentence,
                        values.in(
                                AnalysedText.of(sentence.span().of(passage.text())),
                                passage.published(),
                                asked.sorts())))
                .filter(sentence -> !sentence.values().isEmpty())
                .sorted(Comparator.comparingDouble(one -> -one.sentence().meaning()))
                .limit(SENTENCES)
                .sorted(Comparator.comparingInt(one -> one.sentence().span().start()))
                .toList();
        return valued.isEmpty() ? List.of() : read(passage, valued);
    }

    /** A value with the piece of the text that it is. */
    private record Place(Valued in, ValueFinder.Found found, int piece) {}

    private List<Read> read(Evidence.Passage passage, List<Valued> valued) {
        List<String> pieces = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Valued one : valued) {
            String text = one.sentence().span().of(passage.text());
            int from = 0;
            for (ValueFinder.Found found : one.values()) {
                add(text.substring(from, found.span().start()), pieces);
                places.add(new Place(one, found, pieces.size()));
                add(found.span().of(text), pieces);
                from = found.span().end();
            }
            add(text.substring(from), pieces);
        }
        List<Double> logits = reader.read(question.text(), passage.headline(), pieces);
        return places.stream()
                .filter(place -> place.piece() < logits.size())
                .map(place -> read(passage, place, logits.get(place.piece())))
                .toList();
    }

    private Read read(Evidence.Passage passage, Place place, double logit) {
        Claim claim = claim(passage, place.in().sentence(), place.found());
        Map<ClaimFeature, Double> features = new EnumMap<>(ClaimFeature.class);
        features.put(ClaimFeature.READER, logit);
        features.put(ClaimFeature.UNIT, one(claim.value() instanceof Quantity quantity && asked.hasUnit(quantity)));
        features.put(ClaimFeature.WORDS, Surroundings.shared(question, claim));
        features.put(ClaimFeature.IS_NAME, one(claim.value() instanceof NamedThing));
        features.put(ClaimFeature.IS_MOMENT, one(claim.value() instanceof Moment));
        return new Read(claim, features);
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }

    private static void add(String piece, List<String> pieces) {
        if (!piece.isBlank()) {
            pieces.add(piece);
        }
    }

    private static Claim claim(Evidence.Passage passage, Evidence.Sentence sentence, ValueFinder.Found found) {
        String text = sentence.span().of(passage.text());
        Span span = found.span();
        String clause = Clause.around(span, text);
        List<String> own = Attribution.in(clause); // it may have another speaker than the rest of the sentence
        return new Claim(
                passage,
                sentence.span(),
                found.value(),
                span.of(text),
                clause,
                own.isEmpty() ? Attribution.of(passage, sentence.span()) : own,
                0);
    }
}
