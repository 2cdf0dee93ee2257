package footnote.conversation;

import java.util.List;
import java.util.Optional;

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
     */
    void add(String id, Turn question, Turn answer, boolean complete);

    @Override
    void close();
}
