package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.article.Article;
import footnote.collection.IndexEvent;
import footnote.collection.IndexSummary;
import footnote.fault.UnavailableException;
import footnote.web.api.ArticleBody;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many articles in one request, a line each. */
final class ArticleLinesTest {

    private static final String LINE = "{\"id\": \"a%d\", \"text\": \"The ferry number %d sank.\"}\n";

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> LINE.formatted(i, i))
                .collect(Collectors.joining());
    }

    private static HttpResponse<String> post(TestServer server, String body) {
        return server.send(server.request("/api/articles")
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<JsonNode> answered(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "application/x-ndjson",
                response.headers().firstValue("Content-Type").orElse(""));
        return response.body().lines().map(TestServer::json).toList();
    }

    @Test
    void answersEachLineInOrder() {
        try (TestServer server = TestServer.answering()) {
            String body = LINE.formatted(1, 1) + "\n{\"text\": 5}\n" + LINE.formatted(1, 1) + "not JSON\r\n"
                    + LINE.formatted(1, 2) + "{\"text\": \" \"}\n{\"text\": \"The last line ends the body.\"}";
            assertEquals(
                    List.of(
                            TestServer.json(
                                    "{\"line\":1,\"id\":\"a1\",\"result\":\"added\",\"link\":\"/articles/a1\"}"),
                            TestServer.json(
                                    "{\"line\":3,\"result\":\"skipped\",\"reason\":\"The field \\\"text\\\" must be text.\"}"),
                            TestServer.json(
                                    "{\"line\":4,\"id\":\"a1\",\"result\":\"unchanged\",\"link\":\"/articles/a1\"}"),
                            TestServer.json(
                                    "{\"line\":5,\"result\":\"skipped\",\"reason\":\"The body is not valid JSON (line 1, column 1).\"}"),
                            TestServer.json(
                                    "{\"line\":6,\"id\":\"a1\",\"result\":\"updated\",\"link\":\"/articles/a1\"}"),
                            TestServer.json("{\"line\":7,\"result\":\"skipped\",\"reason\":\"has no text\"}")),
                    answered(post(server, body)).subList(0, 6));
            assertEquals(
                    "unchanged",
                    answered(post(server, body)).getLast().get("result").asText());
        }
    }

    @Test
    void takesMoreThanOneCommitHolds() {
        try (TestServer server = TestServer.answering()) {
            List<JsonNode> answered = answered(post(server, lines(1000)));
            assertEquals(1000, answered.size());
            for (int i = 0; i < answered.size(); i++) {
                assertEquals(i + 1, answered.get(i).get("line").asInt());
                assertEquals("a" + (i + 1), answered.get(i).get("id").asText());
            }
            assertTrue(server.get("/api/articles/a1000").body().contains("number 1000 sank"));
            assertTrue(answered(post(server, lines(1000))).stream()
                    .allMatch(line -> line.get("result").asText().equals("unchanged")));
        }
    }

    @Test
    void refusesLineThatIsTooLongAndGoesOn() {
        try (TestServer server = TestServer.answering()) {
            String huge = "{\"text\": \"" + "x".repeat(ArticleBody.MAX_BYTES) + "\"}\n";
            List<JsonNode> answered = answered(post(server, huge + LINE.formatted(7, 7)));
            assertEquals(
                    "The line is larger than 6,291,456 bytes.",
                    answered.getFirst().get("reason").asText());
            assertEquals("added", answered.getLast().get("result").asText());
        }
    }

    @Test
    void tellsWhatWasNotTaken() {
        FakeCollection full = new FakeCollection() {
            private int calls;

            @Override
            public IndexSummary putAll(List<Article> all, Consumer<IndexEvent> progress) {
                if (++calls == 2) {
                    throw new UnavailableException("The disk is full.");
                }
                return super.putAll(all, progress);
            }
        };
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), full)) {
            List<JsonNode> answered = answered(post(server, lines(200)));
            assertEquals(65, answered.size());
            assertEquals(
                    TestServer.json("{\"line\":65,\"result\":\"failed\",\"reason\":\"The disk is full.\"}"),
                    answered.getLast());
        }
    }

    @Test
    void tellsFailureByStatusWhereNothingWasTaken() {
        FakeCollection full = new FakeCollection() {
            @Override
            public IndexSummary putAll(List<Article> all, Consumer<IndexEvent> progress) {
                throw new UnavailableException("The disk is full.");
            }
        };
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), full)) {
            AskRefusalTest.assertProblem(post(server, lines(3)), 503, "Service Unavailable", "The disk is full.");
        }
    }
}
