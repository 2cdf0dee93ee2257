package footnote.answer.evidence;

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

    /**
     * Evidence for a question that asks several things.
     *
     * @param whole what was found for all of it, {@link #together} with what was found for the parts
     */
    public static Evidence of(Retrieval whole, List<Retrieval> parts) {
        Evidence all = of(whole);
        List<Evidence> each =
                parts.stream().map(part -> numbered(part, whole.passages())).toList();
        return new Evidence(all.question(), all.passages(), all.frequencies(), all.collection(), each, null);
    }

    private static Evidence numbered(Retrieval part, List<Candidate> all) {
        List<Evidence.Passage> passages = part.passages().stream()
                .map(candidate -> passage(1 + index(candidate, all), candidate))
                .toList();
        return new Evidence(part.question(), passages, part.frequencies(), part.collection());
    }

    /** What was found for a question, and behind it what was found for its parts alone. */
    public static Retrieval together(Retrieval whole, List<Retrieval> parts) {
        List<Candidate> all = new ArrayList<>(whole.passages());
        for (Retrieval part : parts) {
            for (Candidate candidate : part.passages()) {
                if (index(candidate, all) < 0) {
                    all.add(candidate);
                }
            }
        }
        return new Retrieval(whole.question(), List.copyOf(all), whole.frequencies(), whole.collection());
    }

    private static int index(Candidate candidate, List<Candidate> among) {
        for (int i = 0; i < among.size(); i++) {
            Candidate other = among.get(i);
            if (other.article().equals(candidate.article()) && other.number() == candidate.number()) {
                return i;
            }
        }
        return -1;
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
                sentences,
                candidate.source(),
                candidate.published());
    }
}
