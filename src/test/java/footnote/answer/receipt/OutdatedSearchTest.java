package footnote.answer.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.answer.receipt.ShownReceipt.State;
import footnote.collection.Storage;
import footnote.collection.ingest.TestCollection;
import footnote.fault.UnavailableException;
import footnote.store.lucene.LuceneStorage;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.MadeUp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With articles and receipts as they are really kept. */
final class OutdatedSearchTest {

    private static final Duration LAG = Duration.ofMinutes(1);
    private static final String CORRECTED = "Ferry runs aground\n\nOf the 41 passengers one is missing.";
    private static final String LONGER = SampleReceipts.TEXT + " Divers look for the wreck.";

    @TempDir
    Path folder;

    private final List<String> tellings = new ArrayList<>();
    private Instant now = SampleReceipts.NOW;
    private boolean fails;
    private Storage storage;
    private TestCollection articles;
    private Receipts receipts;
    private ToldReceipts told;
    private OutdatedSearch search;

    @BeforeEach
    void open() {
        storage = LuceneStorage.open(folder.resolve("index"), MadeUp.ENCODER, MadeUp.DIMENSION);
        articles = new TestCollection(folder, MadeUp.encoder(), storage);
        Path file = folder.resolve("conversations.db");
        receipts = SqlReceipts.in(() -> SqliteFile.open(file), Clock.systemUTC(), Duration.ofDays(90));
        told = SqlToldReceipts.in(SqliteFile.open(file));
        search = begin();
    }

    @AfterEach
    void close() {
        told.close();
        receipts.close();
        articles.close();
    }

    /** As another start does. */
    private OutdatedSearch begin() {
        return new OutdatedSearch(
                storage.articles().changes(), articles.collection::article, told, this::tell, new TestClock(), LAG);
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private void tell(OutdatedAnswer outdated) {
        if (fails) {
            throw new UnavailableException("Too much is waiting.");
        }
        tellings.add(outdated.receipt().id() + " " + outdated.state());
    }

    private void put(String id, String text) {
        articles.collection.put(SampleReceipts.article(id, text));
    }

    private List<String> round() {
        tellings.clear();
        search.round();
        return List.copyOf(tellings);
    }

    /** An answer that rests on the ferry's article, and has been watched since. */
    private void answered() {
        put("ferry", SampleReceipts.TEXT);
        receipts.keep(SampleReceipts.ferry("a-1"));
        assertEquals(List.of(), round());
    }

    @Test
    void tellsOnceThatTheWordsAreGoneAndOnceThatTheArticleIs() {
        answered();
        put("ferry", CORRECTED);
        assertEquals(List.of("a-1 CHANGED"), round());
        assertEquals(List.of(), round());
        put("ferry", CORRECTED + " She was found.");
        assertEquals(List.of(), round(), "no graver");
        articles.collection.delete("ferry");
        assertEquals(List.of("a-1 WITHDRAWN"), round());
        put("ferry", CORRECTED);
        assertEquals(List.of(), round());
    }

    @Test
    void tellsOfTheChangeThatLeavesTheWordsBeforeTheOneThatDoesNot() {
        answered();
        put("ferry", LONGER);
        assertEquals(List.of("a-1 KEPT"), round());
        put("ferry", LONGER + " They found it.");
        assertEquals(List.of(), round());
        put("ferry", CORRECTED);
        assertEquals(List.of("a-1 CHANGED"), round());
    }

    @Test
    void tellsNothingOfVectorsAndOfWhatNothingRestsOn() {
        answered();
        articles.collection.addVectors(progress -> {});
        put("harbour", "The harbour is closed.");
        put("harbour", "The harbour is open.");
        articles.collection.delete("harbour");
        assertEquals(List.of(), round());
    }

    @Test
    void tellsWhatHasChangedWhileNobodyFollowed() {
        answered();
        search = begin();
        put("ferry", CORRECTED);
        search = begin();
        assertEquals(List.of("a-1 CHANGED"), round());
        search = begin();
        assertEquals(List.of(), round());
    }

    @Test
    void tellsNothingOfWhatHadChangedBefore() {
        put("ferry", CORRECTED);
        receipts.keep(SampleReceipts.ferry("a-1"));
        assertEquals(List.of(), round());
        search = begin();
        assertEquals(List.of(), round());
    }

    @Test
    void tellsAgainWhatCouldNotBeTold() {
        answered();
        receipts.keep(SampleReceipts.ferry("a-2"));
        put("ferry", CORRECTED);
        fails = true;
        assertThrows(UnavailableException.class, search::round);
        fails = false;
        assertEquals(List.of("a-1 CHANGED", "a-2 CHANGED"), round());
    }

    @Test
    void findsAnAnswerThatWasBeingGivenAsTheArticleChanged() {
        answered();
        put("ferry", CORRECTED);
        assertEquals(List.of("a-1 CHANGED"), round());
        receipts.keep(SampleReceipts.ferry("a-2"));
        assertEquals(List.of(), round());
        now = now.plus(LAG);
        round();
        now = now.plus(LAG);
        assertEquals(List.of("a-2 CHANGED"), round());
    }

    @Test
    void looksAtAllOfAnotherLogAndTakesNothingForWithdrawnThatOnlyIsNotThere() {
        answered();
        receipts.keep(SampleReceipts.resting(
                "a-2", List.of(SampleReceipts.basis("harbour", "The harbour is closed.", 1, "closed"))));
        articles.close();
        storage = LuceneStorage.open(folder.resolve("anew"), MadeUp.ENCODER, MadeUp.DIMENSION);
        articles = new TestCollection(folder, MadeUp.encoder(), storage);
        search = begin();
        assertEquals(List.of(), round(), "an index with nothing in it");
        put("ferry", CORRECTED);
        assertEquals(List.of("a-1 CHANGED"), round());
        put("harbour", "The harbour is closed.");
        assertEquals(List.of(), round());
    }

    @Test
    void goesThroughAnyNumberOfReceipts() {
        answered();
        int many = 250;
        for (int i = 2; i <= many; i++) {
            receipts.keep(SampleReceipts.ferry("a-" + i));
        }
        put("ferry", CORRECTED);
        assertEquals(many, round().size());
        assertEquals(List.of(), round());
    }

    @Test
    void judgesByTheArticleThatHasChangedAlone() {
        put("ferry", SampleReceipts.TEXT);
        receipts.keep(SampleReceipts.resting(
                "a-1",
                List.of(
                        SampleReceipts.basis("ferry", SampleReceipts.TEXT, 1, SampleReceipts.QUOTE),
                        SampleReceipts.basis("elsewhere", "Not here.", 2, "Not here."))));
        round();
        put("ferry", LONGER);
        assertEquals(List.of("a-1 " + State.KEPT), round());
    }
}
