package footnote.collection.ingest;

import footnote.article.Article;
import footnote.article.ArticleReader;
import footnote.article.Draft;
import footnote.article.format.ArticleSource;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.ReadResult.Refused;
import footnote.article.format.kinds.Formats;
import footnote.collection.ArticleCollection;
import footnote.collection.ArticleStore;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.VectorProgress;
import footnote.collection.copies.ArticleWriter;
import footnote.fault.BadInputException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The collection over an {@link ArticleStore}: finds files, reads them, gives them ids, and has them indexed. */
public final class LocalCollection implements ArticleCollection {

    private static final int PAGE = 1000;

    private final ArticleStore store;
    private final ArticleWriter writer;
    private final Vectoriser vectoriser;
    private final Backlog backlog;
    private final Formats formats = new Formats();

    private final boolean mirror;
    private final @Nullable Trash trash;

    /** A collection that forgets at once what is deleted. */
    public LocalCollection(Storage storage, Vectoriser vectoriser) {
        this(storage, vectoriser, false, null);
    }

    /**
     * A collection whose deletions can be taken back.
     *
     * @param deleted folder to keep deleted articles in; need not exist
     */
    public LocalCollection(Storage storage, Vectoriser vectoriser, Path deleted, Clock clock) {
        this(storage, vectoriser, false, new Trash(deleted, clock));
    }

    private LocalCollection(Storage storage, Vectoriser vectoriser, boolean mirror, @Nullable Trash trash) {
        this.store = storage.articles();
        this.writer = new ArticleWriter(storage, Clock.systemUTC());
        this.vectoriser = vectoriser;
        this.backlog = new Backlog(store, writer, vectoriser);
        this.mirror = mirror;
        this.trash = trash;
    }

    /** A collection that after each {@link #add} holds what was added then and nothing else. */
    public static LocalCollection mirror(Storage storage, Vectoriser vectoriser) {
        return new LocalCollection(storage, vectoriser, true, null);
    }

