package footnote.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What readers see of their conversations, and what they say of the answers. Whoever names another's conversation is
 * told the same as if there were none. Safe for use by several threads.
 */
public interface Archive extends Conversations {

    /** Whose a conversation is. */
    Optional<String> owner(String id);

    /** The conversations of an owner that have something in them, the latest first. */
    List<ConversationSummary> list(String owner, int limit);

    /** A whole conversation, answers that were cut off included. */
    Optional<StoredConversation> find(String id, String owner);

    /** Names a conversation; returns whether it was there. */
    boolean rename(String id, String owner, String title);

    /** Deletes a conversation with all its turns; returns whether it was there. */
    boolean delete(String id, String owner);

    /** Deletes all conversations of an owner. */
    void deleteAll(String owner);

    /** How an answer was shown, by its id, which nobody can guess who has not seen it. */
    Optional<ShownTurn> exchange(String answer);

    /** Whether an answer is there, and the same was not answered again after it in its conversation. */
    boolean stands(String answer);

    /** What was said before an answer, oldest first. */
    List<Turn> before(String answer);

    /**
     * Keeps what a reader says of an answer, in place of what was said of it before. It comes with question and answer
     * as they were, and stays when the conversation is deleted.
     *
     * @return whether there is such an answer
     */
    boolean judge(String answer, Feedback judgement);

    /** All that was said of answers, oldest first. */
    List<FeedbackEntry> feedback();
}
