package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.app.ProductProcess.Run;
import footnote.testing.PostgresServer;
import footnote.testing.SlackSender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Articles that are put in at servers which die now and then, each until it is acknowledged: what was is in the collection,
 * once and whole. Safe for use by several threads.
 */
final class ComingArticles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVERY_MILLIS = 150;

    private final Supplier<String> server;
    private final BooleanSupplier ending;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    /**
     * Articles for servers.
     *
     * @param server the address that the next one is sent to
     * @param ending whether no more are to be sent
     */
    ComingArticles(Supplier<String> server, BooleanSupplier ending) {
        this.server = server;
        this.ending = ending;
    }

    /** Sends them until the end, or until this thread is interrupted. */
    void send() {
        try (SlackSender client = new SlackSender("")) {
            while (!ending.getAsBoolean()) {
                send(client, numbers.incrementAndGet());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SlackSender client, int number) throws InterruptedException {
        byte[] body = article(number).toString().getBytes(StandardCharsets.UTF_8);
        while (!isTaken(client, body)) {
            Thread.sleep(100);
        }
        acknowledged.add(id(number));
    }

    private boolean isTaken(SlackSender client, byte[] body) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(client.request(server.get() + "/api/articles", "application/json", body));
            assertTrue(List.of(200, 201, 503).contains(response.statusCode()), response.body());
            return response.statusCode() != 503;
        } catch (IOException killed) {
            return false;
        }
    }

    private static String id(int number) {
        return "ferry-%05d".formatted(number);
    }

    private static ObjectNode article(int number) {
        return JSON.createObjectNode()
                .put("id", id(number))
                .put("title", "Ferry number %d sails".formatted(number))
                .put("text", text(number));
    }

    private static String text(int number) {
        return "The ferry Albatross %1$d left Port Lumen with %2$d passengers. Captain number %1$d said the sea was calm."
                .formatted(number, 1_000 + number);
    }

    int count() {
        return acknowledged.size();
    }

    /**
     * Each is in the database and in the index once, and the last one answers.
     *
     * @param index where the index is, as {@code http://HOST:PORT/NAME}
     */
    void check(ProductProcess product, PostgresServer database, String name, String index)
            throws IOException, InterruptedException {
        int last = numbers.get();
        Run answered = product.run("ask", "How many passengers did the ferry Albatross %d have?".formatted(last));
        assertTrue(answered.out().contains(String.valueOf(1_000 + last)), answered.out() + answered.err());
        String ids = String.join("', '", acknowledged);
        assertEquals(
                String.valueOf(acknowledged.size()),
                database.query(name, "SELECT count(*) FROM article WHERE id IN ('" + ids + "')"));
        // Each is of one passage.
        try (SlackSender client = new SlackSender("")) {
            String query = "{\"query\": {\"bool\": {\"filter\": [{\"term\": {\"kind\": \"passage\"}},"
                    + " {\"prefix\": {\"article\": \"ferry-\"}}]}}}";
            String counted = client.send(client.request(
                            index + "/_count", "application/json", query.getBytes(StandardCharsets.UTF_8)))
                    .body();
            assertEquals(
                    acknowledged.size(), JSON.readTree(counted).path("count").asInt(), counted);
        }
    }
}
