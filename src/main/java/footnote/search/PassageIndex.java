package footnote.search;

import footnote.article.Article;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of record: articles, their passages and vectors, found by words and by meaning. Safe for use by several
 * threads. Every change is one commit: when a method returns, its change lasts, and the next search sees it.
 *
 * <p>All methods throw {@link footnote.fault.CollectionException} when the index cannot be read or written; an empty
 * result always means that there is nothing.
 */
public interface PassageIndex extends AutoCloseable {

    /** Where an article comes from; own articles take the place of the sample. */
    enum Owner {
        SAMPLE,
        USER
    }

    /**
     * An article as it is kept.
     *
     * @param article the article
     * @param origin as in {@link IndexedArticle#origin()}
     */
    record Kept(Article article, String origin) {}

    /** All passages that are among the best {@code depth} by words, by passage vector or by sentence vector. */
    SearchResult search(SearchQuery query);

    Optional<Kept> kept(String id);

    /** What is known of an article beside itself; empty where there is none of this id. */
    Optional<Background> background(String id);

    /**
     * A page of the articles, ordered by id.
     *
     * @param words words that must all occur in title or text; blank for all articles
     * @param limit how many at most
     * @param after id after which the page begins
     */
    List<Article> articles(String words, int limit, @Nullable String after);

    /**
     * Adds the article or replaces the one of its id. The first article of the user in an index that holds just the
     * sample replaces the sample, in the same commit; where there are articles of the user, one of the sample is left
     * out.
     */
    void put(IndexedArticle article, Owner owner);

    /** Removes an article; returns whether it was there. */
    boolean delete(String id);

    IndexStatus status();

    @Override
    void close();
}
