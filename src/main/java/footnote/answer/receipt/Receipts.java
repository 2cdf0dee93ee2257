package footnote.answer.receipt;

import footnote.conversation.Turn;
import java.util.Optional;

/** Keeps receipts, each as long as its conversation. Safe for use by several threads. */
public interface Receipts extends AutoCloseable {

    /** Keeps the receipt of an answer that belongs to no conversation. */
    void keep(AnswerReceipt receipt);

    /**
     * Keeps a complete turn and its receipt, both or neither. Where the conversation has been deleted meanwhile, neither.
     *
     * @param conversation id of the conversation
     */
    void keep(AnswerReceipt receipt, String conversation, Turn question, Turn answer);

    /** The receipt of an answer, by its id. */
    Optional<AnswerReceipt> find(String id);

    /**
     * Says whether a receipt stays when its conversation is deleted.
     *
     * @param owner whose the conversation is
     * @return whether this owner has it
     */
    boolean share(String id, String owner, boolean shared);

    @Override
    void close();
}
