package footnote.search.lucene;

import footnote.article.Terms;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Owner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Writes the index, holding its lock; every change is a commit. Not for use by several threads. */
final class LuceneWriter implements Closeable {

    private final Map<String, String> identity;
    private final Directory directory;
    private final IndexWriter writer;

    LuceneWriter(Path path, Map<String, String> identity) throws IOException {
        this.identity = identity;
        Files.createDirectories(path);
        directory = FSDirectory.open(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
        // Looked for under the lock: another process may have made it just before.
        if (!DirectoryReader.indexExists(directory)) {
            commit(null);
        }
    }

    long put(IndexedArticle article, Owner owner, boolean replaceAll) throws IOException {
        return change(owner, () -> {
            if (replaceAll) {
                writer.deleteAll();
            }
            return writer.updateDocuments(new Term(Layout.ID, article.article().id()), Documents.of(article));
        });
    }

    long delete(String id) throws IOException {
        return change(Owner.USER, () -> writer.deleteDocuments(new Term(Layout.ID, id)));
    }

    private long change(Owner owner, Faults.Work<Long> work) throws IOException {
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
