package footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.CollectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteConversationsTest implements ConversationsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Override
    public Conversations open() {
        return open(NOW);
    }

    private Conversations open(Instant now) {
        return SqliteConversations.open(
                folder.resolve("conversations.db"), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    @Test
    void survivesBeingClosed() {
        String id;
        try (Conversations conversations = open()) {
            id = conversations.begin("reader");
            conversations.add(id, Turn.user("first"), Turn.assistant("one"), true);
        }
        try (Conversations conversations = open()) {
            assertEquals(
                    Optional.of(List.of(Turn.user("first"), Turn.assistant("one"))), conversations.turns(id, "reader"));
        }
    }

    @Test
    void forgetsWhatIsOlderThanItIsToBeKept() {
        String id;
        try (Conversations conversations = open()) {
            id = conversations.begin("reader");
        }
        try (Conversations conversations = open(NOW.plus(Duration.ofDays(91)))) {
            assertTrue(conversations.turns(id, "reader").isEmpty());
        }
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Files.writeString(
                folder.resolve("conversations.db"), "This is a shopping list and no database at all. ".repeat(40));

        assertThrows(CollectionException.class, this::open);
    }
}
