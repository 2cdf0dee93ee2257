package footnote.store.lucene;

import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.fault.CollectionException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An index in a local directory, to read and to change. Reading needs no lock; the first change takes Lucene's write lock
 * and keeps it until {@link #rest} or {@link #close()}. A reader sees its own process's changes at its next call, those of
 * other processes some milliseconds later. Safe for use by several threads.
 */
final class LuceneFolder implements Closeable {

    private final Path path;
    private final Map<String, String> identity;
    private final DirectoryOpener opening;
    private final FreeSpace room;

    /** Read without the lock, which a writer holds while it waits for the disk. */
    private volatile @Nullable LuceneSearchers searchers;

    private @Nullable LuceneWriter writer;
    private long changed;

    LuceneFolder(Path path, Map<String, String> identity, DirectoryOpener opening, FreeSpace room) {
        this.path = path;
        this.identity = identity;
        this.opening = opening;
        this.room = room;
    }

    /** @throws CollectionException if it is damaged, foreign, or in a format that cannot be read */
    void check() {
        LuceneFaults.reading(path, this::searchers);
    }

    <T> T read(SearcherFunction<T> reading, T whereNothingIs) {
        return LuceneFaults.reading(path, () -> {
            LuceneSearchers known = searchers;
            LuceneSearchers open = known == null ? searchers() : known;
            return open == null ? whereNothingIs : open.read(reading);
        });
    }

    boolean isCurrent(IndexSearcher searcher) throws IOException {
        return CommitFacts.isCurrent(searcher, identity);
    }

    IndexStatus status(IndexSearcher searcher) throws IOException {
        int passages = searcher.count(new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE)));
        Owner owner = CommitFacts.owner(searcher);
        return new IndexStatus(
                searcher.count(new TermQuery(new Term(IndexFields.KIND, IndexFields.ARTICLE))),
                passages,
                isCurrent(searcher)
                        ? searcher.count(new TermQuery(new Term(IndexFields.PENDING, IndexFields.PASSAGE)))
                        : passages,
                owner != null,
                owner == Owner.SAMPLE);
    }

    void requireRoom() {
        LuceneFaults.guard(path, () -> {
            room.require(path);
            return path;
        });
    }

    synchronized void change(Consumer<StoreChange> work) {
        LuceneFaults.guard(path, () -> {
            LuceneWriter locked = writer(); // first, so that what is seen next stays so
            LuceneSearchers open = Objects.requireNonNull(searchers());
            open.read(present -> {
                locked.change(new LuceneChange(locked, this, present), work);
                return path;
            });
            refresh();
            return path;
        });
    }

    synchronized boolean rest(Duration idle) {
        boolean isIdle = System.nanoTime() - changed >= idle.toNanos();
        return LuceneFaults.guard(path, () -> {
            if (writer != null && isIdle && (!writer.isOpen() || writer.isAtRest())) {
                LuceneWriter resting = writer;
                writer = null;
                resting.close();
            }
            return writer == null;
        });
    }

    /** Whoever reads from now on sees all that was committed before. */
    private void refresh() throws IOException {
        LuceneSearchers open = searchers;
        if (open != null) {
            open.refresh();
        }
    }

    @Override
    public synchronized void close() {
        LuceneFaults.guard(path, () -> {
            IOUtils.close(searchers, writer);
            return path;
        });
    }

    private LuceneWriter writer() throws IOException {
        changed = System.nanoTime();
        if (writer == null || !writer.isOpen()) {
            searchers(); // refuses what is not ours
            LuceneWriter opened = LuceneWriter.open(path, identity, opening);
            writer = opened;
            refresh(); // what the writer before has done
        }
        return writer;
    }

    private synchronized @Nullable LuceneSearchers searchers() throws IOException {
        LuceneSearchers open = searchers;
        if (open == null) {
            open = LuceneSearchers.open(path, opening);
            searchers = open;
        }
        return open;
    }
}
