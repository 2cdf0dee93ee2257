package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.app.ProductProcess.Running;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a served process writes to standard error when programs read it: objects of JSON, and nothing else. */
final class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String QUESTION = "How many \"people\"\n\u001b[31m attended\\ the rally \u2028 in Almaty?";

    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnObjectThatNamesItsRequest() throws IOException, InterruptedException {
        ProductProcess product = new ProductProcess(folder);
        try (Running server = product.start(new byte[0], "serve", "--port", "0", "--log", "json")) {
            String id = ask(server.address());
            List<JsonNode> lines = lines(server, 4);
            assertTrue(lines.toString().contains("No collection yet"), lines.toString());
            assertTrue(lines.toString().contains("Footnote listens on http"), lines.toString());
            List<JsonNode> asked = lines.stream()
                    .filter(line -> id.equals(line.at("/mdc/request").asText()))
                    .toList();
            assertEquals(2, asked.size(), lines.toString());
            assertFalse(lines.toString().contains("Almaty"), lines.toString());

            int port = URI.create(server.address()).getPort();
            ProductProcess.Run second = product.run("serve", "--port", String.valueOf(port), "--log", "json");
            assertEquals(4, second.exit());
            JsonNode refused = JSON.readTree(second.err().lines().toList().getLast());
            assertEquals("ERROR", refused.path("level").asText());
            assertTrue(refused.path("formattedMessage").asText().contains("is taken"), second.err());
        }
    }

    @Test
    void questionsAreToldWhereThatIsWanted() throws IOException, InterruptedException {
        ProductProcess product = new ProductProcess(folder);
        product.environment.put("FOOTNOTE_LOG", "json");
        product.environment.put("FOOTNOTE_LOG_QUESTIONS", "true");
        try (Running server = product.start(new byte[0], "serve", "--port", "0")) {
            ask(server.address());
            JsonNode line = lines(server, 4).stream()
                    .filter(told ->
                            "Question".equals(told.path("formattedMessage").asText()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(value(line, "question").startsWith("How many \"people\" "), line.toString());
            assertTrue(value(line, "question").contains("attended\\ the rally"), line.toString());
            assertEquals("web", value(line, "channel"));
        }
    }

    private static String value(JsonNode line, String key) {
        for (JsonNode pair : line.path("kvpList")) {
            if (pair.has(key)) {
                return pair.path(key).asText();
            }
        }
        throw new AssertionError(line);
    }

    /** The id of a request that asks. */
    private static String ask(String address) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("question", QUESTION);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return response.headers().firstValue("X-Request-Id").orElseThrow();
        }
    }

    private static List<JsonNode> lines(Running server, int atLeast) throws IOException, InterruptedException {
        for (int tries = 0; server.told().size() < atLeast && tries < 100; tries++) {
            Thread.sleep(50);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : server.told()) {
            JsonNode object = JSON.readTree(line);
            assertTrue(object.isObject(), line);
            lines.add(object);
        }
        return lines;
    }
}
