package footnote.web;

import footnote.article.Article;
import footnote.ingest.ArticleCollection;
import footnote.ingest.CollectionStatus;
import footnote.ingest.IndexEvent;
import footnote.ingest.IndexSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in memory; only what the web reads. */
class FakeCollection implements ArticleCollection {

    private final TreeMap<String, Article> articles = new TreeMap<>();

    FakeCollection(Article... articles) {
        for (Article article : articles) {
            this.articles.put(article.id(), article);
        }
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public List<Article> articles(String query, int limit, @Nullable String after) {
        return articles.values().stream()
                .filter(article -> after == null || article.id().compareTo(after) > 0)
                .filter(article -> article.text().contains(query))
                .limit(limit)
                .toList();
    }

    @Override
    public CollectionStatus status() {
        return new CollectionStatus(articles.size(), 17, 4, true);
    }

    @Override
    public boolean isEmpty() {
        return articles.isEmpty();
    }

    @Override
    public IndexSummary add(List<Path> paths, Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexSummary addText(String name, byte[] content, Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexSummary addSample(Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexEvent.Result put(Article article) {
        throw new UnsupportedOperationException();
    }
}
