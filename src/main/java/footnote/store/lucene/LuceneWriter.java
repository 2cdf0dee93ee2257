package footnote.store.lucene;

import footnote.article.Splitter;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Owner;
import footnote.text.Sketch;
import footnote.text.Terms;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

    /** Lucene's number of a change that changes nothing. */
    private static final long NOTHING = -1;

    private final Map<String, String> identity;
    private final Directory directory;
    private final IndexWriter writer;
    private final SketchFilter bands = new SketchFilter();

    /** Tells articles without a date apart by the time they were added. */
    private final Clock clock;

    private LuceneWriter(Path path, Map<String, String> identity, DirectoryOpener opening, Clock clock)
            throws IOException {
        this.identity = identity;
        this.clock = clock;
        directory = opening.at(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** Opens the index for writing; where there is none yet, makes an empty one. */
    static LuceneWriter open(Path path, Map<String, String> identity, DirectoryOpener opening, Clock clock)
            throws IOException {
        Files.createDirectories(path);
        LuceneWriter opened = new LuceneWriter(path, identity, opening, clock);
        // Looked for under the lock: another process may have made it just before.
        if (!DirectoryReader.indexExists(opened.directory)) {
            opened.change(null, () -> NOTHING);
        }
        return opened;
    }

    /**
     * Puts articles in, in one commit.
     *
     * @param present what is in the index now; {@code null} where nothing is that stays
     */
    long put(List<IndexedArticle> articles, @Nullable Owner owner, @Nullable IndexSearcher present) throws IOException {
        return change(owner, () -> {
            if (present == null) {
                writer.deleteAll();
            }
            Families families = new Families(present, bands);
            List<List<String>> sketches = sketches(articles);
            long last = NOTHING;
            for (int i = 0; i < articles.size(); i++) {
                IndexedArticle article = articles.get(i);
                Term id = new Term(IndexFields.ID, article.article().id());
                last = writer.updateDocuments(id, block(article, sketches.get(i), families, present));
            }
            return last;
        });
    }

    private static List<List<String>> sketches(List<IndexedArticle> articles) {
        return articles.parallelStream()
                .map(article -> Sketch.of(article.article().text()))
                .toList();
    }

    /** @param before where what is kept of the article so far is found */
    private List<Document> block(
            IndexedArticle article, List<String> sketch, Families families, @Nullable IndexSearcher before)
            throws IOException {
        String id = article.article().id();
        String family = families.of(id, article.article().text(), sketch);
        Document kept = before == null ? null : StoredArticles.document(before, id);
        return ArticleDocuments.of(article, sketch, FamilyOf.of(article, family, kept, clock));
    }

    /**
     * Makes the whole index anew from its articles, in one commit; until that the old one serves. The vectors are still
     * to be made then.
     */
    long rebuild(IndexSearcher old) throws IOException {
        Splitter splitter = new Splitter();
        return change(CommitFacts.owner(old), () -> {
            // Also forgets what kinds of fields there were, which may be others now.
            writer.deleteAll();
            try (Anew anew = new Anew(old)) {
                StoredArticles.each(
                        old,
                        kept -> anew.add(IndexedArticle.withoutVectors(
                                kept.article(),
                                kept.origin(),
                                splitter.split(kept.article().text()))));
            }
            return NOTHING;
        });
    }

    long delete(String id) throws IOException {
        return change(Owner.USER, () -> writer.deleteDocuments(new Term(IndexFields.ID, id)));
    }

    private long change(@Nullable Owner owner, LuceneFaults.Work<Long> work) throws IOException {
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
        writer.setLiveCommitData(CommitFacts.data(identity, owner).entrySet());
        return writer.commit();
    }

    /** Puts another index in the place of what is at {@code path}, in one commit. */
    static void restore(Path path, Path other) throws IOException {
        Files.createDirectories(path);
        try (Directory source = FSDirectory.open(other);
                DirectoryReader reader = DirectoryReader.open(source);
                LuceneWriter target = new LuceneWriter(path, Map.of(), FSDirectory::open, Clock.systemUTC())) {
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

    /** Articles on their way from an old index into this one. */
    private final class Anew implements Closeable {

        /** So many are compared one by one before the index is looked at again, which takes a while. */
        private static final int WAITING = 256;

        private final IndexSearcher old;
        private final Families families = new Families(null, bands);
        private @Nullable DirectoryReader written;

        Anew(IndexSearcher old) {
            this.old = old;
        }

        void add(IndexedArticle article) throws IOException {
            if (families.waiting() >= WAITING) {
                IOUtils.close(written);
                written = DirectoryReader.open(writer);
                families.look(new IndexSearcher(written));
            }
            List<String> sketch = Sketch.of(article.article().text());
            writer.addDocuments(block(article, sketch, families, old));
        }

        @Override
        public void close() throws IOException {
            IOUtils.close(written);
        }
    }

    private void rollback() throws IOException {
        IOUtils.close(writer::rollback, directory);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer, directory);
    }
}
