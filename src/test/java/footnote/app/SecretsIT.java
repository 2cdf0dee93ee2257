package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With every secret set, none is in anything that is said, answered, logged or kept, whether requests succeed or fail. */
final class SecretsIT {

    /** Nobody is there. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final String ASK_KEY = "mark-ask-0123456789012345678901234567";
    private static final String API_KEY = "mark-api-0123456789012345678901234567";
    private static final String TOKEN = "mark-webhook-0123456789";

    /** Where the answers of a webhook go is kept until they are there, and told to nobody. */
    private static final String HOOK = "hook-0123456789";

    /** As base64 it cannot be marked as the others are. */
    private static final String SIGNING = "bWFyay1vdXRkYXRlZC1tYXJrLW91dGRhdGVk";

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("FOOTNOTE_ASK_KEY", ASK_KEY),
            Map.entry("FOOTNOTE_API_KEY", API_KEY),
            Map.entry("FOOTNOTE_SLACK_SIGNING_SECRET", "mark-signing-0123456789"),
            Map.entry("FOOTNOTE_SLACK_BOT_TOKEN", "mark-bot-0123456789"),
            Map.entry("FOOTNOTE_SLACK_APP_TOKEN", "mark-app-0123456789"),
            Map.entry("FOOTNOTE_SLACK_API", NOWHERE + "/api/"),
            Map.entry("FOOTNOTE_WEBHOOK_TOKENS", TOKEN + ",mark-other-012=" + NOWHERE + "/hooks/" + HOOK),
            Map.entry("FOOTNOTE_OUTDATED_WEBHOOK", NOWHERE + "/hooks/" + HOOK),
            Map.entry("FOOTNOTE_OUTDATED_WEBHOOK_SECRET", "whsec_" + SIGNING),
            Map.entry("OPENAI_API_KEY", "mark-model-0123456789"),
            Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", NOWHERE),
            Map.entry("OTEL_EXPORTER_OTLP_HEADERS", "authorization=mark-otel-0123456789")));

    private static final Map<String, String> CLUSTER = Map.of(
            "FOOTNOTE_DATABASE", "postgresql://someone@127.0.0.1:9/footnote",
            "FOOTNOTE_DATABASE_PASSWORD", "mark-database-0123456789",
            "FOOTNOTE_SEARCH", NOWHERE,
            "FOOTNOTE_SEARCH_USER", "someone",
            "FOOTNOTE_SEARCH_PASSWORD", "mark-search-0123456789");

    private static final String MARK = "mark-";

    @TempDir
    private Path folder;

    private final List<String> answers = new ArrayList<>();

    @Test
    void noneIsToldOrKept() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.environment.putAll(SETTINGS);
        product.environment.put("FOOTNOTE_LOG_QUESTIONS", "true");
        try (HttpClient client = HttpClient.newHttpClient();
                Running server =
                        product.start(new byte[0], "serve", "--port", "0", "--model", "openai:m@" + NOWHERE + "/v1")) {
            ask(client, server.address());
            assertTrue(answers.stream().anyMatch(answer -> answer.startsWith("200 ")), answers.toString());
            assertTrue(answers.stream().anyMatch(answer -> answer.startsWith("401 ")), answers.toString());
            assertSilent(String.join("\n", answers));
            assertSilent(Files.readString(server.out()) + Files.readString(server.err()));
        }
        ProductProcess.Run doctor = product.run("doctor", "--model", "openai:m@" + NOWHERE + "/v1");
        assertTrue(doctor.out().lines().count() > 5, doctor.out());
        assertSilent(doctor.out() + doctor.err());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARK), file::toString);
            }
        }
    }

    @Test
    void noneIsToldWhereServicesAreNotThere() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        product.environment.putAll(CLUSTER);
        for (List<String> command : List.of(List.of("doctor"), List.of("ask", "Who?"))) {
            ProductProcess.Run run = product.run(command.toArray(String[]::new));
            assertFalse(run.err().isEmpty() && run.out().isEmpty());
            assertSilent(run.out() + run.err());
        }
    }

    @Test
    void noneIsRepeatedThatIsFaulty() throws Exception {
        for (String setting : SETTINGS.keySet()) {
            ProductProcess product = new ProductProcess(Files.createDirectory(folder.resolve(setting)));
            product.environment.put(setting, "mark-two words\u00e9 " + "x".repeat(5));
            ProductProcess.Run run = product.run("doctor", "--model", "openai:m@" + NOWHERE + "/v1");
            assertSilent(run.out() + run.err());
        }
    }

    private void ask(HttpClient client, String address) throws IOException, InterruptedException {
        String question = "{\"question\":\"How many people attended the rally in Almaty?\"}";
        for (String key : List.of("Bearer " + API_KEY, "Bearer " + ASK_KEY, "Bearer wrong", "")) {
            send(client, address + "/api/ask", key, "application/json", question);
            send(client, address + "/api/ask", key, "application/json", "{");
            send(client, address + "/api/articles", key, "application/json", "{\"text\":\"The ferry sank today.\"}");
            send(client, address + "/api/articles", key, "application/json", "{\"text\":7}");
            send(
                    client,
                    address + "/v1/chat/completions",
                    key,
                    "application/json",
                    "{\"model\":\"footnote\",\"messages\":[{\"role\":\"user\",\"content\":\"Who?\"}]}");
            for (String path : List.of("/metrics", "/health/ready", "/health/live", "/api/articles", "/nothing")) {
                send(client, address + path, key, "", "");
            }
        }
        String form = "application/x-www-form-urlencoded";
        send(client, address + "/webhooks/outgoing", "", form, "token=" + TOKEN + "&text=Who%3F&post_id=1");
        send(client, address + "/webhooks/outgoing", "", form, "token=mark-other-012&text=Who%3F&post_id=2");
        send(client, address + "/webhooks/outgoing", "", form, "token=wrong&text=Who%3F");
        send(client, address + "/slack/events", "", "application/json", "{\"type\":\"url_verification\"}");
        send(client, address + "/slack/commands", "", form, "token=" + TOKEN + "&text=Who&response_url=" + NOWHERE);
    }

    private void send(HttpClient client, String address, String key, String type, String body)
            throws IOException, InterruptedException {
        // As from another machine, which needs the keys.
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("X-Forwarded-For", "198.51.100.7");
        if (!key.isEmpty()) {
            request.header("Authorization", key);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        answers.add(
                "%d %s %s".formatted(response.statusCode(), response.headers().map(), response.body()));
    }

    private static void assertSilent(String told) {
        int at = Math.max(told.indexOf(SIGNING), Math.max(told.indexOf(MARK), told.indexOf(HOOK)));
        assertEquals(-1, at, () -> told.substring(Math.max(0, at - 300), Math.min(told.length(), at + 100)));
    }
}
