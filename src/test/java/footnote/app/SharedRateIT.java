package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Running;
import footnote.testing.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, between which a client is sent to and fro: what it may ask, it may ask of both together. */
final class SharedRateIT {

    private static final int LIMIT = 4;
    private static final int TRIES = 5 * LIMIT;

    /** In which a further question is allowed. */
    private static final Duration TOKEN = Duration.ofMinutes(1).dividedBy(LIMIT);

    private static final int TOO_MANY = 429;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aClientMayAskSoMuchOfBothTogether() throws Exception {
        try (PostgresServer database = PostgresServer.start()) {
            String address = database.database();
            try (Running one = serve("one", address);
                    Running two = serve("two", address)) {
                List<String> servers = List.of(one.address(), two.address());
                for (String server : servers) {
                    assertEquals(200, ask(server, "127.0.0.1"), "this machine is not counted");
                }
                assertAllowed(LIMIT, 1, servers, "203.0.113.7");
                assertAllowed(LIMIT, 1, servers, "203.0.113.8");
                database.stopInOrder();
                // Each refuses by itself now; the others fail, as there is no database.
                assertAllowed(2 * LIMIT, TRIES, servers, "203.0.113.9");
                for (Running server : List.of(one, two)) {
                    assertEquals(
                            1,
                            server.told().stream()
                                    .filter(line -> line.contains("this one's own limit holds alone for now"))
                                    .count(),
                            () -> "told once: " + server.err());
                }
                database.run();
                awaitBack(servers);
                assertAllowed(LIMIT, 1, servers, "203.0.113.10");
            }
        }
    }

    private Running serve(String name, String database) throws IOException {
        ProductProcess product = new ProductProcess(folder.resolve(name));
        product.environment.put("FOOTNOTE_DATABASE", database);
        product.environment.put("FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        product.environment.put("FOOTNOTE_RATE_LIMIT", String.valueOf(LIMIT));
        product.environment.put("FOOTNOTE_LOG", "json"); // which tells warnings too
        return product.start(new byte[0], "serve", "--port", "0");
    }

    /** What is not refused of many questions, in turns at both; what comes to be allowed meanwhile is allowed. */
    private void assertAllowed(int most, int atOnce, List<String> servers, String from) throws Exception {
        long start = System.nanoTime();
        int allowed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                String server = servers.get(i % 2);
                answers.add(threads.submit(() -> ask(server, from)));
            }
            for (Future<Integer> answer : answers) {
                allowed += answer.get() == TOO_MANY ? 0 : 1;
            }
        }
        long more = 2 * (1 + (System.nanoTime() - start) / TOKEN.toNanos());
        int counted = allowed;
        assertTrue(
                allowed >= most && allowed < most + more,
                () -> "%d of %d allowed, not %d".formatted(counted, TRIES, most));
    }

    private void awaitBack(List<String> servers) throws Exception {
        Thread.sleep(6_000); // so long it is not asked
        for (String server : servers) {
            while (ask(server, "127.0.0.1") != 200) {
                Thread.sleep(100);
            }
        }
    }

    private int ask(String server, String from) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\": \"Who sank?\"}"));
        if (!from.startsWith("127.")) {
            request.header("X-Forwarded-For", from);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return response.statusCode();
    }
}
