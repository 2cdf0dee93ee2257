package footnote.web.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.fault.UnavailableException;
import footnote.web.Samples;
import footnote.web.TestServer;
import footnote.web.WebParts;
import footnote.web.access.WebSettings;
import footnote.web.http.ProtocolDoor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MetricsTest {

    private static final Pattern LINE =
            Pattern.compile("# (HELP|TYPE) \\w+ .+|\\w+(\\{(\\w+=\"[^\"]*\",?)+})? [-+.\\dEINaNf]+");

    @Test
    void countsRequestsByRouteAndStatus() {
        try (TestServer server = answering(TestServer.LOOPBACK)) {
            server.get("/api/articles/rally-1");
            server.get("/api/articles/note-2");
            server.get("/api/articles/nothing");
            server.get("/nowhere/at/all");
            HttpResponse<String> response = server.get("/metrics");
            assertEquals(200, response.statusCode());
            assertTrue(
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"));
            String body = response.body();
            assertTrue(
                    body.contains("http_server_requests_seconds_count{method=\"GET\",status=\"200\","
                            + "uri=\"/api/articles/{id}\"} 2"),
                    body);
            assertTrue(body.contains("status=\"404\",uri=\"/api/articles/{id}\"} 1"), body);
            assertFalse(body.contains("nowhere"), body);
            assertTrue(body.contains("footnote_articles 2.0"), body);
            assertTrue(body.contains("footnote_passages_pending 4.0"), body);
            body.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        }
    }

    @Test
    void countsQuestionsByChannelAndOutcome() {
        List<Metrics> opened = new ArrayList<>();
        try (TestServer server = TestServer.with(TestServer.LOOPBACK, Samples.assistant(Duration.ZERO), parts -> {
            opened.add(new Metrics(parts.collection()));
            return List.<ProtocolDoor>copyOf(opened);
        })) {
            Metrics metrics = opened.getFirst();
            metrics.follow(() -> 136_966L);
            assertTrue(server.get("/metrics").body().contains("footnote_collection_bytes 136966.0"));
            ask(metrics.counting(Samples.telling(Samples::thrice), "openai"));
            ask(metrics.counting(Samples.telling(Samples::notFound), "openai"));
            Assistant failing = metrics.counting(Samples.failing(new UnavailableException("It rests.")), "mcp");
            assertThrows(UnavailableException.class, () -> ask(failing));
            Assistant cut = metrics.counting(Samples.failing(new CancellationException()), "mcp");
            assertThrows(CancellationException.class, () -> ask(cut));
            assertEquals(1, count(metrics, "openai", "partial"));
            assertEquals(1, count(metrics, "openai", "not_found"));
            assertEquals(1, count(metrics, "mcp", "failed"));
            assertEquals(1, count(metrics, "mcp", "cut"));
            assertEquals(
                    1,
                    metrics.registry()
                            .get("footnote.sentences.dropped")
                            .tag("channel", "openai")
                            .counter()
                            .count());
            assertTrue(server.get("/metrics").body().contains("footnote_questions_seconds_count"));
        }
    }

    @Test
    void isClosedToOtherMachines() {
        try (TestServer server = answering(TestServer.LOOPBACK)) {
            assertEquals(403, server.send(stranger(server)).statusCode());
        }
        try (TestServer server = answering(new WebSettings("127.0.0.1", 0, "ask-secret", "api-secret"))) {
            assertEquals(401, server.send(stranger(server)).statusCode());
            assertEquals(
                    401,
                    server.send(stranger(server).header("Authorization", "Bearer ask-secret"))
                            .statusCode());
            assertEquals(
                    200,
                    server.send(stranger(server).header("Authorization", "Bearer api-secret"))
                            .statusCode());
        }
    }

    private static void ask(Assistant assistant) {
        assistant.ask(Question.of("How many?"), AnswerListener.NONE);
    }

    private static long count(Metrics metrics, String channel, String outcome) {
        return metrics.registry()
                .get("footnote.questions")
                .tags("channel", channel, "outcome", outcome)
                .timer()
                .count();
    }

    private static HttpRequest.Builder stranger(TestServer server) {
        return server.request("/metrics").header("X-Forwarded-For", "10.0.0.1");
    }

    private static TestServer answering(WebSettings settings) {
        return TestServer.with(settings, Samples.assistant(Duration.ZERO), MetricsTest::doors);
    }

    private static List<ProtocolDoor> doors(WebParts parts) {
        return List.of(new Metrics(parts.collection()));
    }
}
