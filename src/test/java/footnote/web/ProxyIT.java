package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footnote.web.openai.OpenAiDoorTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server under a path behind real proxies, each set up as docs/proxy.md says. */
final class ProxyIT extends BrowserTest {

    private static final Pattern PART = Pattern.compile("(?:src|href)=\"([a-z./]+\\.(?:js|css|svg))\"");

    private static final Duration PAUSE = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void servesProgramsUnderAPath(ProxyProcess.Kind kind) throws IOException, InterruptedException {
        try (TestServer server = server();
                ProxyProcess proxy = proxy(kind, server);
                HttpClient client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            String root = proxy.address();
            parts(client, root)
                    .forEach(part ->
                            assertEquals(200, get(client, root + "/" + part).statusCode(), part));

            HttpResponse<String> answer = post(client, root + "/api/ask", "{\"question\": \"How many?\"}");
            assertEquals(200, answer.statusCode(), answer.body());
            String id = TestServer.json(answer).path("conversation").asText();
            JsonNode kept = TestServer.json(get(client, root + "/api/conversations"));
            assertTrue(kept.toString().contains(id), kept.toString());
            String article = TestServer.json(answer).at("/citations/0/link").asText();
            assertTrue(get(client, root + article).body().contains("<mark"));

            String cited = TestServer.json(
                            post(client, root + "/v1/responses", "{\"model\": \"footnote\", \"input\": \"How many?\"}"))
                    .at("/citations/0")
                    .asText();
            assertEquals(root + article, cited, "links that are whole lead through the proxy");

            HttpResponse<String> refused = post(client, root + "/api/articles", "{\"text\": \"It rained.\"}");
            assertEquals(403, refused.statusCode(), "what comes through a proxy comes from another machine");
            String request = refused.headers().firstValue("X-Request-Id").orElseThrow();
            assertEquals(kind == ProxyProcess.Kind.NGINX, request.matches("[0-9a-f]{32}"), "nginx names requests");
        }
    }

    @ParameterizedTest
    @EnumSource
    void streamsWithoutHoldingBack(ProxyProcess.Kind kind) throws IOException, InterruptedException {
        try (TestServer server = server();
                ProxyProcess proxy = proxy(kind, server);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = asking(proxy.address() + "/api/ask", "{\"question\": \"How many?\"}")
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            List<Long> times = new ArrayList<>();
            List<String> events = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        events.add(line.substring("event: ".length()));
                        times.add(System.nanoTime());
                    }
                }
            }
            assertEquals("finished", events.getLast());
            Duration between = Duration.ofNanos(times.getLast() - times.getFirst());
            assertTrue(
                    between.compareTo(PAUSE) > 0, () -> "the first event came %s before the last".formatted(between));
            System.out.printf("%s: the first of %d events came %s before the last%n", kind, events.size(), between);
        }
    }

    @ParameterizedTest
    @EnumSource
    void servesPeopleUnderAPath(ProxyProcess.Kind kind) throws IOException, InterruptedException {
        try (TestServer server = server();
                ProxyProcess proxy = proxy(kind, server);
                BrowserContext context = chromium().browser().newContext()) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(proxy.address() + "/");
            page.locator("#question").fill("How many people attended?");
            page.locator("#question").press("Enter");
            assertThat(page.locator("[data-outcome]")).hasCount(1);
            assertThat(page.locator(".answer-text")).containsText("More than 2,000 people attended.");
            String address = page.url();
            assertNotEquals(proxy.address() + "/", address, "the conversation has an address");
            page.navigate(address);
            assertThat(page.locator(".answer-text")).containsText("More than 2,000 people attended.");
            assertEquals(List.of(), complaints);
        }
    }

    private static TestServer server() {
        return TestServer.with(TestServer.LOOPBACK, Samples.assistant(PAUSE), OpenAiDoorTest::doors);
    }

    private ProxyProcess proxy(ProxyProcess.Kind kind, TestServer server) throws IOException, InterruptedException {
        assumeTrue(kind.isInstalled(), () -> kind.program + " is not installed, so nothing is tried behind it");
        return ProxyProcess.start(kind, folder, server.port());
    }

    private static List<String> parts(HttpClient client, String root) {
        String page = get(client, root + "/").body();
        List<String> parts =
                PART.matcher(page).results().map(found -> found.group(1)).toList();
        assertTrue(parts.size() > 2, page);
        return parts;
    }

    private static HttpResponse<String> get(HttpClient client, String address) {
        return send(client, HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> post(HttpClient client, String address, String body) {
        return send(client, asking(address, body));
    }

    private static HttpRequest.Builder asking(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
