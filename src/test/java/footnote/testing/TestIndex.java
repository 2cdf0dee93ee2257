package footnote.testing;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Repeated;
import footnote.collection.Background;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.copies.ArticleWriter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A storage, written to and searched as the product does. */
public final class TestIndex implements AutoCloseable {

    private final Storage storage;
    private final ArticleWriter writer;

    public TestIndex(Storage storage) {
        this.storage = storage;
        this.writer = new ArticleWriter(storage, Clock.systemUTC());
    }

    public Storage storage() {
        return storage;
    }

    public SearchResult search(SearchQuery query) {
        SearchResult found = storage.passages().search(query);
        storage.missed().add(found.pending());
        return found;
    }

    public IndexStatus status() {
        return storage.articles().status();
    }

    public Optional<KeptArticle> kept(String id) {
        return storage.articles().kept(id);
    }

    public Optional<Background> background(String id) {
        return storage.articles().background(id);
    }

    public List<Article> articles(String words, int limit, @Nullable String after) {
        return storage.articles().articles(words, limit, after);
    }

    public void put(List<IndexedArticle> articles, Owner owner) {
        writer.put(articles, owner);
    }

    public void put(IndexedArticle article, Owner owner) {
        writer.put(article, owner);
    }

    public Repeated repeated(Article article, String origin) {
        return writer.repeated(article, origin);
    }

    public List<KeptArticle> pending(int limit) {
        return writer.pending(limit);
    }

    public Map<String, Embedding> vectorsOfCopies(String id) {
        return writer.vectorsOfCopies(id);
    }

    public void putVectors(List<IndexedArticle> articles) {
        writer.putVectors(articles);
    }

    public boolean delete(String id) {
        return writer.delete(id);
    }

    public void renew() {
        writer.renew();
    }

    public boolean rest(Duration idle) {
        return storage.articles().rest(idle);
    }

    @Override
    public void close() {
        storage.close();
    }
}
