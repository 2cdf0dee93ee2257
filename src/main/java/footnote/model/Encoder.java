package footnote.model;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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
    private final RecentVectors recent = new RecentVectors();
    private @Nullable CompletableFuture<EmbeddingModel> loading;

    /**
     * Describes an encoder.
     *
     * @param name recorded in the index; vectors of differently named encoders must not be compared
     * @param dimension length of its vectors
     * @param executor runs the loading, and texts that nobody waits for side by side
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
                "bge-small-en-v1.5-q", BuiltInEmbedding.DIMENSION, executor, () -> new BuiltInEmbedding(executor));
    }

    /** Loads the built-in model, which is then at hand for all encoders of this process. */
    public static void loadBuiltIn() {
        BuiltInEmbedding.load();
    }

    /** Has the built-in encoder load fast from a folder from now on; see {@link footnote.model.onnx.ReadyModel}. */
    public static void makeReady(Path folder) throws IOException, OrtException {
        BuiltInEmbedding.makeReady(folder);
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

    /** The vector of a question, before all that nobody waits for. */
    public Embedding question(String text) {
        return precedence.first(() -> model().embed(text).content());
    }

    /** Does something that someone waits for, before what nobody waits for. */
    public <T> T first(Supplier<T> work) {
        return precedence.first(work);
    }

    /** Waits, though never for long, while something goes on that someone waits for. */
    public void giveWay() {
        precedence.await();
    }

    /** Vectors of texts that a question waits for, in their order; those of the last ones are at hand. */
    public List<Embedding> texts(List<String> texts) {
        return precedence.first(() -> {
            Map<String, Embedding> vectors = new HashMap<>();
            texts.forEach(text -> vectors.computeIfAbsent(text, recent::of));
            List<String> missing =
                    texts.stream().filter(text -> !vectors.containsKey(text)).toList();
            List<Embedding> made = all(missing);
            for (int i = 0; i < made.size(); i++) {
                vectors.put(missing.get(i), made.get(i));
                recent.keep(missing.get(i), made.get(i));
            }
            return texts.stream().map(vectors::get).toList();
        });
    }

    /**
     * Vectors of texts that nobody waits for, in their order: questions go first.
     *
     * @param between called every few texts; may throw to break off
     */
    public List<Embedding> patiently(List<String> texts, Runnable between) {
        if (texts.isEmpty()) {
            return List.of();
        }
        EmbeddingModel loaded = model(); // needs a thread of the executor, which else might wait for it
        return new PatientWork(texts, text -> one(loaded, text), precedence, executor).done(between);
    }

    private Embedding one(EmbeddingModel loaded, String text) {
        Embedding known = recent.of(text);
        return known != null ? known : loaded.embed(text).content();
    }

    private List<Embedding> all(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : model().embedAll(texts.stream().map(TextSegment::from).toList())
                        .content();
    }
}
