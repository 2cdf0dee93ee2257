package footnote.answer.verify;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** How alike two texts are in meaning: the cosine of their vectors, of which the latest are kept. Thread-safe. */
public final class Likeness implements ToDoubleBiFunction<String, String> {

    /** The sentences of the passages of a few answers; 1.5 kB each. */
    private static final int KEPT = 500;

    private final Encoder encoder;
    private final Map<String, Embedding> vectors = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
        }
    };

    public Likeness(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public double applyAsDouble(String one, String two) {
        return CosineSimilarity.between(vector(one), vector(two));
    }

    private synchronized Embedding vector(String text) {
        return vectors.computeIfAbsent(text, encoder::question);
    }
}
