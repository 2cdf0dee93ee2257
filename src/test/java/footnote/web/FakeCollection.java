package footnote.web;

import footnote.article.Article;
import footnote.article.format.ArticleSource;
import footnote.collection.ArticleCollection;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import footnote.collection.VectorProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in memory; only what the web needs. */
class FakeCollection implements ArticleCollection {

    private final NavigableMap<String, Article> articles = new ConcurrentSkipListMap<>();
    private final Map<String, Article> deleted = new ConcurrentHashMap<>();

    private final Map<String, Background> backgrounds = new ConcurrentHashMap<>();

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
    public Map<String, Integer> sources() {
        Map<String, Integer> sources = new TreeMap<>();
        articles("", 1000, null).stream()
                .map(Article::source)
                .filter(Objects::nonNull)
                .forEach(source -> sources.merge(source, 1, Integer::sum));
        return sources;
    }

    @Override
    public Optional<Background> background(String id) {
        return article(id)
                .map(article -> backgrounds.getOrDefault(id, new Background(null, List.of(id), List.of(), List.of())));
    }

    /** The same with what is known of an article. */
    FakeCollection knowing(String id, Background background) {
        backgrounds.put(id, background);
        return this;
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
    public IndexSummary addAddresses(List<String> addresses, Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException("no fake of the web");
    }

    /** A line of dashes ends an article. */
    @Override
    public IndexSummary addFile(String name, ArticleSource.Content content, Consumer<IndexEvent> progress) {
        String[] texts = read(content).split("\n---\n");
        for (int i = 1; i < texts.length; i++) {
            addOne(name + "-" + i, texts[i].strip(), progress);
        }
        return addOne(name, texts[0].strip(), progress);
    }

    private static String read(ArticleSource.Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSummary addOne(String name, String text, Consumer<IndexEvent> progress) {
        boolean empty = text.isEmpty();
        String id = name.isEmpty() ? "pasted" : name.replace(".txt", "");
        Result result = empty ? Result.SKIPPED : put(new Article(id, null, null, null, null, null, text));
        progress.accept(new IndexEvent(name, result, empty ? null : id, empty ? "is empty" : null, 1, 1));
        return new IndexSummary(empty ? 0 : 1, 0, 0, empty ? 1 : 0, false);
    }

    @Override
    public IndexSummary putAll(List<Article> all, Consumer<IndexEvent> progress) {
        for (Article article : all) {
            boolean empty = article.text().isBlank();
            progress.accept(new IndexEvent(
                    article.id(),
                    empty ? Result.SKIPPED : put(article),
                    empty ? null : article.id(),
                    empty ? "has no text" : null,
                    1,
                    all.size()));
        }
        return new IndexSummary(all.size(), 0, 0, 0, false);
    }

    @Override
    public void addVectors(Consumer<VectorProgress> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rest() {
        return true;
    }

    @Override
    public IndexSummary addSample(Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(String id) {
        Article gone = articles.remove(id);
        if (gone != null) {
            deleted.put(id, gone);
        }
        return gone != null;
    }

    @Override
    public Optional<Article> restore(String id) {
        Optional<Article> back = Optional.ofNullable(deleted.remove(id));
        back.ifPresent(article -> articles.put(id, article));
        return back;
    }

    @Override
    public Result put(Article article) {
        Article before = articles.put(article.id(), article);
        return before == null ? Result.ADDED : before.equals(article) ? Result.UNCHANGED : Result.UPDATED;
    }
}
