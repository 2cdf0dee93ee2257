package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Candidates that have no vectors yet, as they are with vectors made for this question alone. */
final class Embedded {

    /** More would make the question wait: each costs some 40 ms on two cores. */
    private static final int MOST = 4;

    private Embedded() {}

    /** The first few of the candidates; the others cannot be compared with those that have vectors. */
    static List<Candidate> of(List<Candidate> pending, Embedding query, Encoder encoder) {
        List<Candidate> first = pending.subList(0, Math.min(MOST, pending.size()));
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
