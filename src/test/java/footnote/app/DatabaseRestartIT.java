package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is restarted under eight readers, each in a conversation, in order and as after a loss of power: everyone is
 * answered, and each answer is kept once. Whose commit was under way when the power went may be told that it is not known
 * whether it was kept. {@code -Dfootnote.database.restarts} says how often.
 */
final class DatabaseRestartIT {

    private static final int RESTARTS = Integer.getInteger("footnote.database.restarts", 4);
    private static final int READERS = 8;
    private static final long PAUSE_SECONDS = 3;
    private static final String ASKED = "How many people attended the rally in Almaty?";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean ending;

    @Test
    void noReaderNotices() throws Exception {
        try (PostgresServer database = PostgresServer.start()) {
            String address = database.database();
            ProductProcess product = new ProductProcess(folder);
            product.environment.put("FOOTNOTE_DATABASE", address);
            product.environment.put("FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
            product.environment.put("FOOTNOTE_RATE_LIMIT", "0");
            try (Running serve = product.start(new byte[0], "serve", "--port", "0")) {
                List<String> answers = asked(serve.address(), database);
                String kept = String.join("', '", answers);
                assertEquals(
                        String.valueOf(answers.size()),
                        database.query(
                                address.replaceFirst(".*/", ""),
                                "SELECT count(*) FROM turn WHERE name IN ('" + kept + "')"));
                assertTrue(unknown.get() <= RESTARTS / 2, () -> unknown + " of which it is not known");
                System.out.printf(
                        "PostgreSQL restarted %d times under %d readers: %,d answers, each kept once; %d told that it is not"
                                + " known, none failed otherwise.%n",
                        RESTARTS, READERS, answers.size(), unknown.get());
            }
        }
    }

    /** The ids of all answers, of restarts all the while. */
    private List<String> asked(String server, PostgresServer database) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> converse(server)));
            }
            for (int restart = 0; restart < RESTARTS; restart++) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                if (restart % 2 == 0) {
                    database.stopInOrder();
                } else {
                    database.stop();
                }
                database.run();
            }
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            ending = true;
            List<String> answers = new ArrayList<>();
            for (Future<List<String>> reader : readers) {
                answers.addAll(reader.get(1, TimeUnit.MINUTES));
            }
            return answers;
        }
    }

    private List<String> converse(String server) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        ObjectNode question = JSON.createObjectNode().put("question", ASKED);
        while (!ending) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(server + "/api/ask"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(question.toString()))
                            .build(),
                    BodyHandlers.ofString());
            if (response.body().contains("whether this was kept is not known")) {
                unknown.incrementAndGet();
                continue;
            }
            assertEquals(200, response.statusCode(), response.body());
            JsonNode answer = JSON.readTree(response.body());
            assertTrue(response.body().contains("2,000"), response.body());
            question.put("conversation", answer.path("conversation").asText());
            answers.add(answer.path("id").asText());
        }
        return answers;
    }
}
