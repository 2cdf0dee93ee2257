package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import footnote.answer.AnswerEvent;
import footnote.answer.Assistant;
import footnote.fault.UnavailableException;
import footnote.model.Stages;
import footnote.web.access.Limits;
import footnote.web.access.TrustedProxies;
import footnote.web.access.WebSettings;
import footnote.web.log.LoggedAssistant;
import footnote.web.openai.OpenAiDoorTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Every answer names its request, and so do the log lines of it. */
final class RequestIdsTest {

    private static final String MADE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Assistant BREAKING = (question, listener) -> {
        listener.on(new AnswerEvent.Text("More than"));
        throw new UnavailableException("The model went away.");
    };

    @ParameterizedTest
    @ValueSource(strings = {"/", "/style.css", "/none", "/health/live", "/v1/models", "/v1/none", "/articles/none"})
    void everyAnswerHasOneOfItsOwn(String path) {
        try (TestServer server = TestServer.with(TestServer.LOOPBACK, BREAKING, OpenAiDoorTest::doors)) {
            String first = id(server.get(path));
            assertTrue(first.matches(MADE), first);
            assertNotEquals(first, id(server.get(path)));
        }
    }

    @Test
    void problemsTellIt() {
        try (TestServer server = TestServer.with(BREAKING)) {
            for (HttpResponse<String> refused : List.of(server.get("/api/articles/none"), server.ask("{}"))) {
                assertEquals(
                        id(refused), TestServer.json(refused).path("requestId").asText());
            }
            HttpResponse<String> cut = server.askStream("How many?");
            assertEquals(200, cut.statusCode());
            assertTrue(cut.body().contains("\"requestId\":\"%s\"".formatted(id(cut))), cut.body());
        }
    }

    @Test
    void refusalsOfTheServerItselfTellIt() throws IOException {
        try (TestServer server = TestServer.answering();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET /\u0001 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.matches("(?s).*X-Request-Id: (" + MADE + ").*\"requestId\":\"\\1\".*"), answer);
        }
    }

    @Test
    void oneOfATrustedProxyIsKept() {
        try (TestServer server = TestServer.answering()) {
            assertEquals("a1b2-c3d4.5_6@7=", asked(server, "a1b2-c3d4.5_6@7="));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "two words", "<script>alert()</script>", "quote\"quote", "é-é-é-é-é-é"})
    void oneThatCouldMeanSomethingIsNot(String given) {
        try (TestServer server = TestServer.answering()) {
            assertTrue(asked(server, given).matches(MADE));
        }
    }

    @Test
    void oneOfAStrangerIsNot() {
        Limits limits = new Limits(60, TrustedProxies.of("10.0.0.0/8"));
        WebSettings settings = new WebSettings("127.0.0.1", 0, null, null, null, limits);
        try (TestServer server = TestServer.with(settings, BREAKING, Samples.collection())) {
            assertTrue(asked(server, "a1b2c3d4e5f6").matches(MADE));
        }
    }

    @Test
    void logLinesTellItAndNotTheQuestion() {
        List<ILoggingEvent> lines = lines(false);
        assertEquals(2, lines.size());
        for (ILoggingEvent line : lines) {
            assertEquals("from-a-proxy", line.getMDCPropertyMap().get("request"));
            assertFalse(pairs(line).contains("How many"), pairs(line));
        }
        assertTrue(pairs(lines.getFirst()).startsWith("channel=web outcome=answered millis="), pairs(lines.getFirst()));
        assertTrue(
                pairs(lines.getLast()).startsWith("method=POST route=/api/ask status=200 millis="),
                pairs(lines.getLast()));
    }

    @Test
    void logLinesTellTheQuestionWhereThatIsWanted() {
        assertTrue(pairs(lines(true).getFirst()).contains(" question=How many? "));
    }

    private static List<ILoggingEvent> lines(boolean withQuestions) {
        Logger logger = (Logger) LoggerFactory.getLogger("footnote.web.log");
        ListAppender<ILoggingEvent> lines = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent line) {
                line.prepareForDeferredProcessing();
                super.append(line);
            }
        };
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        logger.setAdditive(false);
        try (TestServer server = TestServer.with(
                new LoggedAssistant(Samples.assistant(Duration.ZERO), "web", withQuestions, Stages.NONE))) {
            assertEquals(
                    200,
                    server.send(server.asking("{\"question\": \"How many?\"}").header("X-Request-Id", "from-a-proxy"))
                            .statusCode());
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        return lines.list;
    }

    private static String pairs(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .map(pair -> pair.key + "=" + pair.value)
                .collect(Collectors.joining(" "));
    }

    private static String asked(TestServer server, String given) {
        return id(server.send(server.request("/health/live").header("X-Request-Id", given)));
    }

    private static String id(HttpResponse<String> response) {
        List<String> ids = response.headers().allValues("X-Request-Id");
        assertEquals(1, ids.size(), ids.toString());
        return ids.getFirst();
    }
}
