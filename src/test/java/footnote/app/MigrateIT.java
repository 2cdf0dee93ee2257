package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.cli.Product;
import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.Inbox;
import footnote.conversation.Moved;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.store.sql.Holder;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlInbox;
import footnote.store.sql.SqlReceipts;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is kept goes into the database and back, is broken off on the way, and is the same in the end. */
final class MigrateIT {

    private static final int MANY = 30;
    private static final Duration KEEP = Duration.ofDays(90);

    @TempDir
    private Path folder;

    @Test
    void goesThereAndBackWordForWord() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        fill(first.resolve("conversations.db"));
        try (PostgresServer server = PostgresServer.start()) {
            String database = server.database();
            Map<String, String> settings =
                    Map.of("FOOTNOTE_DATABASE", database, "FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
            assertThrows(IllegalStateException.class, () -> migrate(first, settings, 50), "broken off");
            List<Moved> there = migrate(first, settings, Integer.MAX_VALUE);
            assertEquals(
                    List.of("conversations", "receipts", "feedback", "deliveries"),
                    there.stream().map(Moved::what).toList());
            assertTrue(there.stream().allMatch(Moved::isWhole), there.toString());
            assertEquals(there, migrate(first, settings, Integer.MAX_VALUE), "once more changes nothing");
            List<Moved> back;
            try (Product product = TestProduct.open(second, settings)) {
                back = product.migrate(true, (what, count, total) -> {}).moved();
            }
            assertEquals(there, back);
            try (Product product = TestProduct.open(second)) {
                assertEquals(MANY, product.feedback().size());
                assertEquals(
                        "r" + (MANY - 1),
                        product.receipts().latest(1, null).getFirst().id());
            }
            server.query(
                    database.replaceFirst(".*/", ""),
                    "UPDATE turn SET answer = 'forged' WHERE question = 'question 3'");
            List<Moved> changed = migrate(first, settings, Integer.MAX_VALUE);
            assertFalse(changed.getFirst().isWhole());
            assertTrue(changed.get(1).isWhole());
        }
    }

    private static List<Moved> migrate(Path data, Map<String, String> settings, int most) {
        int[] steps = {0};
        try (Product product = TestProduct.open(data, settings)) {
            return product.migrate(false, (what, count, total) -> {
                        if (++steps[0] > most) {
                            throw new IllegalStateException("broken off");
                        }
                    })
                    .moved();
        }
    }

    @Test
    void refusesWithoutADatabase() {
        try (Product product = TestProduct.open(folder)) {
            assertThrows(BadInputException.class, () -> product.migrate(false, (what, count, total) -> {}));
        }
    }

    private static void fill(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Clock clock = Clock.systemUTC();
        try (Archive archive = SqlConversations.in(SqliteFile.open(file), clock, KEEP);
                Receipts receipts = SqlReceipts.in(() -> SqliteFile.open(file), clock, KEEP);
                Inbox inbox = SqlInbox.in(SqliteFile.open(file), SqliteFile.open(file), Holder.ONLY, clock, KEEP)) {
            for (int i = 0; i < MANY; i++) {
                String id = archive.begin("reader" + i % 3);
                archive.rename(id, "reader" + i % 3, i % 2 == 0 ? "Ünal 😀" : "b\0b");
                Turn question = Turn.user("question " + i);
                archive.add(id, question, Turn.assistant("cut"), false);
                receipts.keep(
                        SampleReceipts.ferry("r" + i),
                        id,
                        question,
                        Turn.assistant("answer " + i),
                        new StoredAnswer("r" + i, "{}"));
                archive.judge("r" + i, new Feedback(Verdict.WRONG, "no " + i));
                inbox.accept(Delivery.of("Ev" + i, "C:" + i, "T" + i, "How many?"));
                if (i % 2 == 0) {
                    inbox.finish("Ev" + i);
                }
            }
        }
    }
}
