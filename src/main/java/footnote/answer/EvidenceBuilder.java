package footnote.answer;

import footnote.model.Evidence;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import java.util.ArrayList;
import java.util.List;

/** Numbers the passages that were found and hands them to the model as evidence. */
public final class EvidenceBuilder {

    private EvidenceBuilder() {}

    public static Evidence of(Retrieval retrieval) {
        List<Evidence.Passage> passages = new ArrayList<>();
        for (Candidate candidate : retrieval.passages()) {
            passages.add(passage(passages.size() + 1, candidate));
        }
        return new Evidence(retrieval.question(), passages, retrieval.frequencies(), retrieval.collection());
    }

    private static Evidence.Passage passage(int number, Candidate candidate) {
        List<Evidence.Sentence> sentences = candidate.sentences().stream()
                .map(sentence -> new Evidence.Sentence(sentence.span().shift(-candidate.start()), sentence.meaning()))
                .toList();
        return new Evidence.Passage(
                number,
                candidate.article(),
                candidate.title(),
                candidate.text(),
                candidate.number() == 0,
                candidate.words(),
                candidate.meaning(),
                sentences);
    }
}
