package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.answer.AnswerEvent.Dropped;
import footnote.answer.AnswerEvent.Notice;
import footnote.answer.AnswerEvent.Text;
import footnote.answer.Assistant;
import footnote.fault.UnavailableException;
import footnote.web.http.EventStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class AskStreamTest {

    @Test
    void streamsTypedEventsInOrder() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.askStream("How many?");
            assertEquals(200, response.statusCode());
            List<Frame> frames = frames(response.body());
            assertEquals(
                    List.of("retrieved", "citation", "citation", "text", "text", "text", "finished"),
                    frames.stream().map(Frame::name).toList());
            assertEquals(
                    "rally in Almaty attendance",
                    frames.get(0).data().get("standalone").asText());
            assertEquals(
                    "rally-1",
                    frames.get(0).data().get("passages").get(0).get("article").asText());
            assertEquals(2, frames.get(2).data().get("n").asInt());
            assertEquals("attended. [1", frames.get(4).data().get("text").asText());
            assertEquals(
                    withoutIds(TestServer.json(server.ask(TestServer.body("How many?")))),
                    withoutIds(frames.get(6).data()));
        }
    }

    private static JsonNode withoutIds(JsonNode answer) {
        return ((ObjectNode) answer).without(List.of("id", "conversation"));
    }

    @Test
    void tellsProxiesAndCachesToKeepOut() {
        try (TestServer server = TestServer.answering()) {
            var headers = server.askStream("How many?").headers();
            assertEquals(
                    "text/event-stream;charset=utf-8",
                    headers.firstValue("Content-Type").orElse(""));
            assertEquals("no-cache", headers.firstValue("Cache-Control").orElse(""));
            assertEquals("no", headers.firstValue("X-Accel-Buffering").orElse(""));
            assertTrue(headers.firstValue("Set-Cookie").isPresent());
        }
    }

    @Test
    void streamsNoticesAndWhatWasDropped() {
        Assistant assistant = (question, listener) -> {
            listener.on(new Notice("The model is slow today."));
            listener.on(new Dropped("One sentence was left out."));
            return Samples.answered(question);
        };
        try (TestServer server = TestServer.with(assistant)) {
            List<Frame> frames = frames(server.askStream("How many?").body());
            assertEquals("notice", frames.get(0).name());
            assertEquals(
                    "The model is slow today.", frames.get(0).data().get("text").asText());
            assertEquals("dropped", frames.get(1).name());
            assertEquals(
                    "One sentence was left out.",
                    frames.get(1).data().get("text").asText());
        }
    }

    @Test
    void endsWithAProblemWhereTheAnswerFailsMidway() {
        Assistant assistant = (question, listener) -> {
            listener.on(new Text("More than"));
            throw new UnavailableException("The model went away.");
        };
        try (TestServer server = TestServer.with(assistant)) {
            HttpResponse<String> response = server.askStream("How many?");
            assertEquals(200, response.statusCode());
            List<Frame> frames = frames(response.body());
            assertEquals("failed", frames.getLast().name());
            assertEquals(503, frames.getLast().data().get("status").asInt());
            assertEquals(
                    "The model went away.",
                    frames.getLast().data().get("detail").asText());
        }
    }

    @Test
    void keepsTheLineAliveWhileNothingHappens() {
        Assistant slow = (question, listener) -> {
            Samples.rest(EventStream.BEAT.multipliedBy(3));
            return Samples.assistant(Duration.ZERO).ask(question, listener);
        };
        try (TestServer server = TestServer.with(slow)) {
            String body = server.askStream("How many?").body();
            assertTrue(body.startsWith(":\n\n"), body);
            assertEquals("finished", frames(body).getLast().name());
        }
    }

    @Test
    void neverSplitsAFrameByAComment() {
        String large = "word ".repeat(40_000);
        Assistant chatty = (question, listener) -> {
            for (int i = 0; i < 40; i++) {
                listener.on(new Text(large));
                Samples.rest(EventStream.BEAT.dividedBy(11));
            }
            return Samples.answered(question);
        };
        try (TestServer server = TestServer.with(chatty)) {
            String body = server.askStream("How many?").body();
            assertTrue(body.contains("\n\n:\n\n"), "no comment came between the frames");
            List<Frame> frames = frames(body);
            assertEquals("finished", frames.getLast().name());
            assertEquals(41, frames.size());
            frames.subList(0, 40)
                    .forEach(frame ->
                            assertEquals(large, frame.data().get("text").asText()));
        }
    }

    @Test
    void noticesAClientThatGoesAway() throws IOException, InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestServer server = TestServer.with(Samples.endless(gone::countDown))) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write(rawQuestion().getBytes(StandardCharsets.US_ASCII));
                assertTrue(socket.getInputStream().read() >= 0);
            }
            assertTrue(gone.await(10, TimeUnit.SECONDS), "nobody told the assistant");
        }
    }

    private static String rawQuestion() {
        return """
                POST /api/ask HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Accept: text/event-stream\r
                Content-Length: 17\r
                \r
                {"question": "Q"}""";
    }

    /** Reads every frame; what is neither a whole frame nor a comment fails. */
    private static List<Frame> frames(String body) {
        assertTrue(body.endsWith("\n\n"), "the last frame is whole");
        List<Frame> frames = new ArrayList<>();
        for (String block : body.split("\n\n")) {
            if (!block.equals(":")) {
                String[] lines = block.split("\n");
                assertEquals(2, lines.length, block);
                assertTrue(lines[0].startsWith("event: ") && lines[1].startsWith("data: "), block);
                frames.add(new Frame(lines[0].substring(7), TestServer.json(lines[1].substring(6))));
            }
        }
        return frames;
    }

    private record Frame(String name, JsonNode data) {}
}
