package footnote.store.lucene;

import footnote.article.Article;
import footnote.collection.ArticleStore;
import footnote.collection.ChangeLog;
import footnote.collection.IndexStatus;
import footnote.collection.LineCounts;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import footnote.collection.WaitingArticles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the articles in the index, beside their passages. */
final class LuceneArticleStore implements ArticleStore {

    private final LuceneFolder folder;
    private final LineCounts lines;
    private final ChangeLog changes;
    private final WaitingArticles waiting;

    LuceneArticleStore(LuceneFolder folder) {
        this.folder = folder;
        this.lines = new LuceneLineCounts(folder);
        this.changes = new LuceneChangeLog(folder);
        this.waiting = new LuceneWaitingArticles(folder);
    }

    @Override
    public IndexStatus status() {
        return folder.read(folder::status, new IndexStatus(0, 0, 0, false, false));
    }

    @Override
    public boolean isCurrent() {
        return folder.read(folder::isCurrent, true);
    }

    @Override
    public Optional<StoredArticle> stored(String id) {
        return folder.read(searcher -> StoredArticles.stored(searcher, id), Optional.empty());
    }

    @Override
    public List<String> family(String name, int limit) {
        return folder.read(searcher -> StoredArticles.family(searcher, name, limit), List.of());
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        return folder.read(searcher -> StoredArticles.page(searcher, words, limit, after), List.of());
    }

    @Override
    public Map<String, Integer> sources() {
        return folder.read(Provenance::sources, Map.of());
    }

    @Override
    public LineCounts lines() {
        return lines;
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    @Override
    public WaitingArticles waiting() {
        return waiting;
    }

    @Override
    public void requireRoom() {
        folder.requireRoom();
    }

    @Override
    public void change(Consumer<StoreChange> work) {
        folder.change(work);
    }

    @Override
    public boolean rest(Duration idle) {
        return folder.rest(idle);
    }

    @Override
    public void close() {
        folder.close();
    }
}
