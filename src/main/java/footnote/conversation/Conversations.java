package footnote.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in each conversation. Safe for use by several threads. */
public interface Conversations extends AutoCloseable {

    /** Begins a conversation that only {@code owner} sees; returns its id, which cannot be guessed. */
    String begin(String owner);

    /** The complete turns of a conversation, oldest first; empty where this owner has no such conversation. */
    Optional<List<Turn>> turns(String id, String owner);

    /**
     * Keeps a question and what was answered.
     *
     * @param complete false for an answer that was cut off; such a one is kept but is no part of {@link #turns}
     * @param shown the answer as it was shown, so that a conversation can be opened again as it was; {@code null} where
     *     its text alone is kept
     */
    void add(String id, Turn question, Turn answer, boolean complete, @Nullable StoredAnswer shown);

    /** The same with nothing but the texts. */
    default void add(String id, Turn question, Turn answer, boolean complete) {
        add(id, question, answer, complete, null);
    }

    @Override
    void close();
}
