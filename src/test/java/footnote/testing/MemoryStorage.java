package footnote.testing;

import footnote.collection.ArticleRecord;
import footnote.collection.ChangeLog;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.fault.CollectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory: a second implementation of the ports, that keeps to them in plain collections. What is opened several
 * times sees the same articles, and one writes at a time, as with processes on one disk.
 */
public final class MemoryStorage {

    /** What is there: articles by id, in the order they were put, and whose they are; never changed. */
    record Content(
            Map<String, ArticleRecord> articles, @Nullable Owner owner) {

        static final Content NOTHING = new Content(Map.of(), null);
    }

    private volatile Content content = Content.NOTHING;
    private final MemoryLog log = new MemoryLog(this);
    private @Nullable Object writer;

    /** Opens what is there, as another process would. */
    public Storage open() {
        MemoryArticles articles = new MemoryArticles(this);
        return new Storage(articles, new MemoryPassages(this));
    }

    /** What changes in it. */
    public ChangeLog log() {
        return log;
    }

    Content content() {
        return content;
    }

    Map<String, ArticleRecord> articles() {
        return content.articles();
    }

    /** Takes the lock, or has it. */
    synchronized void lock(Object who) {
        if (writer != null && !writer.equals(who)) {
            throw new CollectionException("Another process is writing to the collection; wait until it is done.");
        }
        writer = who;
    }

    synchronized void release(Object who) {
        if (who.equals(writer)) {
            writer = null;
        }
    }

    void commit(Map<String, ArticleRecord> articles, @Nullable Owner owner) {
        Map<String, ArticleRecord> before = content.articles();
        content = new Content(new LinkedHashMap<>(articles), owner);
        log.add(before, articles);
    }
}
