package footnote.search.lucene;

import footnote.article.Article;
import footnote.search.Background;
import footnote.search.IndexStatus;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PassageIndex} in a local directory. Reading needs no lock; the first change takes Lucene's write lock and
 * keeps it until {@link #close()}. A reader sees its own process's changes
 * at its next call, those of other processes some milliseconds later.
 */
public final class LucenePassageIndex implements PassageIndex {

    private final Path path;
    private final Map<String, String> identity;
    private @Nullable LuceneSearchers searchers;
    private @Nullable LuceneWriter writer;

    private LucenePassageIndex(Path path, Map<String, String> identity) {
        this.path = path;
        this.identity = identity;
    }

    /**
     * Opens the index in a directory, which need not exist: then the index is empty and the directory is made by the
     * first change.
     *
     * @param encoder name of the encoder of all its vectors
     * @param dimension their length
     * @throws footnote.fault.CollectionException if it is damaged, foreign, or made with another encoder or format
     */
    public static LucenePassageIndex open(Path path, String encoder, int dimension) {
        LucenePassageIndex index = new LucenePassageIndex(path, Layout.identity(encoder, dimension));
        Faults.reading(path, index::searchers);
        return index;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return read(searcher -> new Candidates(searcher, query).find(), new SearchResult(List.of(), Map.of(), 0));
    }

    @Override
    public Optional<Kept> kept(String id) {
        return read(searcher -> Articles.kept(searcher, id), Optional.empty());
    }

    @Override
    public Optional<Background> background(String id) {
        return read(searcher -> Articles.background(searcher, id), Optional.empty());
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        return read(searcher -> Articles.page(searcher, words, limit, after), List.of());
    }

    @Override
    public IndexStatus status() {
        return read(
                searcher -> new IndexStatus(
                        searcher.count(new TermQuery(new Term(Layout.KIND, Layout.ARTICLE))),
                        searcher.count(new TermQuery(new Term(Layout.KIND, Layout.PASSAGE))),
                        Commits.owner(searcher) != null,
                        Commits.owner(searcher) == Owner.SAMPLE),
                new IndexStatus(0, 0, false, false));
    }

    @Override
    public synchronized void put(IndexedArticle article, Owner owner) {
        Faults.guard(path, () -> {
            LuceneWriter locked = writer(); // first, so that what is seen next stays so
            IndexStatus status = status();
            boolean own = status.started() && !status.sample();
            if (owner == Owner.USER || !own) {
                boolean first = !status.started() || (owner == Owner.USER && status.sample());
                put(locked, article, owner, first);
                refresh();
            }
            return path;
        });
    }

    private void put(LuceneWriter locked, IndexedArticle article, Owner owner, boolean first) throws IOException {
        LuceneSearchers open = first ? null : searchers();
        if (open == null) {
            locked.put(article, owner, null);
        } else {
            open.read(present -> locked.put(article, owner, present));
        }
    }

    @Override
    public synchronized boolean delete(String id) {
        if (kept(id).isEmpty()) {
            return false;
        }
        Faults.guard(path, () -> {
            writer().delete(id);
            refresh();
            return path;
        });
        return true;
    }

    /** Whoever reads from now on sees all that was committed before. */
    private void refresh() throws IOException {
        if (searchers != null) {
            searchers.refresh();
        }
    }

    @Override
    public synchronized void close() {
        Faults.guard(path, () -> {
            IOUtils.close(searchers, writer);
            return path;
        });
    }

    private LuceneWriter writer() throws IOException {
        if (writer == null || !writer.isOpen()) {
            searchers(); // refuses what is not ours
            writer = LuceneWriter.open(path, identity);
            refresh(); // what the writer before has done
        }
        return writer;
    }

    private <T> T read(Reading<T> reading, T whereNothingIs) {
        return Faults.reading(path, () -> {
            LuceneSearchers open = searchers();
            return open == null ? whereNothingIs : open.read(reading);
        });
    }

    private synchronized @Nullable LuceneSearchers searchers() throws IOException {
        if (searchers == null) {
            searchers = LuceneSearchers.open(path, identity);
        }
        return searchers;
    }
}
