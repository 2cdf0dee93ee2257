package footnote.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * bge-small-en-v1.5 in 8 bits, as the library brings and runs it, but a text on one core, texts side by side. The
 * library's own session has all cores work on one text, and those that wait for the others spin: for the same vectors that
 * took 1.5 times the processor time.
 */
final class BuiltInEmbedding extends AbstractInProcessEmbeddingModel {

    static final int DIMENSION = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /** More than loading takes on any machine. */
    private static final int MOST_SECONDS = 10;

    /** @param executor runs texts side by side */
    BuiltInEmbedding(Executor executor) {
        super(executor);
        Objects.requireNonNull(Loaded.ENCODER);
    }

    /** Once for all, as its weights take their room. */
    private static final class Loaded {

        static final OnnxBertBiEncoder ENCODER = load();

        /** The native libraries abort a process that ends, as with Ctrl-C, in the midst of this: then the end waits. */
        private static OnnxBertBiEncoder load() {
            CountDownLatch loaded = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(loaded), "loading"));
            try {
                return loadNow();
            } finally {
                loaded.countDown();
            }
        }

        private static void await(CountDownLatch loaded) {
            try {
                boolean unused = loaded.await(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static OnnxBertBiEncoder loadNow() {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (InputStream model = resource(MODEL);
                    InputStream tokenizer = resource(TOKENIZER);
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                OrtSession session = environment.createSession(model.readAllBytes(), options);
                return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (OrtException e) {
                throw new IllegalStateException("The built-in embedding model cannot be loaded.", e);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(BuiltInEmbedding.class.getResourceAsStream(name), name);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return Loaded.ENCODER;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSION;
    }
}
