package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.PassageWindow;
import footnote.answer.news.PieceReader.Piece;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Finds the values of likely sentences that may answer a question, and what is known of each. */
final class ClaimReader {

    /** So many passages are looked at, the best. */
    private static final int PASSAGES = 12;

    /** So many windows of them are read, which takes some 10 ms each where the answer's sentences were not looked for there. */
    private static final int WINDOWS = 8;

    /** Further ahead than this, or further behind, says no more. */
    static final double FAR = 4;

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

        /** With what the other values say of it. */
        private Read among(List<Read> others) {
            Map<ClaimFeature, Double> all = new EnumMap<>(features);
            double best = others.stream().mapToDouble(Read::reader).max().orElse(0);
            all.put(ClaimFeature.BEHIND, reader() - best);
            double most = others.stream()
                    .filter(other -> !other.equals(this)
                            && other.claim().passage().number()
                                    == claim.passage().number()
                            && other.claim().sentence().equals(claim.sentence()))
                    .mapToDouble(Read::reader)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            all.put(ClaimFeature.AHEAD, Math.clamp(reader() - most, -FAR, FAR));
            return new Read(claim, all);
        }
    }

    /** The values, the likeliest by the reader first; none where the question asks for none. */
    List<Read> read(Evidence evidence) {
        if (asked.sorts().isEmpty()) {
            return List.of();
        }
        List<Read> all = likely(evidence).parallelStream()
                .flatMap(valued -> read(valued).stream())
                .collect(Collectors.toMap(ClaimReader::place, read -> read, ClaimReader::likelier, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(read -> -read.reader()))
                .toList();
        return all.stream().map(read -> read.among(all)).toList();
    }

    /** Two windows share a sentence. */
    private static Object place(Read read) {
        return List.of(
                read.claim().passage().number(),
                read.claim().sentence(),
                read.claim().shown());
    }

    private static Read likelier(Read one, Read two) {
        return one.reader() >= two.reader() ? one : two;
    }

    /** A value of a window. */
    private record Found(int sentence, ValueFinder.Found value) {

        private Piece piece() {
            return new Piece(sentence, value.span());
        }
    }

    /** A window with the values of its sentences. */
    private record Valued(PassageWindow window, List<Found> values) {

        private double meaning() {
            return values.stream()
                    .mapToDouble(found -> sentence(found).meaning())
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
        }

        private Evidence.Sentence sentence(Found found) {
            return window.passage().sentences().get(window.first() + found.sentence());
        }
    }

    /** The windows with values in the sentences nearest to the question. */
    private List<Valued> likely(Evidence evidence) {
        return Period.of(question, asked, evidence.passages()).stream()
                .limit(PASSAGES)
                .flatMap(passage -> PassageWindow.of(passage).stream())
                .map(this::valued)
                .filter(valued -> !valued.values().isEmpty())
                .sorted(Comparator.comparingDouble(valued -> -valued.meaning()))
                .limit(WINDOWS)
                .toList();
    }

    private Valued valued(PassageWindow window) {
        List<Found> found = new ArrayList<>();
        List<String> sentences = window.toRead().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            int at = i;
            values.in(AnalysedText.of(sentences.get(i)), window.passage().published(), asked.sorts())
                    .forEach(value -> found.add(new Found(at, value)));
        }
        return new Valued(window, found);
    }

    private List<Read> read(Valued valued) {
        List<OptionalDouble> logits = reader.read(
                question.text(),
                valued.window().toRead(),
                valued.values().stream().map(Found::piece).toList());
        double names = Surroundings.names(question, valued.window().passage());
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < logits.size(); i++) {
            Found found = valued.values().get(i);
            Claim claim = claim(valued.window().passage(), valued.sentence(found), found.value());
            logits.get(i).ifPresent(logit -> read.add(read(claim, logit, names)));
        }
        return read;
    }

    private Read read(Claim claim, double logit, double names) {
        Map<ClaimFeature, Double> features = new EnumMap<>(ClaimFeature.class);
        features.put(ClaimFeature.READER, logit);
        features.put(ClaimFeature.UNIT, one(claim.value() instanceof Quantity quantity && asked.hasUnit(quantity)));
        features.put(ClaimFeature.WORDS, Surroundings.shared(question, claim));
        features.put(ClaimFeature.NAMES, names);
        features.put(ClaimFeature.IS_NAME, one(claim.value() instanceof NamedThing));
        features.put(ClaimFeature.IS_MOMENT, one(claim.value() instanceof Moment));
        return new Read(claim, features);
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
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
