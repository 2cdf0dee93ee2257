package footnote.collection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One change of an {@link ArticleStore}: what it shows is how the store was before, which nobody else changes meanwhile.
 * Not for use by several threads, nor after its end.
 */
public interface StoreChange {

    /**
     * An article that may be a copy.
     *
     * @param id its id
     * @param text its text
     * @param family name of its family
     */
    record Alike(String id, String text, String family) {}

    /** How the store was before this change. */
    IndexStatus status();

    /** As {@link ArticleStore#isCurrent()}, before this change. */
    boolean isCurrent();

    /** An article as it was before this change. */
    Optional<StoredArticle> stored(String id);

    /** Goes through all articles that were there before this change, each once, in any order. */
    void each(Consumer<StoredArticle> visitor);

    /**
     * Articles whose sketch has something in common with one, those that have most in common first. What this change has
     * put is among them only after {@link #settle()}; what it has cleared away is not.
     *
     * @param limit how many at most
     */
    List<Alike> alike(List<String> sketch, int limit);

    /** Takes all articles away. */
    void clear();

    /**
     * Adds an article, or replaces the one of its id.
     *
     * @throws IllegalStateException if the store is not current and was not cleared first
     */
    void put(ArticleRecord article);

    /** Takes an article away, if it is there. */
    void delete(String id);

    /** Says whose the articles are from now on. */
    void owner(Owner owner);

    /** Has {@link #alike} show what was put so far. May take a while. */
    void settle();
}
