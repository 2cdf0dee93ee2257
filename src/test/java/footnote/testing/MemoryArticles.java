package footnote.testing;

import footnote.article.Article;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleStore;
import footnote.collection.ChangeLog;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.LineCounts;
import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import footnote.collection.WaitingArticles;
import footnote.text.Terms;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of a {@link MemoryStorage}. */
final class MemoryArticles implements ArticleStore {

    private final MemoryStorage storage;
    private long changed;

    MemoryArticles(MemoryStorage storage) {
        this.storage = storage;
    }

    private Stream<ArticleRecord> all() {
        return storage.articles().values().stream();
    }

    @Override
    public IndexStatus status() {
        return status(storage.content());
    }

    static IndexStatus status(MemoryStorage.Content content) {
        int passages = 0;
        int pending = 0;
        for (ArticleRecord record : content.articles().values()) {
            int some = record.indexed().passages().size();
            passages += some;
            pending += record.indexed().isPending() ? some : 0;
        }
        return new IndexStatus(
                content.articles().size(), passages, pending, content.owner() != null, content.owner() == Owner.SAMPLE);
    }

    @Override
    public boolean isCurrent() {
        return true;
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return Optional.ofNullable(storage.articles().get(id)).map(MemoryArticles::stored);
    }

    static StoredArticle stored(ArticleRecord record) {
        IndexedArticle indexed = record.indexed();
        return new StoredArticle(
                kept(record),
                record.language(),
                record.family().name(),
                record.family().since(),
                record.cuts(),
                indexed.repeated(),
                indexed.isPending());
    }

    static KeptArticle kept(ArticleRecord record) {
        return new KeptArticle(record.indexed().article(), record.indexed().origin());
    }

    @Override
    public List<String> family(String name, int limit) {
        return all().filter(record -> record.family().name().equals(name))
                .sorted(Comparator.<ArticleRecord>comparingLong(
                                record -> record.family().since())
                        .thenComparing(ArticleRecord::id))
                .map(ArticleRecord::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        List<String> stems = Terms.of(words).stream().map(Terms.Term::stem).toList();
        return all().filter(record -> after == null || record.id().compareTo(after) > 0)
                .filter(record -> stems(record).containsAll(stems))
                .sorted(Comparator.comparing(ArticleRecord::id))
                .limit(limit)
                .map(record -> record.indexed().article())
                .toList();
    }

    private static Set<String> stems(ArticleRecord record) {
        Article article = record.indexed().article();
        String text = article.title() == null ? article.text() : article.title() + "\n" + article.text();
        return Terms.of(text).stream().map(Terms.Term::stem).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Integer> sources() {
        Map<String, Integer> sources = new TreeMap<>();
        all().map(record -> record.indexed().article().source())
                .filter(source -> source != null)
                .forEach(source -> sources.merge(source, 1, Integer::sum));
        return sources;
    }

    @Override
    public LineCounts lines() {
        return new MemoryLines(storage);
    }

    @Override
    public ChangeLog changes() {
        return storage.log();
    }

    @Override
    public WaitingArticles waiting() {
        return new MemoryWaiting(storage);
    }

    @Override
    public synchronized void change(Consumer<StoreChange> work) {
        storage.lock(this);
        changed = System.nanoTime();
        MemoryChange change = new MemoryChange(storage.content());
        work.accept(change);
        storage.commit(change.articles(), change.owner());
    }

    @Override
    public synchronized boolean rest(Duration idle) {
        if (System.nanoTime() - changed >= idle.toNanos()) {
            storage.release(this);
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        storage.release(this);
    }
}
