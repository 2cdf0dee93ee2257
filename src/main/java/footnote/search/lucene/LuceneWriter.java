package footnote.search.lucene;

import footnote.article.Sketch;
import footnote.article.Terms;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Owner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes the index, holding its lock; every change is a commit. Not for use by several threads. */
final class LuceneWriter implements Closeable {

    /** Lucene's number of a change that changes nothing. */
    private static final long NOTHING = -1;

    /** Tells articles without a date apart by the time they were added. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Map<String, String> identity;
    private final Directory directory;
    private final IndexWriter writer;

    private LuceneWriter(Path path, Map<String, String> identity) throws IOException {
        this.identity = identity;
        directory = FSDirectory.open(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** Opens the index for writing; where there is none yet, makes an empty one. */
    static LuceneWriter open(Path path, Map<String, String> identity) throws IOException {
        Files.createDirectories(path);
        LuceneWriter opened = new LuceneWriter(path, identity);
        // Looked for under the lock: another process may have made it just before.
        if (!DirectoryReader.indexExists(opened.directory)) {
            opened.change(null, () -> NOTHING);
        }
        return opened;
    }

    /** @param present what is in the index now; {@code null} where nothing is that stays */
    long put(IndexedArticle article, Owner owner, @Nullable IndexSearcher present) throws IOException {
        return change(owner, () -> {
            if (present == null) {
                writer.deleteAll();
            }
            List<String> sketch = Sketch.of(article.article().text());
            Kin kin = Kin.of(article, sketch, present, CLOCK);
            return writer.updateDocuments(
                    new Term(Layout.ID, article.article().id()), Documents.of(article, sketch, kin));
        });
    }

    long delete(String id) throws IOException {
        return change(Owner.USER, () -> writer.deleteDocuments(new Term(Layout.ID, id)));
    }

    private long change(@Nullable Owner owner, Faults.Work<Long> work) throws IOException {
        try {
            work.run();
            return commit(owner);
        } catch (IOException | RuntimeException e) {
            // What was begun must not slip into the next commit; the next change opens a new writer.
            IOUtils.closeWhileHandlingException(this::rollback);
            throw e;
        }
    }

    /** False after a failed change: what was begun was rolled back, and another writer is needed. */
    boolean isOpen() {
        return writer.isOpen();
    }

    private long commit(@Nullable Owner owner) throws IOException {
        writer.setLiveCommitData(Commits.data(identity, owner).entrySet());
        return writer.commit();
    }

    private void rollback() throws IOException {
        IOUtils.close(writer::rollback, directory);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, directory);
    }
}
