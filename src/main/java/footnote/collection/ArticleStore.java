package footnote.collection;

import footnote.article.Article;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store of record: articles with all that was found out about them. It keeps, counts and looks up, and decides nothing.
 * Safe for use by several threads. Every {@link #change} is one commit: when it returns, it lasts, and the next call here
 * sees it. An index that is kept elsewhere follows this store.
 *
 * <p>All methods throw {@link footnote.fault.CollectionException} when the store cannot be read or written; an empty
 * result always means that there is nothing.
 */
public interface ArticleStore extends AutoCloseable {

    /** Of a family more is not told. */
    int MOST_OF_A_FAMILY = 100;

    IndexStatus status();

    /**
     * Whether the store is as this version makes it, with this encoder. Else its articles can be read and found by their
     * words; all else waits until they were all put anew in one change.
     */
    boolean isCurrent();

    Optional<StoredArticle> stored(String id);

    default Optional<KeptArticle> kept(String id) {
        return stored(id).map(StoredArticle::kept);
    }

    /** Ids of the articles of a family, the earliest first; of those of one moment, in the order of their ids. */
    List<String> family(String name, int limit);

    /** What is known of an article beside itself; empty where there is none of this id. */
    default Optional<Background> background(String id) {
        return stored(id).map(stored -> Background.of(stored, family(stored.family(), MOST_OF_A_FAMILY)));
    }

    /**
     * A page of the articles, ordered by id.
     *
     * @param words words that must all occur in title or text; blank for all articles
     * @param limit how many at most
     * @param after id after which the page begins
     */
    List<Article> articles(String words, int limit, @Nullable String after);

    /** How many articles each publication has, by the name that its articles have; those that name none are not counted. */
    Map<String, Integer> sources();

    /** What is counted of lines. */
    LineCounts lines();

    /** What has changed, for who follows it. */
    ChangeLog changes();

    /** The articles whose vectors are still to be made. */
    WaitingArticles waiting();

    /**
     * Refuses where there is too little room to put anything in.
     *
     * @throws footnote.fault.UnavailableException if so
     */
    default void requireRoom() {}

    /**
     * Changes the store. What the work throws takes everything back.
     *
     * @param work called once; nobody else changes the store meanwhile
     * @throws footnote.fault.CollectionException also if another process keeps this one from writing
     */
    void change(Consumer<StoreChange> work);

    /**
     * Lets another process write, until the next change here, if the last one is so long ago and the store is tidied up
     * after it, which goes on in the background. Where several processes can write there is nothing to do.
     *
     * @return whether another process may write now
     */
    default boolean rest(Duration idle) {
        return true;
    }

    @Override
    void close();
}
