package footnote.store.sql;

import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** The table of turns, which conversations and receipts write. */
final class TurnTable {

    private TurnTable() {}

    /** Adds a turn; returns false, and does nothing, where its reader has deleted the conversation meanwhile. */
    static boolean add(
            Tables tables,
            String conversation,
            Turn question,
            Turn answer,
            boolean complete,
            @Nullable StoredAnswer shown,
            long at) {
        // First of all, so that whoever deletes the conversation comes before or after, and not in between.
        if (tables.update("UPDATE conversation SET updated = ? WHERE id = ?", at, conversation) == 0) {
            return false;
        }
        tables.update(
                "INSERT INTO turn (conversation, question, answer, complete, name, shown, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                conversation,
                question.content(),
                answer.content(),
                complete,
                shown == null ? null : shown.answer(),
                shown == null ? null : shown.json(),
                at);
        return true;
    }
}
