package footnote.search;

import java.util.List;

/**
 * Finds passages by words and by meaning. Safe for use by several threads.
 *
 * <p>All methods throw {@link footnote.fault.CollectionException} when the index cannot be read, and {@link
 * footnote.fault.UnavailableException} where it is elsewhere and cannot be reached for now; an empty result always means that
 * there is nothing.
 */
public interface PassageIndex extends AutoCloseable {

    /**
     * All passages that are among the best {@code depth} by words, by passage vector or by sentence vector, as far as the
     * query's filter leaves their articles. Passages of the same words count as one, which is the earliest article's.
     */
    SearchResult search(SearchQuery query);

    /** How many articles have no date, among those of the filter's sources: what a filter by date leaves out. */
    int undated(SearchFilter filter);

    /**
     * Words of the collection that are spelt like one that it does not have in any form, the likeliest first, at most five;
     * none where it has the word.
     *
     * @param word a word of a question
     */
    List<SimilarWord> similar(String word);

    /** Lets go what is held for it alone; the store of the articles is closed for itself. */
    @Override
    default void close() {}
}
