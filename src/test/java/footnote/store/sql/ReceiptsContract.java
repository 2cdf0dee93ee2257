package footnote.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receipts in tables do, whichever database these are in. */
public abstract class ReceiptsContract {

    private static final Turn QUESTION = Turn.user("How many?");
    private static final Turn ANSWER = Turn.assistant("All 41. [1]");

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

    private Archive archive(Instant now) {
        return SqlConversations.in(database(), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    private Receipts receipts(Instant now) {
        return SqlReceipts.in(this::database, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    /** The same database each time; new and empty the first time. */
    protected abstract Database database();

    /** What a receipt is kept in. */
    protected Receipts receipts() {
        return receipts;
    }

    @Test
    public void findsAReceiptByItsId() {
        receipts.keep(SampleReceipts.ferry("a-1"));
        receipts.keep(SampleReceipts.ferry("a-2"));

        assertEquals(Optional.of(SampleReceipts.ferry("a-1")), receipts.find("a-1"));
        assertEquals(Optional.empty(), receipts.find("a-3"));
    }

    @Test
    public void keepsTurnAndReceiptTogether() {
        String id = archive.begin("reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);

        assertEquals(Optional.of(List.of(QUESTION, ANSWER)), archive.turns(id, "reader"));
        assertTrue(receipts.find("a-1").isPresent());
    }

    @Test
    public void keepsNeitherWhereOneCannotBe() {
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
    public void keepsNothingOfAConversationThatWasDeletedMeanwhile() {
        String id = archive.begin("reader");
        archive.delete(id, "reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);

        assertTrue(receipts.find("a-1").isEmpty());
    }

    @Test
    public void goesWithItsConversation() {
        String id = archive.begin("reader");
        receipts.keep(SampleReceipts.ferry("a-1"), id, QUESTION, ANSWER, null);
        receipts.keep(SampleReceipts.ferry("a-2"));
        archive.delete(id, "reader");

        assertTrue(receipts.find("a-1").isEmpty());
        assertTrue(receipts.find("a-2").isPresent());
        assertEquals(List.of(1), rows("receipt_article"));
    }

    @Test
    public void isKeptAsLongAsAConversation() {
        receipts.keep(SampleReceipts.ferry("a-1"));
        try (Receipts later = receipts(SampleReceipts.NOW.plus(Duration.ofDays(89)))) {
            assertTrue(later.find("a-1").isPresent());
        }
        try (Receipts later = receipts(SampleReceipts.NOW.plus(Duration.ofDays(91)))) {
            assertTrue(later.find("a-1").isEmpty());
        }
    }

    @Test
    public void listsTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            receipts.keep(SampleReceipts.ferry("a-" + i));
        }
        assertEquals(List.of("a-5", "a-4"), ids(receipts.latest(2, null)));
        assertEquals(List.of("a-3", "a-2"), ids(receipts.latest(2, "a-4")));
        assertEquals(List.of(), receipts.latest(2, "a-9"));
    }

    @Test
    public void listsWhatRestsOnATextOfAnArticle() {
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

    private List<Integer> rows(String table) {
        try (Database database = database()) {
            return database.query(row -> row.getInt(1), "SELECT count(*) FROM " + table);
        }
    }

    private static List<String> ids(List<AnswerReceipt> receipts) {
        return receipts.stream().map(AnswerReceipt::id).toList();
    }
}
