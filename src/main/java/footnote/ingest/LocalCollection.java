package footnote.ingest;

import footnote.article.Article;
import footnote.article.ArticleReader;
import footnote.article.Draft;
import footnote.fault.BadInputException;
import footnote.ingest.IndexEvent.Result;
import footnote.search.PassageIndex;
import footnote.search.PassageIndex.Kept;
import footnote.search.PassageIndex.Owner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The collection over a {@link PassageIndex}: finds files, reads them, gives them ids, and has them indexed. */
public final class LocalCollection implements ArticleCollection {

    private static final int PAGE = 1000;

    private final PassageIndex index;
    private final Vectoriser vectoriser;
    private final ArticleReader reader = new ArticleReader();

    private final boolean mirror;
    private final @Nullable Trash trash;

    /** A collection that forgets at once what is deleted. */
    public LocalCollection(PassageIndex index, Vectoriser vectoriser) {
        this(index, vectoriser, false, null);
    }

    /**
     * A collection whose deletions can be taken back.
     *
     * @param deleted folder to keep deleted articles in; need not exist
     */
    public LocalCollection(PassageIndex index, Vectoriser vectoriser, Path deleted, Clock clock) {
        this(index, vectoriser, false, new Trash(deleted, clock));
    }

    private LocalCollection(PassageIndex index, Vectoriser vectoriser, boolean mirror, @Nullable Trash trash) {
        this.index = index;
        this.vectoriser = vectoriser;
        this.mirror = mirror;
        this.trash = trash;
    }

    /** A collection that after each {@link #add} holds what was added then and nothing else. */
    public static LocalCollection mirror(PassageIndex index, Vectoriser vectoriser) {
        return new LocalCollection(index, vectoriser, true, null);
    }

    @Override
    public IndexSummary add(List<Path> paths, Consumer<IndexEvent> progress) {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.addAll(SourceFiles.under(path));
        }
        return addAll(sources, Owner.USER, progress);
    }

    @Override
    public IndexSummary addText(String name, byte[] content, Consumer<IndexEvent> progress) {
        return addAll(List.of(new Source(name, name, SourceFiles.named(name, content))), Owner.USER, progress);
    }

    @Override
    public IndexSummary addSample(Consumer<IndexEvent> progress) {
        return addAll(Sample.sources(), Owner.SAMPLE, progress);
    }

    private synchronized IndexSummary addAll(List<Source> sources, Owner owner, Consumer<IndexEvent> progress) {
        boolean sample = index.status().sample();
        Run run = new Run(sources.size(), progress);
        for (Source source : sources) {
            add(source, owner, run);
        }
        if (mirror) {
            deleteOthers(run);
        }
        return run.summary(sample && owner == Owner.USER && !index.status().sample());
    }

    private void deleteOthers(Run run) {
        String last = null;
        for (List<Article> page = index.articles("", PAGE, last);
                !page.isEmpty();
                page = index.articles("", PAGE, last)) {
            page.stream().map(Article::id).filter(id -> !run.hasDone(id)).forEach(index::delete);
            last = page.getLast().id();
        }
    }

    private void add(Source source, Owner owner, Run run) {
        try {
            Draft draft = reader.read(source.content().read());
            Article article = draft.withId(id(source, draft, run));
            run.done(source, put(article, source.origin(), owner), article.id());
        } catch (BadInputException refused) {
            run.skipped(source, String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public synchronized Result put(Article article) {
        return put(ArticleReader.clean(article), article.id(), Owner.USER);
    }

    private Result put(Article article, String origin, Owner owner) {
        Optional<Article> before = index.kept(article.id()).map(Kept::article);
        // Own articles that equal the sample's must still make the collection the user's own.
        boolean takesOver = owner == Owner.USER && index.status().sample();
        if (before.equals(Optional.of(article)) && !takesOver) {
            return Result.UNCHANGED;
        }
        index.put(vectoriser.vectorise(article, origin), owner);
        return before.isPresent() && !takesOver ? Result.UPDATED : Result.ADDED;
    }

    /**
     * The base name of the file; where another file already has it with another text, a hash of this file's place is
     * appended, and where that too is taken, as for files that were given one by one, of its whole name.
     */
    private String id(Source source, Draft draft, Run run) {
        String base = Ids.base(source.origin(), draft.text());
        String placed = Ids.withPlace(base, source.origin());
        String named = Ids.withPlace(base, source.name());
        List<String> ids = List.of(base, placed, named);
        return ids.stream()
                .filter(id -> holds(id, draft))
                .findFirst()
                .or(() -> ids.stream().filter(id -> isFree(id, source, run)).findFirst())
                .orElse(named);
    }

    private boolean holds(String id, Draft draft) {
        return index.kept(id)
                .filter(kept -> kept.article().text().equals(draft.text()))
                .isPresent();
    }

    private boolean isFree(String id, Source source, Run run) {
        return !run.hasDone(id)
                && index.kept(id)
                        .filter(kept -> !kept.origin().equals(source.origin()))
                        .isEmpty();
    }

    @Override
    public boolean isEmpty() {
        var status = index.status();
        return !status.started() || (status.sample() && status.articles() < Sample.SIZE);
    }

    @Override
    public Optional<Article> article(String id) {
        return index.kept(id).map(Kept::article);
    }

    @Override
    public List<Article> articles(String query, int limit, @Nullable String after) {
        if (limit < 1 || limit > 1000) {
            throw new BadInputException("The limit must be between 1 and 1000.");
        }
        return index.articles(query, limit, after);
    }

    @Override
    public synchronized boolean delete(String id) {
        if (trash != null) {
            index.kept(id).ifPresent(trash::put);
        }
        return index.delete(id);
    }

    @Override
    public synchronized Optional<Article> restore(String id) {
        Optional<Kept> deleted = trash == null || index.kept(id).isPresent() ? Optional.empty() : trash.find(id);
        deleted.ifPresent(kept -> {
            index.put(vectoriser.vectorise(kept.article(), kept.origin()), Owner.USER);
            Objects.requireNonNull(trash).remove(id);
        });
        return deleted.map(Kept::article);
    }

    @Override
    public CollectionStatus status() {
        var status = index.status();
        return new CollectionStatus(status.articles(), status.passages(), 0, status.sample());
    }
}
