package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Archive;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import footnote.store.sql.ArchiveContract;
import footnote.store.sql.SqlConversations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteConversationsTest implements ArchiveContract {

    @TempDir
    Path folder;

    @Override
    public Archive open(Clock clock) {
        return SqlConversations.in(SqliteFile.open(folder.resolve("conversations.db")), clock, Duration.ofDays(90));
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Files.writeString(
                folder.resolve("conversations.db"), "This is a shopping list and no database at all. ".repeat(40));

        assertThrows(CollectionException.class, this::open);
    }

    @Test
    void bringsAFileOfTheFirstVersionUpToDate() throws Exception {
        Path file = folder.resolve("conversations.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    new String(SqliteFile.class.getResourceAsStream("v1.sql").readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("PRAGMA user_version = 1");
            statement.executeUpdate(
                    "INSERT INTO conversation VALUES ('c-1', 'reader', %d)".formatted(NOW.toEpochMilli()));
            statement.executeUpdate("INSERT INTO turn (conversation, question, answer, complete, at)"
                    + " VALUES ('c-1', 'old question', 'old answer [1]', 1, 5)");
        }
        try (Archive archive = open()) {
            assertEquals(
                    List.of(new ShownTurn("old question", "old answer [1]", true, null, null)),
                    archive.find("c-1", "reader").orElseThrow().exchanges());
            archive.add("c-1", Turn.user("new"), Turn.assistant("new"), true, new StoredAnswer("a-1", "{}"));
            assertTrue(archive.judge("a-1", new Feedback(Verdict.RIGHT, "")));
        }
        try (Archive archive = open()) {
            assertEquals(1, archive.feedback().size());
        }
    }

    @Test
    void refusesAFileOfALaterVersion() throws Exception {
        Path file = folder.resolve("conversations.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        CollectionException refused = assertThrows(CollectionException.class, this::open);
        assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused.getMessage());
    }
}
