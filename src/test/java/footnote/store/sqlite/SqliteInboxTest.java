package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteInboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Delivery FIRST = Delivery.of("Ev1", "C1:1.1", "C1:1.0", "How many?");

    @TempDir
    Path folder;

    private Inbox open(Instant now) {
        return SqliteInbox.open(
                folder.resolve("conversations.db"), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(90));
    }

    @Test
    void takesAQuestionOnceByIdAndByPlace() {
        try (Inbox inbox = open(NOW)) {
            assertTrue(inbox.accept(FIRST));
            assertFalse(inbox.accept(FIRST));
            assertFalse(inbox.accept(Delivery.of("Ev2", "C1:1.1", "C1:1.0", "How many?")), "the twin");
            assertTrue(inbox.accept(Delivery.of("Ev3", "C1:1.2", "C1:1.0", "How many?")));
        }
    }

    @Test
    void keepsHowFarAQuestionHasComeWhenItIsClosed() {
        Delivery second = Delivery.of("Ev2", "C1:1.2", "C1:1.0", "And China?");
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.accept(second);
            inbox.posted("Ev1", "1.5");
            inbox.answered("Ev1", "Two thousand.");
        }
        try (Inbox inbox = open(NOW)) {
            assertEquals(List.of(FIRST.withPosted("1.5").withAnswer("Two thousand."), second), inbox.unfinished());
            inbox.finish("Ev1");
            assertEquals(List.of(second), inbox.unfinished());
        }
        try (Inbox inbox = open(NOW)) {
            assertFalse(inbox.accept(FIRST), "finished, and still known");
        }
    }

    @Test
    void knowsTheThreadsItWasAskedIn() {
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.finish("Ev1");
            assertTrue(inbox.knows("C1:1.0"));
            assertFalse(inbox.knows("C1:2.0"));
        }
    }

    @Test
    void forgetsWhatIsFinishedAndOldButNothingUnfinished() {
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.accept(Delivery.of("Ev2", "C1:1.2", "C1:9.0", "And China?"));
            inbox.finish("Ev2");
        }
        try (Inbox inbox = open(NOW.plus(Duration.ofDays(91)))) {
            assertEquals(List.of(FIRST), inbox.unfinished());
            assertFalse(inbox.knows("C1:9.0"));
        }
    }

    @Test
    void oneOfManyAtOnceTakesIt() {
        AtomicInteger taken = new AtomicInteger();
        try (Inbox inbox = open(NOW)) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> taken.addAndGet(inbox.accept(FIRST) ? 1 : 0));
                }
            }
        }
        assertEquals(1, taken.get());
    }
}
