package footnote.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * An embedding model with what must be known to use it rightly. Vectors have length 1, so that their dot product is
 * their cosine.
 *
 * @param name recorded in the index; vectors of differently named encoders must not be compared
 * @param model makes the vectors; shared by threads
 * @param dimension length of the vectors
 * @param questionPrefix what the model wants before a question, but not before a text
 */
public record Encoder(String name, EmbeddingModel model, int dimension, String questionPrefix) {

    /**
     * The built-in encoder, bge-small-en-v1.5 quantised to 8 bits, run in this process.
     *
     * @param executor runs batches
     */
    public static Encoder builtIn(ExecutorService executor) {
        return new Encoder(
                "bge-small-en-v1.5-q",
                new BgeSmallEnV15QuantizedEmbeddingModel(executor),
                384,
                "Represent this sentence for searching relevant passages: ");
    }

    public Embedding question(String text) {
        return model.embed(questionPrefix + text).content();
    }

    /** Vectors of texts, in their order. */
    public List<Embedding> texts(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
    }
}
