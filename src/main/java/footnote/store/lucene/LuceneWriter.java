package footnote.store.lucene;

import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.settings.PrivateFiles;
import footnote.text.Terms;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
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

    private final Map<String, String> identity;
    private final Directory directory;
    private final IndexWriter writer;
    private final SketchFilter bands = new SketchFilter();
    private final String log;
    private long changes;

    private LuceneWriter(Path path, Map<String, String> identity, DirectoryOpener opening) throws IOException {
        this.identity = identity;
        directory = opening.at(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
        Map<String, String> data = new TreeMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        changes = CommitFacts.changes(data);
        String known = CommitFacts.log(data);
        log = known.isEmpty() ? UUID.randomUUID().toString() : known;
    }

    /** Opens the index for writing; where there is none yet, makes an empty one. */
    static LuceneWriter open(Path path, Map<String, String> identity, DirectoryOpener opening) throws IOException {
        PrivateFiles.folder(path);
        LuceneWriter opened = new LuceneWriter(path, identity, opening);
        // Looked for under the lock: another process may have made it just before.
        if (!DirectoryReader.indexExists(opened.directory)) {
            opened.changing(() -> opened.commit(null));
        }
        return opened;
    }

    /** Does some work and commits what it has changed; what it throws takes all of that back. */
    void change(LuceneChange change, Consumer<StoreChange> work) throws IOException {
        changing(() -> {
            try (change) {
                work.accept(change);
                return change.isChanged() ? commit(change.owner()) : 0;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void changing(LuceneFaults.Work<Long> work) throws IOException {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            // What was begun must not slip into the next commit; the next change opens a new writer.
            IOUtils.closeWhileHandlingException(this::rollback);
            throw e;
        }
    }

    SketchFilter bands() {
        return bands;
    }

    /** Takes all away that {@code before} shows. */
    void clear(IndexSearcher before) throws IOException {
        List<String> ids = ChangeDocuments.ids(before);
        writer.deleteAll();
        for (String id : ids) {
            delete(id);
        }
    }

    void put(String id, List<Document> block) throws IOException {
        block.getLast().add(ChangeDocuments.number(++changes));
        writer.updateDocuments(new Term(IndexFields.ID, id), block);
    }

    void delete(String id) throws IOException {
        writer.updateDocument(new Term(IndexFields.ID, id), ChangeDocuments.deleted(id, ++changes));
    }

    /** What was written so far, committed or not. */
    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** False after a failed change: what was begun was rolled back, and another writer is needed. */
    boolean isOpen() {
        return writer.isOpen();
    }

    private long commit(@Nullable Owner owner) throws IOException {
        writer.setLiveCommitData(CommitFacts.data(identity, owner, log, changes).entrySet());
        return writer.commit();
    }

    /** Puts another index in the place of what is at {@code path}, in one commit. */
    static void restore(Path path, Path other) throws IOException {
        PrivateFiles.folder(path);
        try (Directory source = FSDirectory.open(other);
                DirectoryReader reader = DirectoryReader.open(source);
                LuceneWriter target = new LuceneWriter(path, Map.of(), FSDirectory::open)) {
            target.writer.deleteAll();
            target.writer.addIndexes(source);
            target.writer.setLiveCommitData(
                    CommitFacts.renamed(reader.getIndexCommit().getUserData()).entrySet());
            target.writer.commit();
        }
    }

    /** Keeps what merging has tidied up by now; false while it is still at it. */
    boolean isAtRest() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
        return writer.getMergingSegments().isEmpty();
    }

    private void rollback() throws IOException {
        IOUtils.close(writer::rollback, directory);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, directory);
    }
}
