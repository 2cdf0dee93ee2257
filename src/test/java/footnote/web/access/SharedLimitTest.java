package footnote.web.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.UnavailableException;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A limit of several servers, which may agree, or not be there. */
final class SharedLimitTest {

    private static final String CLIENT = "203.0.113.7";

    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void refusesWhatWasAskedOfOthers() {
        RateLimit limit = new RateLimit(5, (client, perMinute) -> Duration.ofSeconds(7));
        HttpResponseException refused = assertThrows(HttpResponseException.class, () -> limit.count(CLIENT));
        assertEquals(429, refused.getStatus());
        assertEquals("7", ComeAgain.seconds(refused));
    }

    @Test
    void asksNobodyAboutWhatItRefusesItself() {
        RateLimit limit = new RateLimit(2, (client, perMinute) -> {
            taken.incrementAndGet();
            return Duration.ZERO;
        });
        limit.count(CLIENT);
        limit.count(CLIENT);
        assertThrows(HttpResponseException.class, () -> limit.count(CLIENT));
        assertEquals(2, taken.get());
        limit.count("203.0.113.8");
    }

    @Test
    void itsOwnLimitGoesOnWhileNothingCanBeCounted() {
        RateLimit limit = new RateLimit(2, (client, perMinute) -> {
            taken.incrementAndGet();
            throw new UnavailableException("The database does not answer.");
        });
        limit.count(CLIENT);
        limit.count(CLIENT);
        assertThrows(HttpResponseException.class, () -> limit.count(CLIENT));
        assertEquals(1, taken.get(), "it is not asked again at once");
    }

    @Test
    void whatHangsIsWaitedForOnceAndForAMoment() {
        CountDownLatch never = new CountDownLatch(1);
        SharedLimit limit = new SharedLimit((client, perMinute) -> {
            assertDoesNotThrow(() -> never.await());
            return Duration.ZERO;
        });
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ZERO, limit.take(CLIENT, 1));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis >= 1_000 && millis < 4_500, millis + " ms");
        never.countDown();
    }
}
