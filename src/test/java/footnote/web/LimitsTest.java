package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerEvent;
import footnote.answer.Assistant;
import footnote.answer.check.SupportCheck;
import footnote.search.Retrieval;
import footnote.settings.Secret;
import footnote.web.access.Limits;
import footnote.web.access.Places;
import footnote.web.access.TrustedProxies;
import footnote.web.access.WebSettings;
import footnote.web.api.ApiDocument;
import footnote.web.http.ProtocolDoor;
import footnote.web.mcp.McpDoor;
import footnote.web.mcp.McpTools;
import footnote.web.openai.OpenAiDoor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asks too much, and whom that must not harm. */
final class LimitsTest {

    private static final String QUESTION = "{\"question\": \"How many?\"}";
    private static final String CHAT =
            "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"How many?\"}]}";
    private static final String TOOL = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\","
            + " \"params\": {\"name\": \"ask\", \"arguments\": {\"question\": \"How many?\"}}}";

    private final Contract contract = new Contract(ApiDocument.whole());

    @Test
    void aClientMayAskSoManyQuestionsAMinute() {
        try (TestServer server = limited(2, null, TrustedProxies.LOCAL)) {
            assertEquals(200, status(server, "203.0.113.7"));
            assertEquals(200, status(server, "203.0.113.7"));
            HttpResponse<String> refused = server.send(from(server.asking(QUESTION), "203.0.113.7"));
            AskRefusalTest.assertProblem(
                    refused, 429, "Too Many Requests", "You may ask 2 questions a minute here; ask again in a moment.");
            int seconds =
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0"));
            assertTrue(seconds > 20 && seconds <= 30, seconds + " seconds");
            assertEquals(200, status(server, "203.0.113.8"));
            for (int i = 0; i < 5; i++) {
                assertEquals(200, server.ask(QUESTION).statusCode(), "this machine is not counted");
            }
        }
    }

    @Test
    void readingIsNotCounted() {
        try (TestServer server = limited(1, null, TrustedProxies.LOCAL)) {
            for (int i = 0; i < 5; i++) {
                for (String path : List.of("/api/articles", "/api/conversations", "/v1/models", "/")) {
                    assertEquals(
                            200,
                            server.send(from(server.request(path), "203.0.113.7"))
                                    .statusCode());
                }
            }
        }
    }

    @Test
    void whatAClientSaysOfItselfDoesNotHelp() {
        try (TestServer server = limited(1, null, TrustedProxies.LOCAL)) {
            assertEquals(200, status(server, "203.0.113.7"));
            assertEquals(429, status(server, "198.51.100.1, 203.0.113.7"));
            assertEquals(429, status(server, "198.51.100.1, 203.0.113.7, 127.0.0.1"));
            assertEquals(200, status(server, "198.51.100.1"));
        }
        try (TestServer server = limited(1, null, TrustedProxies.of("10.0.0.7"))) {
            assertEquals(200, status(server, "203.0.113.7"));
            assertEquals(429, status(server, "203.0.113.8"), "the proxy is not believed");
        }
    }

    @Test
    void whoeverHasTheKeyIsOneClient() {
        try (TestServer server = limited(1, "ask-7", TrustedProxies.LOCAL)) {
            assertEquals(401, status(server, "203.0.113.7"));
            assertEquals(200, keyed(server, "203.0.113.7"));
            assertEquals(429, keyed(server, "203.0.113.8"));
        }
    }

    private static int keyed(TestServer server, String address) {
        return server.send(from(server.asking(QUESTION), address).header("Authorization", "Bearer ask-7"))
                .statusCode();
    }

