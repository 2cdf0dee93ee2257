package footnote.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.web.access.Places.Place;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class PlacesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> served = Collections.synchronizedList(new ArrayList<>());

    @Test
    void clientsTakeTurns() throws InterruptedException {
        Places places = new Places(1, 100, LONG);
        Place held = places.take("anyone");
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String client : List.of("busy", "busy", "busy", "busy", "calm", "other")) {
            all.add(asks(places, client, all.size() + 1));
        }
        held.close();
        all.forEach(CompletableFuture::join);
        assertEquals(List.of("busy", "calm", "other", "busy", "busy", "busy"), served);
        assertEquals(0, places.taken());
    }

    @Test
    void aFullLineIsKeptByNobodyAlone() throws InterruptedException {
        Places places = new Places(1, 3, LONG);
        Place held = places.take("busy");
        List<CompletableFuture<Void>> busy = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            busy.add(asks(places, "busy", i));
        }
        assertEquals(503, refused(asks(places, "busy", 3)));
        CompletableFuture<Void> calm = asks(places, "calm", 3);
        assertEquals(503, refused(busy.getLast()), "the last of the longest line goes");
        held.close();
        calm.join();
        busy.subList(0, 2).forEach(CompletableFuture::join);
        assertEquals(0, places.waiting());
    }

    @Test
    void whoGivesUpLeavesNoTrace() {
        Places places = new Places(1, 3, Duration.ofMillis(50));
        Place held = places.take("one");
        assertThrows(HttpResponseException.class, () -> places.take("two"));
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> places.take("two"));
        assertTrue(Thread.interrupted());
        assertEquals(0, places.waiting());
        held.close();
        held.close();
        assertEquals(0, places.taken());
    }

    /** Whatever comes, waits or gives up: never more at once than there are places, and none is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPlaceIsLostOrGivenTwice(long seed) {
        Places places = new Places(3, 20, Duration.ofMillis(3));
        Random random = new Random(seed);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String client = "client" + random.nextInt(4);
            int micros = random.nextInt(1_500);
            all.add(CompletableFuture.runAsync(
                    () -> places.with(client, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        pause(micros);
                        return inside.decrementAndGet();
                    }),
                    Thread::startVirtualThread));
        }
        all.forEach(each -> assertTrue(each.handle((done, failed) -> true).join()));
        assertTrue(most.get() <= 3, () -> "at once: " + most);
        assertEquals(0, places.taken());
        assertEquals(0, places.waiting());
    }

    /** Asks, and waits until as many wait for a place as there must be then. */
    private CompletableFuture<Void> asks(Places places, String client, int waiting) throws InterruptedException {
        CompletableFuture<Void> asked = CompletableFuture.runAsync(
                () -> places.with(client, () -> served.add(client)), Thread::startVirtualThread);
        while (places.waiting() < waiting && !asked.isDone()) {
            Thread.sleep(1);
        }
        return asked;
    }

    private static int refused(CompletableFuture<Void> asked) {
        Throwable cause = assertThrows(CompletionException.class, asked::join).getCause();
        return assertInstanceOf(HttpResponseException.class, cause).getStatus();
    }

    private static void pause(int micros) {
        try {
            Thread.sleep(Duration.ofNanos(micros * 1_000L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
