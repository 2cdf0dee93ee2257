package footnote.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An embedding model with what must be known to use it rightly. Vectors have length 1, so that their dot product is
 * their cosine. The model is loaded when it is first used, or by {@link #preload()}. Safe for use by several threads.
 */
public final class Encoder {

    private final String name;
    private final int dimension;
    private final Executor executor;
    private final Supplier<EmbeddingModel> loader;
    private final Precedence precedence = new Precedence();
    private @Nullable CompletableFuture<EmbeddingModel> loading;

    /**
     * Describes an encoder.
     *
     * @param name recorded in the index; vectors of differently named encoders must not be compared
     * @param dimension length of its vectors
     * @param executor runs the loading
     * @param loader loads the model, once
     */
    public Encoder(String name, int dimension, Executor executor, Supplier<EmbeddingModel> loader) {
        this.name = name;
        this.dimension = dimension;
        this.executor = executor;
        this.loader = loader;
    }

    /**
     * The built-in encoder, bge-small-en-v1.5 quantised to 8 bits, run in this process. Its makers offer an instruction to
     * put before questions; without it one of the best two sentences was right more often (.941 against .927 on XQuAD,
     * .878 against .865 on CLAPnq).
     *
     * @param executor runs the loading, and batches of texts side by side
     */
    public static Encoder builtIn(Executor executor) {
        return new Encoder(
                "bge-small-en-v1.5-q", 384, executor, () -> new BgeSmallEnV15QuantizedEmbeddingModel(executor));
    }

    public String name() {
        return name;
    }

    public int dimension() {
        return dimension;
    }

    /** Begins to load the model, if that has not begun yet, and returns at once. */
    public void preload() {
        // A failure shows when the model is used.
        CompletableFuture<EmbeddingModel> unused = loading();
    }

    private synchronized CompletableFuture<EmbeddingModel> loading() {
        if (loading == null) {
            loading = CompletableFuture.supplyAsync(loader, executor);
        }
        return loading;
    }

    private EmbeddingModel model() {
        return loading().join();
    }

    public Embedding question(String text) {
        return precedence.first(() -> model().embed(text).content());
    }

    /** Does something that someone waits for, before what nobody waits for. */
    public <T> T first(Supplier<T> work) {
        return precedence.first(work);
    }

    /** Vectors of texts that a question waits for, in their order. */
    public List<Embedding> texts(List<String> texts) {
        return precedence.first(() -> all(texts));
    }

    /**
     * Vectors of texts that nobody waits for, in their order: questions go first. Those of a length are embedded side by
     * side, so that no core waits for another.
     *
     * @param between called every few texts; may throw to break off
     */
    public List<Embedding> patiently(List<String> texts, Runnable between) {
        List<Integer> byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
                .toList();
        Embedding[] vectors = new Embedding[texts.size()];
        int next = 0;
        while (next < texts.size()) {
            between.run();
            int end = Math.min(texts.size(), next + precedence.await());
            List<Integer> some = byLength.subList(next, end);
            List<Embedding> made = all(some.stream().map(texts::get).toList());
            for (int i = 0; i < made.size(); i++) {
                vectors[some.get(i)] = made.get(i);
            }
            next = end;
        }
        return List.of(vectors);
    }

    private List<Embedding> all(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : model().embedAll(texts.stream().map(TextSegment::from).toList())
                        .content();
    }
}
