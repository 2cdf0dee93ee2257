package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ArticleVersion;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.conversation.Archive;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteReceiptsTest {

    private static final Turn QUESTION = Turn.user("How many?");
    private static final Turn ANSWER = Turn.assistant("All 41. [1]");

    @TempDir
    Path folder;

    private Archive archive;
    private Receipts receipts;

    @BeforeEach
    void open() {
        archive = archive(SampleReceipts.NOW);
        receipts = receipts(SampleReceipts.NOW);
    }

    @AfterEach
    void close() {
        receipts.close();
        archive.close();
    }

    private Path file() {
        return folder.resolve("conversations.db");
    }

    private Archive archive(Instant now) {
        return SqliteConversations.open(file(), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    private Receipts receipts(Instant now) {
        return SqliteReceipts.at(file(), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    @Test
    void findsAReceiptByItsId() {
        receipts.keep(SampleReceipts.ferry("a-1"));
        receipts.keep(SampleReceipts.ferry("a-2"));

        assertEquals(Optional.of(SampleReceipts.ferry("a-1")), receipts.find("a-1"));
        assertEquals(Optional.empty(), receipts.find("a-3"));
    }

    @Test
    void keepsTurnAndReceiptTogether() {
        String id = archive.begin("reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);

        assertEquals(Optional.of(List.of(QUESTION, ANSWER)), archive.turns(id, "reader"));
        assertTrue(receipts.find("a-1").isPresent());
    }

    @Test
    void keepsNeitherWhereOneCannotBe() {
        String id = archive.begin("reader");
        receipts.keep(SampleReceipts.ferry("a-1"));

        assertThrows(
                CollectionException.class,
                () -> receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null));

        assertEquals(Optional.of(List.of()), archive.turns(id, "reader"));
        receipts.keep(SampleReceipts.ferry("a-2"), id, QUESTION, ANSWER, null);
        assertEquals(2, archive.turns(id, "reader").orElseThrow().size());
    }

    @Test
    void keepsNothingOfAConversationThatWasDeletedMeanwhile() {
        String id = archive.begin("reader");
        archive.delete(id, "reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);

        assertTrue(receipts.find("a-1").isEmpty());
    }

    @Test
    void goesWithItsConversation() throws Exception {
        String id = archive.begin("reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);
        receipts.keep(SampleReceipts.ferry("a-2"));
        archive.delete(id, "reader");

        assertTrue(receipts.find("a-1").isEmpty());
        assertTrue(receipts.find("a-2").isPresent());
        assertEquals("1", first("SELECT count(*) FROM receipt_article"));
    }

    @Test
    void isKeptAsLongAsAConversation() {
        receipts.keep(SampleReceipts.ferry("a-1"));
        try (Receipts later = receipts(SampleReceipts.NOW.plus(Duration.ofDays(89)))) {
            assertTrue(later.find("a-1").isPresent());
        }
        try (Receipts later = receipts(SampleReceipts.NOW.plus(Duration.ofDays(91)))) {
            assertTrue(later.find("a-1").isEmpty());
        }
    }

    @Test
    void listsTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            receipts.keep(SampleReceipts.ferry("a-" + i));
        }
        assertEquals(List.of("a-5", "a-4"), ids(receipts.latest(2, null)));
        assertEquals(List.of("a-3", "a-2"), ids(receipts.latest(2, "a-4")));
        assertEquals(List.of(), receipts.latest(2, "a-9"));
    }

    @Test
    void listsWhatRestsOnATextOfAnArticle() {
        Basis old = SampleReceipts.basis("ferry", "Old text.", 1, "Old text.");
        Basis other = SampleReceipts.basis("other", "Other text.", 2, "Other text.");
        receipts.keep(SampleReceipts.ferry("a-1"));
        receipts.keep(SampleReceipts.resting("a-2", List.of(old, other)));
        receipts.keep(SampleReceipts.resting("a-3", List.of(other)));
        receipts.keep(SampleReceipts.resting("a-4", List.of(old)));
        ArticleVersion version = new ArticleVersion("ferry", String.valueOf(old.sha256()));
        ArticleVersion otherVersion = new ArticleVersion("other", String.valueOf(other.sha256()));

        assertEquals(3, receipts.versions().size());
        assertEquals(List.of("a-4", "a-2"), ids(receipts.restingOn(List.of(version), 10, null)));
        assertEquals(List.of("a-2"), ids(receipts.restingOn(List.of(version), 10, "a-4")));
        assertEquals(
                List.of("a-4", "a-3", "a-2"),
                ids(receipts.restingOn(List.of(version, otherVersion), 10, null)),
                "each once");
        assertEquals(List.of("a-4"), ids(receipts.restingOn(List.of(version, otherVersion), 1, null)));
    }

    private static List<String> ids(List<AnswerReceipt> receipts) {
        return receipts.stream().map(AnswerReceipt::id).toList();
    }

    @Test
    void findsItInAnIndex() throws Exception {
        assertTrue(receipts.find("a-1").isEmpty());
        String plan = first("EXPLAIN QUERY PLAN SELECT receipt FROM receipt WHERE id = 'a-1'", 4);

        assertTrue(plan.startsWith("SEARCH receipt USING INDEX"), plan);
        assertFalse(plan.contains("SCAN"), plan);
    }

    @Test
    void isSmall() throws Exception {
        AnswerReceipt receipt = SampleReceipts.ferry("a-1");
        receipts.keep(receipt);

        int bytes = Integer.parseInt(first("SELECT length(CAST(receipt AS BLOB)) FROM receipt"));
        assertTrue(bytes < 2_000, bytes + " bytes");
    }

    private String first(String query) throws Exception {
        return first(query, 1);
    }

    private String first(String query, int column) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(column);
        }
    }
}
