package footnote.store.postgres;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Passage;
import footnote.collection.IndexedArticle;
import footnote.collection.IndexedArticle.Vectors;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The vectors of an article in one field: of each passage its own, then its sentences', four bytes a number. */
final class VectorBytes {

    private VectorBytes() {}

    /** {@code null} where they are still to be made. */
    static byte @Nullable [] write(IndexedArticle article) {
        if (article.isPending()) {
            return null;
        }
        List<float[]> all = new ArrayList<>();
        for (Vectors passage : article.passages()) {
            all.add(Objects.requireNonNull(passage.vector()).vector());
            passage.sentences().forEach(sentence -> all.add(sentence.vector()));
        }
        ByteBuffer bytes = ByteBuffer.allocate(
                all.stream().mapToInt(vector -> vector.length).sum() * Float.BYTES);
        FloatBuffer numbers = bytes.asFloatBuffer();
        all.forEach(numbers::put);
        return bytes.array();
    }

    static List<Vectors> read(List<Passage> passages, byte @Nullable [] bytes) {
        if (bytes == null) {
            return passages.stream()
                    .map(passage -> new Vectors(passage, null, List.of()))
                    .toList();
        }
        int vectors = passages.stream()
                .mapToInt(passage -> 1 + passage.sentences().size())
                .sum();
        FloatBuffer numbers = ByteBuffer.wrap(bytes).asFloatBuffer();
        int dimension = numbers.remaining() / Math.max(1, vectors);
        return passages.stream()
                .map(passage -> next(passage, numbers, dimension))
                .toList();
    }

    private static Vectors next(Passage passage, FloatBuffer numbers, int dimension) {
        Embedding own = next(numbers, dimension);
        List<Embedding> sentences = new ArrayList<>();
        for (int i = 0; i < passage.sentences().size(); i++) {
            sentences.add(next(numbers, dimension));
        }
        return new Vectors(passage, own, List.copyOf(sentences));
    }

    private static Embedding next(FloatBuffer numbers, int dimension) {
        float[] vector = new float[dimension];
        numbers.get(vector);
        return Embedding.from(vector);
    }
}
