package footnote.conversation;

import java.util.List;

/**
 * A whole conversation.
 *
 * @param summary what it is called, and when it was last used
 * @param exchanges what was said in it, oldest first
 */
public record StoredConversation(ConversationSummary summary, List<ShownTurn> exchanges) {

    public StoredConversation {
        exchanges = List.copyOf(exchanges);
    }
}
