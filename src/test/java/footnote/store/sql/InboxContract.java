package footnote.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.conversation.Inbox.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an inbox does, whichever database it is in. */
public interface InboxContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    Delivery FIRST = Delivery.of("Ev1", "C1:1.1", "C1:1.0", "How many?");

    /** The same inbox each time; new and empty the first time. */
    Inbox open(Clock clock);

    private Inbox open(Instant now) {
        return open(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    default void takesAQuestionOnceByIdAndByPlace() {
        try (Inbox inbox = open(NOW)) {
            assertEquals(Taken.OURS, inbox.accept(FIRST));
            assertEquals(Taken.KNOWN, inbox.accept(FIRST));
            assertEquals(Taken.KNOWN, inbox.accept(Delivery.of("Ev2", "C1:1.1", "C1:1.0", "How many?")), "the twin");
            assertEquals(Taken.OURS, inbox.accept(Delivery.of("Ev3", "C1:1.2", "C1:1.0", "How many?")));
        }
    }

    @Test
    default void keepsHowFarAQuestionHasComeWhenItIsClosed() {
        Delivery second = Delivery.of("Ev2", "C1:1.2", "C1:1.0", "And China?");
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.accept(second);
            inbox.posted("Ev1", "1.5");
            inbox.answered("Ev1", "Two thousand.");
        }
        try (Inbox inbox = open(NOW)) {
            assertEquals(List.of(FIRST.withPosted("1.5").withAnswer("Two thousand.")), inbox.take(10), "in order");
            assertEquals(List.of(), inbox.take(10), "once");
            inbox.finish("Ev1");
            assertEquals(List.of(second), inbox.take(10));
        }
        try (Inbox inbox = open(NOW)) {
            assertEquals(Taken.KNOWN, inbox.accept(FIRST), "finished, and still known");
        }
    }

    @Test
    default void knowsTheThreadsItWasAskedIn() {
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.finish("Ev1");
            assertTrue(inbox.knows("C1:1.0"));
            assertFalse(inbox.knows("C1:2.0"));
        }
    }

    @Test
    default void forgetsWhatIsFinishedAndOldButNothingUnfinished() {
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
            inbox.accept(Delivery.of("Ev2", "C1:1.2", "C1:9.0", "And China?"));
            inbox.finish("Ev2");
        }
        try (Inbox inbox = open(NOW.plus(Duration.ofDays(91)))) {
            assertEquals(List.of(FIRST), inbox.take(10));
            assertFalse(inbox.knows("C1:9.0"));
        }
    }

    @Test
    default void oneOfManyAtOnceTakesIt() {
        AtomicInteger taken = new AtomicInteger();
        try (Inbox inbox = open(NOW)) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> taken.addAndGet(inbox.accept(FIRST) == Taken.OURS ? 1 : 0));
                }
            }
        }
        assertEquals(1, taken.get());
    }

    @Test
    default void goesOnWithAQuestionOnlyAfterWhatWasAskedBeforeItInItsThread() {
        Delivery second = Delivery.of("Ev2", "C1:1.2", "C1:1.0", "And China?");
        try (Inbox inbox = open(NOW)) {
            inbox.accept(FIRST);
        }
        try (Inbox inbox = open(NOW)) {
            assertEquals(Taken.LATER, inbox.accept(second));
            assertEquals(Taken.OURS, inbox.accept(Delivery.of("Ev3", "C2:1.1", "C2:1.0", "Elsewhere?")));
            assertEquals(List.of(FIRST), inbox.take(10));
            assertTrue(inbox.holds("Ev1"));
            assertFalse(inbox.holds("Ev2"));
            inbox.finish("Ev1");
            assertFalse(inbox.holds("Ev1"));
            assertEquals(List.of(second), inbox.take(10));
        }
    }
}
