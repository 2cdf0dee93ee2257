package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import footnote.model.Stages;
import footnote.text.LanguageGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds the passages for a question: embeds it, asks the index by words and by meaning, fuses what the arms brought,
 * and leaves out passages that say the same as a better one. Of passages that have no vectors yet, the best by words get
 * theirs here, for this question. Safe for use by several threads.
 */
public final class Retriever {

    /** How many passages each arm brings. */
    private static final int DEPTH = 50;

    private final PassageIndex index;
    private final Encoder encoder;
    private final RecentlyMissed missed;
    private final Stages stages;

    public Retriever(PassageIndex index, Encoder encoder) {
        this(index, encoder, new RecentlyMissed(), Stages.NONE);
    }

    /**
     * The same, watched.
     *
     * @param missed is told of passages that have no vectors yet
     * @param stages told of each search
     */
    public Retriever(PassageIndex index, Encoder encoder, RecentlyMissed missed, Stages stages) {
        this.index = index;
        this.encoder = encoder;
        this.missed = missed;
        this.stages = stages;
    }

    /**
     * The best passages, best first.
     *
     * @param question what to look for, standing alone
     * @param limit how many passages at most
     */
    public Retrieval find(String question, int limit) {
        return find(question, limit, SearchFilter.ALL);
    }

    /**
     * The best passages of some articles, best first.
     *
     * @param filter which articles are looked at
     */
    public Retrieval find(String question, int limit, SearchFilter filter) {
        return stages.in("retrieval", () -> found(question, limit, filter));
    }

    private Retrieval found(String question, int limit, SearchFilter filter) {
        SearchResult result = search(question, filter);
        List<Candidate> ranked = Fusion.rank(result.candidates(), LanguageGuess.of(question));
        List<Candidate> distinct = Collapsing.distinct(ranked, limit);
        return new Retrieval(question, distinct, result.frequencies(), result.passages());
    }

    /** Words of the collection that are spelt like one that it does not have, as {@link PassageIndex#similar} gives them. */
    public List<SimilarWord> similar(String word) {
        return index.similar(word);
    }

    /** How many articles have no date, among those of the filter's sources. */
    public int undated(SearchFilter filter) {
        return index.undated(filter);
    }

    /**
     * The best passages of one arm alone, copies left out as in {@link #find}: what fusion is measured against.
     *
     * @param arm an arm's score; what has none, 0 or less, the arm did not bring
     */
    public List<Candidate> ranked(String question, ToDoubleFunction<Candidate> arm, int limit) {
        List<Candidate> ranked = search(question, SearchFilter.ALL).candidates().stream()
                .filter(candidate -> arm.applyAsDouble(candidate) > 0)
                .sorted(Comparator.comparingDouble(arm)
                        .reversed()
                        .thenComparing(Candidate::article)
                        .thenComparingInt(Candidate::number))
                .toList();
        return Collapsing.distinct(ranked, limit);
    }

    private SearchResult search(String question, SearchFilter filter) {
        Embedding vector = encoder.question(question);
        SearchResult found = index.search(new SearchQuery(question, vector, DEPTH, filter));
        if (found.pending().isEmpty()) {
            return found;
        }
        missed.add(found.pending());
        List<Candidate> all = new ArrayList<>(found.candidates());
        all.addAll(Embedded.of(found, vector, encoder));
        return new SearchResult(all, List.of(), found.frequencies(), found.passages());
    }

    /** How alike two short texts are in meaning: the cosine of their vectors. */
    public double likeness(String one, String two) {
        List<Embedding> vectors = encoder.texts(List.of(one, two));
        return CosineSimilarity.between(vectors.getFirst(), vectors.getLast());
    }
}