    @Test
    void noLimitIsNone() {
        try (TestServer server = limited(0, null, TrustedProxies.LOCAL)) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, status(server, "203.0.113.7"));
            }
        }
    }

    @Test
    void eachDoorSaysItInItsOwnForm() {
        try (TestServer server = limited(1, null, TrustedProxies.LOCAL)) {
            assertEquals(200, status(server, "203.0.113.7"));
            check(server, 429, request -> from(request, "203.0.113.7"));
        }
    }

    @Test
    void whoFindsNoPlaceIsToldToComeAgain() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Assistant slow = (question, listener) -> {
            asked.countDown();
            await(go);
            return Samples.answered(question);
        };
        try (TestServer server = with(slow, new Places(1, 1, Duration.ofMillis(200)))) {
            CompletableFuture<HttpResponse<String>> first = later(server);
            asked.await();
            check(server, 503, request -> request);
            assertEquals(503, server.get("/ask?q=How+many").statusCode());
            assertEquals(200, server.get("/api/articles").statusCode());
            go.countDown();
            assertEquals(200, first.join().statusCode());
            assertEquals(200, server.ask(QUESTION).statusCode());
        }
    }

    @Test
    void whoWaitsIsServedAndTooManyDoNotWait() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Places places = new Places(1, 2, Duration.ofSeconds(20));
        Assistant slow = (question, listener) -> {
            await(go);
            return Samples.answered(question);
        };
        try (TestServer server = with(slow, places)) {
            List<CompletableFuture<HttpResponse<String>>> served = List.of(later(server), later(server), later(server));
            long begun = System.nanoTime();
            HttpResponse<String> refused;
            do {
                Thread.sleep(50);
                refused = later(server)
                        .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                        .join();
            } while (refused == null
                    && System.nanoTime() - begun < Duration.ofSeconds(3).toNanos());
            assertEquals(503, refused.statusCode());
            go.countDown();
            served.forEach(one -> assertEquals(200, one.join().statusCode()));
        }
    }

    /** It takes nothing in, and the next question is answered all the same. */
    @Test
    void aSlowReaderTakesNobodysPlace() throws IOException {
        String large = "word ".repeat(20_000);
        Assistant chatty = (question, listener) -> {
            for (int i = 0; i < 400 && question.text().equals("All?"); i++) {
                listener.on(new AnswerEvent.Text(large));
                if (listener.gone()) {
                    throw new CancellationException();
                }
            }
            return Samples.answered(question);
        };
        try (TestServer server = with(chatty, new Places(1, 8, Duration.ofSeconds(30)));
                Socket reader = new Socket()) {
            reader.setReceiveBufferSize(8_192);
            reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            reader.getOutputStream().write(rawQuestion().getBytes(StandardCharsets.US_ASCII));
            assertTrue(reader.getInputStream().read() >= 0);
            long begun = System.nanoTime();
            assertEquals(200, server.ask(QUESTION).statusCode());
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.toSeconds() < 15, waited.toString());
        }
    }

    private static String rawQuestion() {
        return """
                POST /api/ask HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Accept: text/event-stream\r
                Content-Length: 20\r
                \r
                {"question": "All?"}""";
    }

    /** Asks at every door and holds the refusals against the document. */
    private void check(TestServer server, int status, Function<HttpRequest.Builder, HttpRequest.Builder> as) {
        for (String[] door :
                List.of(new String[] {"/api/ask", QUESTION}, new String[] {"/v1/chat/completions", CHAT}, new String[] {
                    "/mcp", TOOL
                })) {
            HttpResponse<String> refused = server.send(as.apply(server.request(door[0])
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofString(door[1]))));
            assertEquals(status, refused.statusCode(), door[0] + refused.body());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent(), door[0]);
            contract.check(
                    contract.route("POST", server.request(door[0]).build().uri()), refused);
        }
    }

    private static int status(TestServer server, String address) {
        return server.send(from(server.asking(QUESTION), address)).statusCode();
    }

    private static HttpRequest.Builder from(HttpRequest.Builder request, String address) {
        return request.header("X-Forwarded-For", address);
    }

    private static CompletableFuture<HttpResponse<String>> later(TestServer server) {
        return CompletableFuture.supplyAsync(() -> server.ask(QUESTION), Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TestServer limited(int perMinute, @Nullable String key, TrustedProxies proxies) {
        Secret askKey = key == null ? null : Secret.chosen(key);
        WebSettings settings = new WebSettings("127.0.0.1", 0, askKey, null, null, new Limits(perMinute, proxies));
        return TestServer.with(
                settings, Samples.assistant(Duration.ZERO), new Places(4), parts -> doors(parts, new Places(4)));
    }

    private static TestServer with(Assistant assistant, Places places) {
        return TestServer.with(TestServer.LOOPBACK, assistant, places, parts -> doors(parts, places));
    }

    private static List<ProtocolDoor> doors(WebParts parts, Places places) {
        McpTools tools = new McpTools(
                parts.assistant(),
                parts.collection(),
                (question, limit) -> new Retrieval(question, List.of(), Map.of(), 1),
                SupportCheck.NOTHING_PASSES);
        return List.of(
                new OpenAiDoor(parts.assistant(), null, Clock.systemUTC(), places), new McpDoor(tools, null, places));
    }
}
