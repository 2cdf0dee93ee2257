package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Candidates that have no vectors yet, as they are with vectors made for this question alone. */
final class Embedded {

    /** More would make the question wait: each costs some 40 ms on two cores. */
    private static final int MOST = 2;

    /** With fewer of the question's words than this share of what the best has, a passage is hardly the one. */
    private static final double ENOUGH = 0.5;

    private Embedded() {}

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
                .limit(MOST)
                .toList();
        List<String> texts = new ArrayList<>();
        for (Candidate candidate : first) {
            texts.add(PassageText.of(candidate.title(), candidate.text()));
            candidate.sentences().forEach(sentence -> texts.add(PassageText.sentence(text(candidate, sentence))));
        }
        List<Double> meanings = encoder.texts(texts).stream()
                .map(vector -> CosineSimilarity.between(query, vector))
                .toList();
        List<Candidate> embedded = new ArrayList<>();
        int next = 0;
        for (Candidate candidate : first) {
            int end = next + 1 + candidate.sentences().size();
            embedded.add(candidate.with(meanings.get(next), meanings.subList(next + 1, end)));
            next = end;
        }
        return embedded;
    }

    private static String text(Candidate candidate, Candidate.Sentence sentence) {
        int start = candidate.start();
        return candidate
                .text()
                .substring(sentence.span().start() - start, sentence.span().end() - start);
    }
}
