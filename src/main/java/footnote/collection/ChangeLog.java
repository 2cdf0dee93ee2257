package footnote.collection;

import java.util.List;
import java.util.Optional;

/**
 * What has changed in an {@link ArticleStore}, for an index that is kept elsewhere and follows it. Of each article only the
 * latest change is told, so that who begins at 0 comes by all articles once. Safe for use by several threads.
 *
 * <pre>{@code
 * for (List<Change> some = log.after(seen, 100); !some.isEmpty(); some = log.after(seen, 100)) {
 *     some.forEach(change -> follow(change.article(), log.record(change.article())));
 *     seen = some.getLast().sequence();
 * }
 * }</pre>
 */
public interface ChangeLog {

    /**
     * A change of one article.
     *
     * @param sequence greater than that of every change before it, in the order in which changes came to last
     * @param article id of the article
     * @param deleted whether it was taken away; else it was put
     */
    record Change(long sequence, String article, boolean deleted) {}

    /** Tells this log from others, such as that of a backup that was brought back: numbers of one say nothing of another. */
    default String name() {
        return "";
    }

    /**
     * What has changed since, the earliest first.
     *
     * @param sequence sequence of a change, or 0 for all there is
     * @param limit how many at most; those that are not numbered, as an earlier version left them, count as one
     */
    List<Change> after(long sequence, int limit);

    /** The last change of an article; empty where it never was here, or was here before changes were numbered and went. */
    Optional<Change> last(String article);

    /** Sequence of the last change; 0 where there was none. */
    long latest();

    /** All that is kept of an article, passages and vectors too, as it is now; empty where it is not there any more. */
    Optional<ArticleRecord> record(String article);
}
