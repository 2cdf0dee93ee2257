package footnote.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.testing.PostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresRateIT {

    private static final String CLIENT = "203.0.113.7";
    private static final int TIMES = 2_000;

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void severalServersGiveOutNoMoreThanOne() throws Exception {
        String address = server.database();
        try (PostgresPool first = PostgresBench.open(address);
                PostgresPool second = PostgresBench.open(address);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<PostgresRate> rates = List.of(new PostgresRate(first), new PostgresRate(second));
            long start = System.nanoTime();
            List<Future<Duration>> waits = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                PostgresRate rate = rates.get(i % 2);
                waits.add(threads.submit(() -> rate.take(CLIENT, 4)));
            }
            int taken = 0;
            for (Future<Duration> wait : waits) {
                taken += wait.get().isZero() ? 1 : 0;
                assertTrue(wait.get().compareTo(Duration.ofSeconds(15)) <= 0, () -> "waits " + wait);
            }
            long more = (System.nanoTime() - start) / 15_000_000_000L;
            assertTrue(taken >= 4 && taken <= 4 + more, taken + " taken");
            assertEquals(Duration.ZERO, rates.getFirst().take("203.0.113.8", 4), "another has its own");
        }
    }

    @Test
    void aTokenComesInItsTimeAndWhatIsFullIsFull() throws Exception {
        try (PostgresPool pool = PostgresBench.empty(server)) {
            PostgresRate rate = new PostgresRate(pool);
            assertEquals(Duration.ZERO, rate.take(CLIENT, 2));
            assertEquals(Duration.ZERO, rate.take(CLIENT, 2));
            Duration wait = rate.take(CLIENT, 2);
            assertTrue(wait.toMillis() > 20_000 && wait.toMillis() <= 30_000, wait + " to wait");
            pool.tables().update("UPDATE rate SET full_at = full_at - interval '31 seconds'");
            assertEquals(Duration.ZERO, rate.take(CLIENT, 2));
            assertTrue(!rate.take(CLIENT, 2).isZero(), "one came");
            pool.tables().update("UPDATE rate SET full_at = full_at - interval '1 hour'");
            assertEquals(Duration.ZERO, rate.take(CLIENT, 2));
            assertEquals(Duration.ZERO, rate.take(CLIENT, 2));
            assertTrue(!rate.take(CLIENT, 2).isZero(), "two came, and no more");
        }
    }

    @Test
    void costsLittle() throws Exception {
        try (PostgresPool pool = PostgresBench.empty(server)) {
            PostgresRate rate = new PostgresRate(pool);
            double[] millis = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                rate.take("203.0.113." + i % 200, 60);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "A question counted for all servers: median %.2f ms, p95 %.2f ms, p99 %.2f ms.%n",
                    millis[TIMES / 2], millis[TIMES * 95 / 100], millis[TIMES * 99 / 100]);
            assertTrue(millis[TIMES / 2] <= 3, () -> millis[TIMES / 2] + " ms");
        }
    }
}
