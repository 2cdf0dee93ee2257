package footnote.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import footnote.model.onnx.ReadyModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * bge-small-en-v1.5 in 8 bits, as the library brings and runs it, but a text on one core, texts side by side. The
 * library's own session has all cores work on one text, and those that wait for the others spin: for the same vectors that
 * took 1.5 times the processor time.
 */
final class BuiltInEmbedding extends AbstractInProcessEmbeddingModel {

    static final int DIMENSION = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private static @Nullable OnnxBertBiEncoder loaded;

    private final OnnxBertBiEncoder encoder;

    /** @param executor runs texts side by side */
    BuiltInEmbedding(Executor executor) {
        super(executor);
        this.encoder = load();
    }

    /** Loads the model, once for all, as its weights take their room. */
    static synchronized OnnxBertBiEncoder load() {
        if (loaded != null) {
            return loaded;
        }
        try (InputStream tokenizer = resource(TOKENIZER)) {
            OrtSession session = ReadyModel.of(BuiltInEmbedding.class, MODEL).open();
            loaded = new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session, tokenizer, PoolingMode.CLS);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The built-in embedding model cannot be loaded.", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BuiltInEmbedding.class.getResourceAsStream(name), name);
    }

    /** Makes the file that it loads from fast. */
    static void makeReady(Path folder) throws IOException, OrtException {
        ReadyModel.make(folder, BuiltInEmbedding.class, MODEL);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSION;
    }
}
