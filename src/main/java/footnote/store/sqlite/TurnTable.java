package footnote.store.sqlite;

import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** The table of turns, which conversations and receipts write. */
final class TurnTable {

    private TurnTable() {}

    /** Adds a turn; returns false, and does nothing, where its reader has deleted the conversation meanwhile. */
    static boolean add(
            SqliteFile file,
            String conversation,
            Turn question,
            Turn answer,
            boolean complete,
            @Nullable StoredAnswer shown,
            long at) {
        int added = file.update(
                "INSERT INTO turn (conversation, question, answer, complete, name, shown, at)"
                        + " SELECT id, ?, ?, ?, ?, ?, ? FROM conversation WHERE id = ?",
                question.content(),
                answer.content(),
                complete,
                shown == null ? null : shown.answer(),
                shown == null ? null : shown.json(),
                at,
                conversation);
        file.update("UPDATE conversation SET updated = ? WHERE id = ?", at, conversation);
        return added > 0;
    }
}
