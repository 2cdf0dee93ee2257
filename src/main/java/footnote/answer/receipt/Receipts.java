package footnote.answer.receipt;

import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps receipts, each as long as its conversation. Safe for use by several threads. */
public interface Receipts extends AutoCloseable {

    /** Keeps the receipt of an answer that belongs to no conversation. */
    void keep(AnswerReceipt receipt);

    /**
     * Keeps a complete turn and its receipt, both or neither. Where the conversation has been deleted meanwhile, neither.
     *
     * @param conversation id of the conversation
     * @param shown the answer as it was shown; {@code null} where its text alone is kept
     */
    void keep(AnswerReceipt receipt, String conversation, Turn question, Turn answer, @Nullable StoredAnswer shown);

    /** The receipt of an answer, by its id. */
    Optional<AnswerReceipt> find(String id);

    /**
     * A page of all receipts, the newest first.
     *
     * @param limit how many at most
     * @param after id of the receipt after which the page begins
     */
    List<AnswerReceipt> latest(int limit, @Nullable String after);

    /** The texts that receipts rest on, those of one article one after the other. */
    List<ArticleVersion> versions();

    /** A page of the receipts that rest on any of these texts, as {@link #latest}. */
    List<AnswerReceipt> restingOn(List<ArticleVersion> versions, int limit, @Nullable String after);

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
