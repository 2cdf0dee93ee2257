package footnote.answer.check;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.model.Encoder;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How alike two texts are in meaning: the cosine of their vectors. The encoder keeps those of the last texts, and with them
 * of the sentences that the answer's passages were chosen by. Thread-safe.
 */
public final class Likeness implements ToDoubleBiFunction<String, String> {

    private final Encoder encoder;

    public Likeness(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public double applyAsDouble(String one, String two) {
        List<Embedding> vectors = encoder.texts(List.of(one, two));
        return CosineSimilarity.between(vectors.getFirst(), vectors.getLast());
    }
}
