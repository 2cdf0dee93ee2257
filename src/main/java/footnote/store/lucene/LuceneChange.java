package footnote.store.lucene;

import footnote.collection.ArticleRecord;
import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A change of the index on its way. What fails on the disk is thrown unchecked, through the work that is done. */
final class LuceneChange implements StoreChange, Closeable {

    private final LuceneWriter writer;
    private final LuceneFolder folder;
    private final IndexSearcher before;

    /** Where articles that are alike are looked for; {@code null} where there are none. */
    private @Nullable IndexSearcher shown;

    private @Nullable DirectoryReader settled;
    private @Nullable Owner owner;
    private boolean writable;
    private boolean changed;

    /** @param before what is in the index now */
    LuceneChange(LuceneWriter writer, LuceneFolder folder, IndexSearcher before) throws IOException {
        this.writer = writer;
        this.folder = folder;
        this.before = before;
        this.writable = folder.isCurrent(before);
        this.owner = CommitFacts.owner(before);
        show(before);
    }

    private void show(@Nullable IndexSearcher searcher) {
        shown = searcher;
        if (searcher != null) {
            writer.bands().follow(searcher);
        }
    }

    @Override
    public IndexStatus status() {
        return unchecked(() -> folder.status(before));
    }

    @Override
    public boolean isCurrent() {
        return unchecked(() -> folder.isCurrent(before));
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return unchecked(() -> StoredArticles.stored(before, id));
    }

    @Override
    public void each(Consumer<StoredArticle> visitor) {
        unchecked(() -> {
            StoredArticles.each(before, visitor);
            return visitor;
        });
    }

    @Override
    public List<Alike> alike(List<String> sketch, int limit) {
        IndexSearcher searcher = shown;
        return searcher == null ? List.of() : unchecked(() -> alike(searcher, sketch, limit));
    }

    private List<Alike> alike(IndexSearcher searcher, List<String> sketch, int limit) throws IOException {
        List<Alike> alike = new ArrayList<>();
        List<Integer> numbers = new SketchLookup(searcher, writer.bands()).to(sketch);
        for (int number : numbers.subList(0, Math.min(limit, numbers.size()))) {
            Document other = searcher.storedFields().document(number);
            alike.add(
                    new Alike(other.get(IndexFields.ID), other.get(IndexFields.BODY), ArticleDocuments.family(other)));
        }
        return alike;
    }

    @Override
    public void clear() {
        unchecked(() -> {
            // Also forgets what kinds of fields there were, which may be others now.
            writer.clear(before);
            return this;
        });
        show(null);
        writable = true;
        changed = true;
    }

    @Override
    public void put(ArticleRecord article) {
        if (!writable) {
            throw new IllegalStateException("An index of another version must be cleared first.");
        }
        unchecked(() -> {
            writer.put(article.id(), ArticleDocuments.of(article));
            return this;
        });
        changed = true;
    }

    @Override
    public void delete(String id) {
        unchecked(() -> {
            writer.delete(id);
            return this;
        });
        changed = true;
    }

    @Override
    public void owner(Owner whose) {
        changed |= whose != owner;
        owner = whose;
    }

    @Override
    public void settle() {
        DirectoryReader latest = unchecked(() -> {
            IOUtils.close(settled);
            return writer.reader();
        });
        settled = latest;
        show(new IndexSearcher(latest));
    }

    /** Whether there is anything to commit. */
    boolean isChanged() {
        return changed;
    }

    /** Whose the articles are then; {@code null} where nothing was ever put in. */
    @Nullable
    Owner owner() {
        return owner;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(settled);
    }

    private static <T> T unchecked(LuceneFaults.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
