package footnote.cli;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.format.ArticleSource;
import footnote.collection.ArticleCollection;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import footnote.collection.VectorProgress;
import footnote.fault.CollectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A collection in memory; a path whose name begins with "bad" is skipped, with "old" it was there already. */
final class FakeCollection implements ArticleCollection {

    final TreeMap<String, Article> articles = new TreeMap<>();
    final List<String> added = new ArrayList<>();
    boolean sample;
    int pending;

    /** So many times another process is still putting the sample in. */
    int busy;

    /** How often others may not write yet, as the index is tidied up. */
    int untidy;

    static Article article(String id, @Nullable String title, String text) {
        return new Article(id, title, null, null, null, null, text);
    }

    @Override
    public IndexSummary add(List<Path> paths, Consumer<IndexEvent> progress) {
        EnumMap<Result, Integer> counts = new EnumMap<>(Result.class);
        boolean replaced = sample;
        sample = false;
        for (int i = 0; i < paths.size(); i++) {
            String name = paths.get(i).getFileName().toString();
            added.add(name);
            Result result = result(name);
            counts.merge(result, 1, Integer::sum);
            if (result != Result.SKIPPED) {
                articles.put(name, article(name, null, "Text of " + name));
            }
            String reason = result == Result.SKIPPED ? "it is\u0007 empty" : null;
            progress.accept(new IndexEvent(paths.get(i).toString(), result, name, reason, i + 1, paths.size()));
        }
        return new IndexSummary(
                counts.getOrDefault(Result.ADDED, 0),
                0,
                counts.getOrDefault(Result.UNCHANGED, 0),
                counts.getOrDefault(Result.SKIPPED, 0),
                replaced);
    }

    private static Result result(String name) {
        return name.startsWith("bad") ? Result.SKIPPED : name.startsWith("old") ? Result.UNCHANGED : Result.ADDED;
    }

    @Override
    public IndexSummary addAddresses(List<String> addresses, Consumer<IndexEvent> progress) {
        throw new UnsupportedOperationException("no fake of the web");
    }

    @Override
    public IndexSummary addFile(String name, ArticleSource.Content content, Consumer<IndexEvent> progress) {
        added.add(name);
        articles.put(name, article(name, null, read(content)));
        progress.accept(new IndexEvent(name, Result.ADDED, name, null, 1, 1));
        return new IndexSummary(1, 0, 0, 0, false);
    }

    private static String read(ArticleSource.Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public IndexSummary putAll(List<Article> some, Consumer<IndexEvent> progress) {
        for (int i = 0; i < some.size(); i++) {
            String id = some.get(i).id();
            progress.accept(new IndexEvent(id, put(some.get(i)), id, null, i + 1, some.size()));
        }
        return new IndexSummary(some.size(), 0, 0, 0, false);
    }

    @Override
    public void addVectors(Consumer<VectorProgress> progress) {
        int all = pending;
        while (pending > 0) {
            pending--;
            progress.accept(new VectorProgress(all - pending, all));
        }
    }

    @Override
    public boolean rest() {
        return untidy-- <= 0;
    }

    @Override
    public IndexSummary addSample(Consumer<IndexEvent> progress) {
        if (busy-- > 0) {
            throw new CollectionException("Another process is writing.", new IOException(), true);
        }
        sample = true;
        articles.put("sample", article("sample", "Sample", "A sample."));
        return new IndexSummary(1, 0, 0, 0, false);
    }

    @Override
    public boolean isEmpty() {
        return articles.isEmpty();
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
                .map(article -> new Background(
                        "en",
                        List.of("agency", id),
                        List.of(new Cut(7, "Related Articles", "end of the article")),
                        List.of()));
    }

    @Override
    public List<Article> articles(String query, int limit, @Nullable String after) {
        return (after == null ? articles : articles.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public boolean delete(String id) {
        return articles.remove(id) != null;
    }

    @Override
    public Optional<Article> restore(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CollectionStatus status() {
        return new CollectionStatus(articles.size(), articles.size(), pending, sample);
    }

    @Override
    public IndexEvent.Result put(Article article) {
        Article before = articles.put(article.id(), article);
        pending++;
        return before == null ? Result.ADDED : before.equals(article) ? Result.UNCHANGED : Result.UPDATED;
    }
}
