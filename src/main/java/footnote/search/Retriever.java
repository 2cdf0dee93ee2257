package footnote.search;

import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import java.util.List;

/**
 * Finds the passages for a question: embeds it, asks the index by words and by meaning, fuses what the arms brought,
 * and leaves out passages that say the same as a better one. Safe for use by several threads.
 */
public final class Retriever {

    /** How many passages each arm brings. */
    private static final int DEPTH = 50;

    private final PassageIndex index;
    private final Encoder encoder;

    public Retriever(PassageIndex index, Encoder encoder) {
        this.index = index;
        this.encoder = encoder;
    }

    /**
     * The best passages, best first.
     *
     * @param question what to look for, standing alone
     * @param limit how many passages at most
     */
    public Retrieval find(String question, int limit) {
        SearchResult result = index.search(new SearchQuery(question, encoder.question(question), DEPTH));
        List<Candidate> ranked = Fusion.rank(result.candidates());
        List<Candidate> distinct = Collapsing.distinct(ranked, limit);
        return new Retrieval(question, distinct, result.frequencies(), result.passages());
    }

    /** How alike two short texts are in meaning: the cosine of their vectors. */
    public double likeness(String one, String two) {
        return CosineSimilarity.between(encoder.question(one), encoder.question(two));
    }
}
