package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import footnote.text.Span;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Candidates that have no vectors yet, with what can be said of their meaning without keeping the question waiting: the few
 * sentences that have most of its words get their vectors, and the rest is concluded from those.
 */
final class Embedded {

    /**
     * How many sentences of the best by words, of the second and of the third get their vectors. Each costs some 6 ms. Asked
     * of collections without any vectors, as many questions were answered with these as with two of each: .833 of the
     * answerable ones of CLAPnq (.897 with all vectors made), and .87 of XQuAD's with an accepted answer. With one of each
     * it was .782 of CLAPnq, and of two passages alone .821.
     */
    private static final int[] SENTENCES = {2, 1, 1};

    /** With fewer of the question's words than this share of what the best has, a passage is hardly the one. */
    private static final double ENOUGH = 0.5;

    /** So much less than the likelier of those that were compared the others are taken to mean what is asked. */
    private static final double LESS = 0.05;

    private final Embedding query;
    private final Encoder encoder;
    private final Map<String, Double> rarity = new HashMap<>();

    private Embedded(SearchResult found, Embedding query, Encoder encoder) {
        this.query = query;
        this.encoder = encoder;
        found.frequencies()
                .forEach((stem, count) -> rarity.put(stem, Math.log1p((double) found.passages() / (1 + count))));
    }

    /**
     * The few of the candidates that have most of the question's words; the others cannot be compared with those that
     * have vectors.
     */
    static List<Candidate> of(SearchResult found, Embedding query, Encoder encoder) {
        double best = Stream.concat(found.candidates().stream(), found.pending().stream())
                .mapToDouble(Candidate::words)
                .max()
                .orElse(0);
        List<Candidate> first = found.pending().stream()
                .filter(candidate -> candidate.words() >= ENOUGH * best)
                .limit(SENTENCES.length)
                .toList();
        return new Embedded(found, query, encoder).compared(first);
    }

    private List<Candidate> compared(List<Candidate> candidates) {
        List<List<Integer>> likeliest = IntStream.range(0, candidates.size())
                .mapToObj(i -> likeliest(candidates.get(i), SENTENCES[i]))
                .toList();
        Iterator<Embedding> vectors = encoder.texts(IntStream.range(0, candidates.size())
                        .boxed()
                        .flatMap(i -> likeliest.get(i).stream().map(sentence -> text(candidates.get(i), sentence)))
                        .toList())
                .iterator();
        List<Candidate> compared = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Map<Integer, Double> meanings = new HashMap<>();
            for (int sentence : likeliest.get(i)) {
                meanings.put(sentence, CosineSimilarity.between(query, vectors.next()));
            }
            compared.add(compared(candidates.get(i), meanings));
        }
        return compared;
    }

    private static Candidate compared(Candidate candidate, Map<Integer, Double> meanings) {
        double meaning = Collections.max(meanings.values());
        List<Double> sentences = IntStream.range(0, candidate.sentences().size())
                .mapToObj(i -> meanings.getOrDefault(i, meaning - LESS))
                .toList();
        return candidate.with(meaning, sentences);
    }

    /** The sentences that have most of the question's words, rare ones counting more; of equal ones the first. */
    private List<Integer> likeliest(Candidate candidate, int count) {
        double[] shared = IntStream.range(0, candidate.sentences().size())
                .mapToDouble(i -> shared(text(candidate, i)))
                .toArray();
        return IntStream.range(0, shared.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shared[i]))
                .limit(count)
                .toList();
    }

    private double shared(String sentence) {
        return Terms.content(sentence).stream()
                .mapToDouble(stem -> rarity.getOrDefault(stem, 0.0))
                .sum();
    }

    private static String text(Candidate candidate, int number) {
        Span span = candidate.sentences().get(number).span();
        return PassageText.sentence(span.shift(-candidate.start()).of(candidate.text()));
    }
}
