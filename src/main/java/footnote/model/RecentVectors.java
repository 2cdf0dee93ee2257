package footnote.model;

import dev.langchain4j.data.embedding.Embedding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vectors of the last texts that a question has waited for, so that neither the next nor anyone else makes them again. */
final class RecentVectors {

    /** At 1.5 kilobytes each. */
    private static final int MOST = 512;

    private final Map<String, Embedding> vectors = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Embedding of(String text) {
        return vectors.get(text);
    }

    synchronized void keep(String text, Embedding vector) {
        vectors.put(text, vector);
    }
}
