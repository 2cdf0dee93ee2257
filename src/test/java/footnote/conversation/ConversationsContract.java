package footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of conversations must do. */
public interface ConversationsContract {

    /** A new, empty store. */
    Conversations open();

    @Test
    default void keepsTurnsInOrder() {
        try (Conversations conversations = open()) {
            String id = conversations.begin("reader");
            conversations.add(id, Turn.user("first"), Turn.assistant("one"), true);
            conversations.add(id, Turn.user("second"), Turn.assistant("two"), true);

            assertEquals(
                    Optional.of(List.of(
                            Turn.user("first"), Turn.assistant("one"), Turn.user("second"), Turn.assistant("two"))),
                    conversations.turns(id, "reader"));
        }
    }

    @Test
    default void showsAConversationToItsOwnerOnly() {
        try (Conversations conversations = open()) {
            String id = conversations.begin("reader");

            assertEquals(Optional.of(List.of()), conversations.turns(id, "reader"));
            assertTrue(conversations.turns(id, "stranger").isEmpty());
            assertTrue(conversations.turns("unknown", "reader").isEmpty());
        }
    }

    @Test
    default void leavesOutAnswersThatWereCutOff() {
        try (Conversations conversations = open()) {
            String id = conversations.begin("reader");
            conversations.add(id, Turn.user("first"), Turn.assistant("on"), false);

            assertEquals(Optional.of(List.of()), conversations.turns(id, "reader"));
        }
    }

    @Test
    default void givesEachConversationAnIdOfItsOwn() {
        try (Conversations conversations = open()) {
            assertNotEquals(conversations.begin("reader"), conversations.begin("reader"));
        }
    }
}