    @Override
    public IndexSummary add(List<Path> paths, Consumer<IndexEvent> progress) {
        List<ArticleSource> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.addAll(SourceFiles.under(path));
        }
        return addAll(sources, Owner.USER, progress);
    }

    @Override
    public IndexSummary addAddresses(List<String> addresses, Consumer<IndexEvent> progress) {
        WebPages pages = new WebPages(new PublicAddresses());
        return addAll(addresses.size(), addresses.stream().map(pages::source), Owner.USER, progress);
    }

    @Override
    public IndexSummary addFile(String name, ArticleSource.Content content, Consumer<IndexEvent> progress) {
        return addAll(List.of(new ArticleSource(name, name, content)), Owner.USER, progress);
    }

    @Override
    public IndexSummary addSample(Consumer<IndexEvent> progress) {
        return addAll(SampleFiles.sources(), Owner.SAMPLE, progress);
    }

    private IndexSummary addAll(List<ArticleSource> sources, Owner owner, Consumer<IndexEvent> progress) {
        return addAll(sources.size(), sources.stream(), owner, progress);
    }

    private synchronized IndexSummary addAll(
            int count, Stream<ArticleSource> sources, Owner owner, Consumer<IndexEvent> progress) {
        boolean sample = store.status().sample();
        IngestRun run = new IngestRun(count, progress);
        Batch batch = new Batch(store, writer, vectoriser, owner);
        sources.forEachOrdered(source -> add(source, batch, run));
        batch.commit();
        if (mirror) {
            deleteOthers(run);
        }
        return run.summary(sample && owner == Owner.USER && !store.status().sample());
    }

    private void deleteOthers(IngestRun run) {
        String last = null;
        for (List<Article> page = store.articles("", PAGE, last);
                !page.isEmpty();
                page = store.articles("", PAGE, last)) {
            page.stream().map(Article::id).filter(id -> !run.hasDone(id)).forEach(writer::delete);
            last = page.getLast().id();
        }
    }

    private void add(ArticleSource source, Batch batch, IngestRun run) {
        run.begin();
        formats.read(source, reading -> {
            run.counts();
            switch (reading) {
                case Found found -> add(found, batch, run);
                case Refused refused -> batch.tell(() -> run.skipped(refused.name(), refused.reason()));
            }
        });
    }

    private static void add(Found found, Batch batch, IngestRun run) {
        Article article = addressed(found.draft().withId(id(found, batch, run)), found.origin());
        run.takes(article.id());
        Result result = batch.put(article, found.origin(), found.draft().cuts());
        batch.tell(
                () -> run.done(found.name(), result, article.id(), found.draft().doubt()));
    }

    @Override
    public Result put(Article article) {
        return vectoriser.first(() -> putNow(article));
    }

    private synchronized Result putNow(Article article) {
        Batch batch = new Batch(store, writer, vectoriser, Owner.USER);
        Result result = batch.put(ArticleReader.clean(article), article.id(), List.of());
        batch.commit();
        return result;
    }

    @Override
    public synchronized IndexSummary putAll(List<Article> articles, Consumer<IndexEvent> progress) {
        boolean sample = store.status().sample();
        IngestRun run = new IngestRun(articles.size(), progress);
        Batch batch = new Batch(store, writer, vectoriser, Owner.USER);
        for (Article article : articles) {
            put(article, batch, run);
        }
        batch.commit();
        return run.summary(sample && !store.status().sample());
    }

    private static void put(Article article, Batch batch, IngestRun run) {
        try {
            Result result = batch.put(ArticleReader.clean(article), article.id(), List.of());
            batch.tell(() -> run.done(article.id(), result, article.id()));
        } catch (BadInputException refused) {
            batch.tell(() -> run.skipped(article.id(), String.valueOf(refused.getMessage())));
        }
    }

    /** Not synchronised: others may read and write meanwhile. */
    @Override
    public void addVectors(Consumer<VectorProgress> progress) {
        backlog.work(progress);
    }

    @Override
    public boolean rest() {
        return rest(Duration.ZERO);
    }

    /** The same, if nothing was written here for so long. */
    boolean rest(Duration idle) {
        return store.rest(idle);
    }

    /** A page that does not say where it is was found where it was loaded from. */
    private static Article addressed(Article article, String origin) {
        return article.url() != null || !WebPages.isAddress(origin)
                ? article
                : new Article(
                        article.id(),
                        article.title(),
                        article.source(),
                        article.author(),
                        article.published(),
                        origin,
                        article.text(),
                        article.pages());
    }

    /**
     * The id it was given, which says by itself that it is the same article. Else the base name of its file or a hash;
     * where another article already has it with another text, a hash of this one's place is appended, and where that too
     * is taken, as for files that were given one by one, of its whole name.
     */
    private static String id(Found found, Batch batch, IngestRun run) {
        String base = ArticleIds.base(found);
        if (found.id() != null && !run.hasDone(base)) {
            return base;
        }
        String placed = ArticleIds.withPlace(base, found.origin());
        String named = ArticleIds.withPlace(base, found.name());
        List<String> ids = List.of(base, placed, named);
        return ids.stream()
                .filter(id -> holds(id, found.draft(), batch))
                .findFirst()
                .or(() -> ids.stream()
                        .filter(id -> isFree(id, found.origin(), batch, run))
                        .findFirst())
                .orElse(named);
    }

    private static boolean holds(String id, Draft draft, Batch batch) {
        return batch.kept(id)
                .filter(kept -> kept.article().text().equals(draft.text()))
                .isPresent();
    }

    private static boolean isFree(String id, String origin, Batch batch, IngestRun run) {
        return !run.hasDone(id)
                && batch.kept(id).filter(kept -> !kept.origin().equals(origin)).isEmpty();
    }

    @Override
    public boolean isEmpty() {
        var status = store.status();
        return !status.started() || (status.sample() && status.articles() < SampleFiles.SIZE);
    }

    @Override
    public Optional<Article> article(String id) {
        return store.kept(id).map(KeptArticle::article);
    }

    @Override
    public Map<String, Integer> sources() {
        return store.sources();
    }

    @Override
    public Optional<Background> background(String id) {
        return store.background(id);
    }

    @Override
    public List<Article> articles(String query, int limit, @Nullable String after) {
        if (limit < 1 || limit > 1000) {
            throw new BadInputException("The limit must be between 1 and 1000.");
        }
        return store.articles(query, limit, after);
    }

    @Override
    public synchronized boolean delete(String id) {
        if (trash != null) {
            store.kept(id).ifPresent(trash::put);
        }
        return writer.delete(id);
    }

    @Override
    public synchronized Optional<Article> restore(String id) {
        Optional<KeptArticle> deleted = trash == null || store.kept(id).isPresent() ? Optional.empty() : trash.find(id);
        deleted.ifPresent(kept -> {
            writer.put(vectoriser.split(kept, writer.repeated(kept.article(), kept.origin())), Owner.USER);
            Objects.requireNonNull(trash).remove(id);
        });
        return deleted.map(KeptArticle::article);
    }

    @Override
    public CollectionStatus status() {
        var status = store.status();
        return new CollectionStatus(status.articles(), status.passages(), status.pending(), status.sample());
    }
}
