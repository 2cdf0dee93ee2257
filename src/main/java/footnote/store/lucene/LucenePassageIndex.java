package footnote.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Repeated;
import footnote.search.Background;
import footnote.search.IndexStatus;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PassageIndex} in a local directory. Reading needs no lock; the first change takes Lucene's write lock and
 * keeps it until {@link #rest} or {@link #close()}. An index that an earlier version made, or another encoder, is found by
 * its words until the first change, which makes it anew from its articles. A reader sees its own process's changes
 * at its next call, those of other processes some milliseconds later.
 */
public final class LucenePassageIndex implements PassageIndex {

    /** Megabytes that stay free where nothing else is said. */
    public static final long DEFAULT_FREE = 200;

    private final Path path;
    private final Map<String, String> identity;
    private final DirectoryOpener opening;
    private final FreeSpace room;
    private final Clock clock;
    private final SiteLines repetition = new SiteLines();
    private final RecentlyMissed wanted = new RecentlyMissed();

    /** Read without the lock, which a writer holds while it waits for the disk. */
    private volatile @Nullable LuceneSearchers searchers;

    private @Nullable LuceneWriter writer;
    private long changed;

    private LucenePassageIndex(
            Path path, Map<String, String> identity, DirectoryOpener opening, FreeSpace room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.path = path;
        this.identity = identity;
        this.opening = opening;
    }

    /**
     * Opens the index in a directory, which need not exist: then the index is empty and the directory is made by the
     * first change.
     *
     * @param encoder name of the encoder of all its vectors
     * @param dimension their length
     * @throws footnote.fault.CollectionException if it is damaged, foreign, or in a format that cannot be read
     */
    public static LucenePassageIndex open(Path path, String encoder, int dimension) {
        return open(path, encoder, dimension, DEFAULT_FREE);
    }

    /**
     * The same.
     *
     * @param free megabytes that stay free on the disk: with less, nothing is put in
     */
    public static LucenePassageIndex open(Path path, String encoder, int dimension, long free) {
        return open(path, encoder, dimension, FSDirectory::open, FreeSpace.leaving(free), Clock.systemUTC());
    }

    static LucenePassageIndex open(
            Path path, String encoder, int dimension, DirectoryOpener opening, FreeSpace room, Clock clock) {
        Map<String, String> identity = IndexFields.identity(encoder, dimension);
        LucenePassageIndex index = new LucenePassageIndex(path, identity, opening, room, clock);
        LuceneFaults.reading(path, index::searchers);
        return index;
    }

    /** What tells an index of this version, with this encoder, from others. */
    public static String version(String encoder, int dimension) {
        return IndexFields.identity(encoder, dimension).entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        SearchResult found = read(
                searcher -> new CandidateSearch(searcher, query, CommitFacts.isCurrent(searcher, identity)).find(),
                new SearchResult(List.of(), List.of(), Map.of(), 0));
        wanted.add(found.pending());
        return found;
    }

    @Override
    public Map<String, Integer> sources() {
        return read(Provenance::sources, Map.of());
    }

    @Override
    public int undated(SearchFilter filter) {
        return read(searcher -> Provenance.undated(searcher, filter), 0);
    }

    @Override
    public List<SimilarWord> similar(String word) {
        return read(searcher -> SimilarWords.of(searcher, word), List.of());
    }

    @Override
    public Optional<Kept> kept(String id) {
        return read(searcher -> StoredArticles.kept(searcher, id), Optional.empty());
    }

    @Override
    public Repeated repeated(Article article, String origin) {
        return read(searcher -> repetition.of(searcher, article, origin), Repeated.NONE);
    }

    @Override
    public Optional<Background> background(String id) {
        return read(searcher -> StoredArticles.background(searcher, id), Optional.empty());
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        return read(searcher -> StoredArticles.page(searcher, words, limit, after), List.of());
    }

    @Override
    public List<Kept> pending(int limit) {
        return read(searcher -> StoredArticles.pending(searcher, wanted.latestFirst(), limit), List.of());
    }

    @Override
    public Map<String, Embedding> vectorsOfCopies(String id) {
        return read(
                searcher -> CommitFacts.isCurrent(searcher, identity) ? CopiedVectors.vectors(searcher, id) : Map.of(),
                Map.of());
    }

    @Override
    public IndexStatus status() {
        return read(this::status, new IndexStatus(0, 0, 0, false, false));
    }

    private IndexStatus status(IndexSearcher searcher) throws IOException {
        int passages = searcher.count(new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE)));
        Owner owner = CommitFacts.owner(searcher);
        return new IndexStatus(
                searcher.count(new TermQuery(new Term(IndexFields.KIND, IndexFields.ARTICLE))),
                passages,
                CommitFacts.isCurrent(searcher, identity)
                        ? searcher.count(new TermQuery(new Term(IndexFields.PENDING, IndexFields.PASSAGE)))
                        : passages,
                owner != null,
                owner == Owner.SAMPLE);
    }

    @Override
    public synchronized void put(List<IndexedArticle> articles, Owner owner) {
        LuceneFaults.guard(path, () -> {
            room.require(path);
            LuceneWriter locked = writer(); // first, so that what is seen next stays so
            IndexStatus status = status();
            boolean own = status.started() && !status.sample();
            if (owner == Owner.USER || !own) {
                boolean first = !status.started() || (owner == Owner.USER && status.sample());
                put(locked, articles, owner, first);
                refresh();
            }
            return path;
        });
    }

    private void put(LuceneWriter locked, List<IndexedArticle> articles, Owner owner, boolean first)
            throws IOException {
        LuceneSearchers open = first ? null : searchers();
        if (open == null) {
            locked.put(articles, owner, null);
        } else {
            open.read(present -> locked.put(articles, owner, present));
        }
    }

    @Override
    public synchronized void putVectors(List<IndexedArticle> articles) {
        LuceneFaults.guard(path, () -> {
            room.require(path);
            LuceneWriter locked = writer();
            List<IndexedArticle> waiting = articles.stream()
                    .filter(this::isWaiting)
                    .filter(this::isSplitAsNow)
                    .toList();
            if (!waiting.isEmpty()) {
                List<IndexedArticle> all = new ArrayList<>(waiting);
                all.addAll(read(searcher -> repetition.behind(searcher, waiting), List.of()));
                put(locked, all, status().sample() ? Owner.SAMPLE : Owner.USER, false);
                refresh();
            }
            return path;
        });
    }

    private boolean isWaiting(IndexedArticle article) {
        Kept expected = new Kept(article.article(), article.origin());
        return read(searcher -> StoredArticles.isPending(searcher, expected), false);
    }

    /** What belongs to the site may have become known while the vectors were made; then the article goes on waiting. */
    private boolean isSplitAsNow(IndexedArticle article) {
        return repeated(article.article(), article.origin()).equals(article.repeated());
    }

    @Override
    public synchronized void renew() {
        if (!isCurrent()) {
            LuceneFaults.guard(path, this::writer);
        }
    }

    private boolean isCurrent() {
        return read(searcher -> CommitFacts.isCurrent(searcher, identity), true);
    }

    /** Makes the index anew from its articles. */
    synchronized void rebuild() {
        LuceneFaults.guard(path, () -> {
            rebuild(writer());
            return path;
        });
    }

    private void rebuild(LuceneWriter locked) throws IOException {
        LuceneSearchers open = searchers();
        if (open != null) {
            open.read(locked::rebuild);
            refresh();
        }
    }

    @Override
    public synchronized boolean delete(String id) {
        if (kept(id).isEmpty()) {
            return false;
        }
        LuceneFaults.guard(path, () -> {
            writer().delete(id);
            refresh();
            return path;
        });
        return true;
    }

    @Override
    public synchronized boolean rest(Duration idle) {
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
            LuceneWriter opened = LuceneWriter.open(path, identity, opening, clock);
            writer = opened;
            refresh(); // what the writer before has done
            if (!isCurrent()) {
                rebuild(opened);
            }
        }
        return writer;
    }

    private <T> T read(SearcherFunction<T> reading, T whereNothingIs) {
        return LuceneFaults.reading(path, () -> {
            LuceneSearchers known = searchers;
            LuceneSearchers open = known == null ? searchers() : known;
            return open == null ? whereNothingIs : open.read(reading);
        });
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
