package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Repeated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /** How many articles each publication has, by the name that its articles have; those that name none are not counted. */
    Map<String, Integer> sources();

    /** How many articles have no date, among those of the filter's sources: what a filter by date leaves out. */
    int undated(SearchFilter filter);

    /**
     * Words of the collection that are spelt like one that it does not have in any form, the likeliest first, at most five;
     * none where it has the word.
     *
     * @param word a word of a question
     */
    List<SimilarWord> similar(String word);

    Optional<Kept> kept(String id);

    /**
     * The lines of an article, which need not be here, that so many others of its source have that they belong to the
     * site.
     *
     * @param origin as in {@link IndexedArticle#origin()}
     */
    Repeated repeated(Article article, String origin);

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
     * Adds articles, or replaces those of their ids, all in one commit. The first article of the user in an index that
     * holds just the sample replaces the sample, in the same commit; where there are articles of the user, those of the
     * sample are left out.
     */
    void put(List<IndexedArticle> articles, Owner owner);

    default void put(IndexedArticle article, Owner owner) {
        put(List.of(article), owner);
    }

    /** Some of the articles whose vectors are still to be made; first those that a search has met of late. */
    List<Kept> pending(int limit);

    /**
     * Vectors of an article's texts that need not be made, as one that it is a copy of has them: by what is embedded, as
     * {@link PassageText} gives it.
     */
    Map<String, Embedding> vectorsOfCopies(String id);

    /**
     * Puts articles, now with their vectors, in the place of the same ones without, all in one commit. One that has
     * changed since, is gone, or has its vectors already is left as it is. Others that still have a line in their
     * passages which is left out of these get their passages anew, and wait for their vectors again.
     */
    void putVectors(List<IndexedArticle> articles);

    /** Removes an article; returns whether it was there. */
    boolean delete(String id);

    IndexStatus status();

    /**
     * Makes the index anew, from its articles, if another version or encoder made it; it can be searched all the while.
     * Any change does so first.
     */
    void renew();

    /**
     * Lets another process write, until the next change here, if the last one is so long ago and the index is tidied up
     * after it, which goes on in the background.
     *
     * @return whether another process may write now
     */
    boolean rest(Duration idle);

    @Override
    void close();
}
