package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.collection.Background;
import footnote.collection.CollectionStatus;
import footnote.fault.CollectionException;
import footnote.text.Span;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiTest {

    @Test
    void listsArticlesPageByPage() {
        try (TestServer server = TestServer.answering()) {
            JsonNode first = TestServer.json(server.get("/api/articles?limit=1"));
            assertEquals("note-2", first.get("articles").get(0).get("id").asText());
            assertTrue(first.get("articles").get(0).get("title").isNull());
            assertFalse(first.get("articles").get(0).has("text"));
            assertEquals("note-2", first.get("next").asText());
            JsonNode second = TestServer.json(server.get("/api/articles?limit=1&after=note-2"));
            assertEquals("rally-1", second.get("articles").get(0).get("id").asText());
            assertTrue(second.get("next").isNull());
        }
    }

    @Test
    void findsArticlesByWords() {
        try (TestServer server = TestServer.answering()) {
            JsonNode found = TestServer.json(server.get("/api/articles?q=observer"));
            assertEquals(1, found.get("articles").size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "x", "", "99999999999"})
    void refusesBadLimits(String limit) {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    server.get("/api/articles?limit=" + limit),
                    400,
                    "Bad Request",
                    "The parameter \"limit\" must be a number from 1 to 500.");
        }
    }

    @Test
    void givesAnArticleWithItsText() {
        try (TestServer server = TestServer.answering()) {
            JsonNode article = TestServer.json(server.get("/api/articles/rally-1"));
            assertEquals(Samples.RALLY.text(), article.get("text").asText());
            assertEquals("2022-03-05", article.get("published").textValue());
            assertEquals("https://news.example/rally", article.get("url").asText());
            assertTrue(article.get("language").isNull());
            assertTrue(article.get("copyOf").isNull());
            assertTrue(article.get("pages").isEmpty());
            assertEquals(12, article.size());
        }
    }

    @Test
    void tellsLanguageCopiesAndWhatIsLeftOut() {
        FakeCollection collection = Samples.collection()
                .knowing("note-2", new Background("en", List.of("note-2", "rally-1"), List.of(), List.of()))
                .knowing(
                        "rally-1",
                        new Background(null, List.of("note-2", "rally-1"), List.of(), List.of(new Span(3, 9))));
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), collection)) {
            JsonNode original = TestServer.json(server.get("/api/articles/note-2"));
            assertEquals("en", original.get("language").asText());
            assertTrue(original.get("copyOf").isNull());
            assertEquals(TestServer.json("[\"rally-1\"]"), original.get("copies"));
            JsonNode copy = TestServer.json(server.get("/api/articles/rally-1"));
            assertTrue(copy.get("language").isNull());
            assertEquals("note-2", copy.get("copyOf").asText());
            assertEquals(TestServer.json("[]"), copy.get("copies"));
            assertEquals(TestServer.json("[{\"start\": 3, \"end\": 9}]"), copy.get("leftOut"));
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    server.get("/api/articles/nobody"),
                    404,
                    "Not Found",
                    "There is no article with this id in the collection.");
            AskRefusalTest.assertProblem(
                    server.get("/api/nothing"), 404, "Not Found", "There is nothing at this address.");
            HttpResponse<String> response =
                    server.send(server.request("/api/articles/rally-1").PUT(BodyPublishers.noBody()));
            AskRefusalTest.assertProblem(
                    response, 405, "Method Not Allowed", "This address does not take that method.");
            assertEquals(
                    "GET, HEAD, DELETE", response.headers().firstValue("Allow").orElse(""));
        }
    }

    @Test
    void answersBrokenAddressesWithProblemsToo() {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    server.get("/ask?q=" + "a".repeat(100_000)),
                    414,
                    "URI Too Long",
                    "The request could not be understood.");
        }
    }

    @Test
    void saysThatItLivesAndHowTheCollectionStands() {
        try (TestServer server = TestServer.answering()) {
            assertEquals(200, server.get("/health/live").statusCode());
            assertEquals(
                    TestServer.json(
                            "{\"articles\": 2, \"passages\": 17, \"pending\": 4, \"sample\": true, \"impaired\": []}"),
                    TestServer.json(server.get("/health/ready")));
        }
    }

    @Test
    void isNotReadyWithoutACollection() {
        FakeCollection broken = new FakeCollection() {
            @Override
            public CollectionStatus status() {
                throw new CollectionException("The index is damaged.");
            }
        };
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), broken)) {
            AskRefusalTest.assertProblem(
                    server.get("/health/ready"), 503, "Service Unavailable", "The index is damaged.");
        }
    }
}
