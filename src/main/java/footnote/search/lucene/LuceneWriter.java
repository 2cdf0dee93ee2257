package footnote.search.lucene;

import footnote.article.Splitter;
import footnote.article.Terms;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Owner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Map<String, String> identity;
    private final Directory directory;
    private final IndexWriter writer;

    private LuceneWriter(Path path, Map<String, String> identity, Opening opening) throws IOException {
        this.identity = identity;
        directory = opening.at(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** Opens the index for writing; where there is none yet, makes an empty one. */
    static LuceneWriter open(Path path, Map<String, String> identity, Opening opening) throws IOException {
        Files.createDirectories(path);
        LuceneWriter opened = new LuceneWriter(path, identity, opening);
        // Looked for under the lock: another process may have made it just before.
        if (!DirectoryReader.indexExists(opened.directory)) {
            opened.change(null, () -> NOTHING);
        }
        return opened;
    }

    long put(List<IndexedArticle> articles, @Nullable Owner owner, boolean replaceAll) throws IOException {
        return change(owner, () -> {
            if (replaceAll) {
                writer.deleteAll();
            }
            long last = NOTHING;
            for (IndexedArticle article : articles) {
                Term id = new Term(Layout.ID, article.article().id());
                last = writer.updateDocuments(id, Documents.of(article));
            }
            return last;
        });
    }

    /**
     * Makes the whole index anew from its articles, in one commit; until that the old one serves. The vectors are still
     * to be made then.
     */
    long rebuild(IndexSearcher old) throws IOException {
        Splitter splitter = new Splitter();
        return change(Commits.owner(old), () -> {
            // Also forgets what kinds of fields there were, which may be others now.
            writer.deleteAll();
            Articles.each(
                    old,
                    kept -> writer.addDocuments(Documents.of(IndexedArticle.withoutVectors(
                            kept.article(),
                            kept.origin(),
                            splitter.split(kept.article().text())))));
            return NOTHING;
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

    /** Puts another index in the place of what is at {@code path}, in one commit. */
    static void restore(Path path, Path other) throws IOException {
        Files.createDirectories(path);
        try (Directory source = FSDirectory.open(other);
                DirectoryReader reader = DirectoryReader.open(source);
                LuceneWriter target = new LuceneWriter(path, Map.of(), FSDirectory::open)) {
            target.writer.deleteAll();
            target.writer.addIndexes(source);
            target.writer.setLiveCommitData(
                    reader.getIndexCommit().getUserData().entrySet());
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
