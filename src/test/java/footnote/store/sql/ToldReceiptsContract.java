package footnote.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.answer.receipt.ToldReceipts;
import footnote.answer.receipt.ToldReceipts.Told;
import footnote.conversation.Archive;
import footnote.conversation.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is noted of what was told, whichever database it is in. */
public abstract class ToldReceiptsContract {

    private static final Basis FERRY = SampleReceipts.basis("ferry", SampleReceipts.TEXT, 1, SampleReceipts.QUOTE);
    private static final Basis OTHER = SampleReceipts.basis("other", "Other text.", 2, "Other text.");

    private Receipts receipts;
    private ToldReceipts told;

    @BeforeEach
    void open() {
        receipts = SqlReceipts.in(this::database, Clock.systemUTC(), Duration.ofDays(90));
        told = SqlToldReceipts.in(database());
    }

    @AfterEach
    void close() {
        told.close();
        receipts.close();
    }

    /** The same database each time; new and empty the first time. */
    protected abstract Database database();

    private List<String> resting(String article, String sha256, State gravest) {
        return told.restingOnOther(article, sha256, gravest, 0, 10).stream()
                .map(Told::receipt)
                .map(AnswerReceipt::id)
                .toList();
    }

    @Test
    public void saysWhichArticlesAreRestedOn() {
        receipts.keep(SampleReceipts.resting("a-1", List.of(FERRY, OTHER)));

        assertEquals(Set.of("ferry", "other"), told.restedOn(List.of("other", "ferry", "quarry")));
        assertEquals(Set.of(), told.restedOn(List.of("quarry")));
        assertEquals(Set.of(), told.restedOn(List.of()));
    }

    @Test
    public void givesThoseThatRestOnAnotherTextPageByPage() {
        Basis old = SampleReceipts.basis("ferry", "Old text.", 1, "Old text.");
        for (int i = 1; i <= 5; i++) {
            receipts.keep(SampleReceipts.resting("a-" + i, List.of(i == 2 ? FERRY : old)));
        }
        receipts.keep(SampleReceipts.resting("a-6", List.of(OTHER)));
        String now = Objects.requireNonNull(FERRY.sha256());

        List<Told> first = told.restingOnOther("ferry", now, State.CHANGED, 0, 3);
        assertEquals(
                List.of("a-1", "a-3", "a-4"),
                first.stream().map(some -> some.receipt().id()).toList());
        List<Told> second =
                told.restingOnOther("ferry", now, State.CHANGED, first.getLast().number(), 3);
        assertEquals(
                List.of("a-5"), second.stream().map(some -> some.receipt().id()).toList());
        assertEquals(
                List.of(),
                told.restingOnOther(
                        "ferry", now, State.CHANGED, second.getLast().number(), 3));
        assertEquals(5, resting("ferry", ToldReceipts.NO_TEXT, State.WITHDRAWN).size(), "all, where it is gone");
    }

    @Test
    public void leavesOutOfWhichAsMuchWasToldAndTakesNothingBack() {
        receipts.keep(SampleReceipts.ferry("a-1"));
        told.tell("a-1", State.KEPT);
        assertEquals(
                State.KEPT,
                told.restingOnOther("ferry", "another", State.CHANGED, 0, 10)
                        .getFirst()
                        .told());
        told.tell("a-1", State.CHANGED);
        told.tell("a-1", State.KEPT);

        assertEquals(List.of(), resting("ferry", "another", State.CHANGED));
        assertEquals(List.of("a-1"), resting("ferry", ToldReceipts.NO_TEXT, State.WITHDRAWN));
        told.tell("a-1", State.WITHDRAWN);
        assertEquals(List.of(), resting("ferry", ToldReceipts.NO_TEXT, State.WITHDRAWN));
    }

    @Test
    public void saysWhoseConversationItWasGivenIn() {
        try (Archive archive = SqlConversations.in(database(), Clock.systemUTC(), Duration.ofDays(90))) {
            String id = archive.begin("slack:T1:C1:1.0");
            receipts.keep(SampleReceipts.ferry("a-1"), id, Turn.user("How many?"), Turn.assistant("41."), null);
            receipts.keep(SampleReceipts.ferry("a-2"));

            List<Told> both = told.restingOnOther("ferry", "another", State.CHANGED, 0, 10);
            assertEquals("slack:T1:C1:1.0", both.getFirst().owner());
            assertEquals(null, both.getLast().owner());
            assertEquals(State.UNCHANGED, both.getLast().told());
            archive.delete(id, "slack:T1:C1:1.0");
            assertEquals(List.of("a-2"), resting("ferry", "another", State.CHANGED));
        }
    }

    @Test
    public void goesOnBehindAReceiptThatCannotBeRead() {
        for (int i = 1; i <= 3; i++) {
            receipts.keep(SampleReceipts.ferry("a-" + i));
        }
        try (Database database = database()) {
            database.update("UPDATE receipt SET receipt = '{\"version\": 99}' WHERE id IN ('a-1', 'a-2')");
        }
        assertEquals(
                "a-3",
                told.restingOnOther("ferry", "another", State.CHANGED, 0, 1)
                        .getFirst()
                        .receipt()
                        .id());
    }

    @Test
    public void notesHowFarALogWasFollowed() {
        assertFalse(told.hasFollowed());
        assertEquals(OptionalLong.empty(), told.followed("log"));
        told.follow("log", 7);
        told.follow("log", 5);

        assertTrue(told.hasFollowed());
        assertEquals(OptionalLong.of(7), told.followed("log"), "never back");
        told.follow("restored", 3);
        assertEquals(OptionalLong.of(3), told.followed("restored"));
        assertEquals(OptionalLong.empty(), told.followed("log"));
        assertTrue(told.hasFollowed());
    }
}
