package footnote.collection;

import footnote.search.PassageIndex;
import footnote.search.RecentlyMissed;

/**
 * Where a collection lies: the store of its articles, and the index that finds their passages.
 *
 * @param articles the store of record
 * @param passages finds what is in the store
 * @param missed what searches have met without its vectors
 */
public record Storage(ArticleStore articles, PassageIndex passages, RecentlyMissed missed) implements AutoCloseable {

    public Storage(ArticleStore articles, PassageIndex passages) {
        this(articles, passages, new RecentlyMissed());
    }

    @Override
    public void close() {
        try {
            passages.close();
        } finally {
            articles.close();
        }
    }
}
