package footnote.model;

import dev.langchain4j.data.embedding.Embedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts whose vectors nobody waits for: made on all cores, and on one while questions come, one text at a time. The
 * longest go first, so that at the end no core has much to wait for another.
 */
final class PatientWork {

    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

    /** Texts that a helper takes before others may have its thread. */
    private static final int STRETCH = 16;

    private final List<String> texts;
    private final Function<String, Embedding> embed;
    private final Precedence precedence;
    private final Executor executor;
    private final List<Integer> order;
    private final Embedding[] vectors;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final List<CompletableFuture<Void>> helpers = new ArrayList<>();

    PatientWork(List<String> texts, Function<String, Embedding> embed, Precedence precedence, Executor executor) {
        this.texts = texts;
        this.embed = embed;
        this.precedence = precedence;
        this.executor = executor;
        this.vectors = new Embedding[texts.size()];
        this.order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
                .toList();
    }

    /**
     * Does it all.
     *
     * @param between called before each text that the caller's own thread takes; may throw to break off
     * @return the vectors, in the order of their texts
     */
    List<Embedding> done(Runnable between) {
        try {
            while (next.get() < texts.size()) {
                between.run();
                precedence.await();
                getHelp();
                one();
            }
        } finally {
            next.set(texts.size());
            helpers.forEach(CompletableFuture::join);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return List.of(vectors);
    }

    private void getHelp() {
        helpers.removeIf(CompletableFuture::isDone);
        while (helpers.size() < HELPERS && !precedence.isBusy()) {
            helpers.add(CompletableFuture.runAsync(this::help, executor));
        }
    }

    private void help() {
        try {
            for (int i = 0; i < STRETCH && !precedence.isBusy(); i++) {
                one();
            }
        } catch (RuntimeException e) {
            failure.set(e);
            next.set(texts.size());
        }
    }

    private void one() {
        int turn = next.getAndIncrement();
        if (turn < texts.size()) {
            int number = order.get(turn);
            vectors[number] = embed.apply(texts.get(number));
        }
    }
}
