package footnote.testing;

import footnote.collection.ArticleRecord;
import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A change of a {@link MemoryStorage}, on a copy of what was there. */
final class MemoryChange implements StoreChange {

    private final MemoryStorage.Content before;
    private final Map<String, ArticleRecord> articles;
    private Map<String, ArticleRecord> shown;
    private @Nullable Owner owner;

    MemoryChange(MemoryStorage.Content before) {
        this.before = before;
        this.articles = new LinkedHashMap<>(before.articles());
        this.shown = before.articles();
        this.owner = before.owner();
    }

    @Override
    public IndexStatus status() {
        return MemoryArticles.status(before);
    }

    @Override
    public boolean isCurrent() {
        return true;
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return Optional.ofNullable(before.articles().get(id)).map(MemoryArticles::stored);
    }

    @Override
    public void each(Consumer<StoredArticle> visitor) {
        before.articles().values().stream().map(MemoryArticles::stored).forEach(visitor);
    }

    @Override
    public List<Alike> alike(List<String> sketch, int limit) {
        return shown.values().stream()
                .filter(record -> common(record, sketch) > 0)
                .sorted(Comparator.comparingInt(record -> -common(record, sketch)))
                .limit(limit)
                .map(record -> new Alike(
                        record.id(),
                        record.indexed().article().text(),
                        record.family().name()))
                .toList();
    }

    private static int common(ArticleRecord record, List<String> sketch) {
        Set<String> common = new HashSet<>(record.sketch());
        common.retainAll(sketch);
        return common.size();
    }

    @Override
    public void clear() {
        articles.clear();
        shown = Map.of();
    }

    @Override
    public void put(ArticleRecord article) {
        articles.remove(article.id()); // what is put again goes to the end, as in a queue
        articles.put(article.id(), article);
    }

    @Override
    public void delete(String id) {
        articles.remove(id);
    }

    @Override
    public void owner(Owner whose) {
        owner = whose;
    }

    @Override
    public void settle() {
        shown = new LinkedHashMap<>(articles);
    }

    Map<String, ArticleRecord> articles() {
        return articles;
    }

    @Nullable
    Owner owner() {
        return owner;
    }
}
