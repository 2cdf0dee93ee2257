package footnote.collection.ingest;

import dev.langchain4j.data.embedding.Embedding;
import footnote.collection.ArticleStore;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.VectorProgress;
import footnote.collection.copies.ArticleWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The passages that have no vectors yet. The store itself is the queue, so that nothing is lost whenever the process
 * ends, and an article that is changed or deleted meanwhile leaves it.
 */
final class Backlog {

    /** Articles to a commit: some seconds of work, which is what is lost where a process is killed. */
    private static final int ARTICLES = 16;

    /** Fewer where they are long. */
    private static final int CHARACTERS = 100_000;

    private final ArticleStore store;
    private final ArticleWriter articles;
    private final Vectoriser vectoriser;

    Backlog(ArticleStore store, ArticleWriter articles, Vectoriser vectoriser) {
        this.store = store;
        this.articles = articles;
        this.vectoriser = vectoriser;
    }

    /**
     * Works until nothing is left. While the vectors of some articles are written, those of the next are made.
     *
     * @param progress told every few texts; may throw to break off, which loses what was not told as done
     */
    void work(Consumer<VectorProgress> progress) {
        articles.renew();
        int left = store.status().pending();
        if (left > 0) {
            try (ExecutorService writer = Executors.newSingleThreadExecutor(Backlog::daemon)) {
                work(writer, new Count(progress, left));
            }
        }
    }

    private void work(Executor writer, Count count) {
        List<KeptArticle> writing = List.of();
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (List<KeptArticle> some = some(writing); !some.isEmpty() || !writing.isEmpty(); some = some(writing)) {
            List<IndexedArticle> made = vectoriser.vectorise(split(some), known(some), count::tell);
            finish(written);
            if (!writing.isEmpty()) {
                count.now(store.status().pending());
            }
            writing = some;
            written = CompletableFuture.runAsync(() -> write(made), writer);
        }
    }

    private void write(List<IndexedArticle> made) {
        vectoriser.giveWay();
        articles.putVectors(made);
    }

    /** A failure to write is that of the whole work. */
    private static void finish(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vectors to the index");
        thread.setDaemon(true);
        return thread;
    }

    /** What waits and is not being written just now. */
    private List<KeptArticle> some(List<KeptArticle> writing) {
        List<KeptArticle> waiting = articles.pending(ARTICLES + writing.size()).stream()
                .filter(kept -> !writing.contains(kept))
                .limit(ARTICLES)
                .toList();
        int characters = 0;
        int end = 0;
        while (end < waiting.size() && (end == 0 || characters < CHARACTERS)) {
            characters += waiting.get(end++).article().text().length();
        }
        return waiting.subList(0, end);
    }

    /** Split anew: what belongs to a site may have become known since they were put. */
    private List<IndexedArticle> split(List<KeptArticle> some) {
        return some.stream()
                .map(kept -> vectoriser.split(kept, articles.repeated(kept.article(), kept.origin())))
                .toList();
    }

    private Map<String, Embedding> known(List<KeptArticle> some) {
        Map<String, Embedding> known = new HashMap<>();
        some.forEach(
                kept -> known.putAll(articles.vectorsOfCopies(kept.article().id())));
        return known;
    }

    /** How far the work has come. */
    private static final class Count {

        private final Consumer<VectorProgress> progress;
        private int done;
        private int left;

        Count(Consumer<VectorProgress> progress, int left) {
            this.progress = progress;
            this.left = left;
        }

        void tell() {
            progress.accept(new VectorProgress(done, done + left));
        }

        void now(int pending) {
            done += Math.max(0, left - pending);
            left = pending;
            tell();
        }
    }
}
