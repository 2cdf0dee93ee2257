package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.answer.Assistant;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskRefusalTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | The field "question" is missing.
            {"question": null}                                        | The field "question" is missing.
            {"question": 7}                                           | The field "question" must be text.
            {"question": ["a"]}                                       | The field "question" must be text.
            {"question": "  "}                                        | The question is empty; ask something in words.
            {"question": "a", "question": "b"}                        | The body is not valid JSON (line 1, column 29).
            {"question": "a"} {}                                      | The body is not valid JSON (line 1, column 19).
            {"question": "a"                                          | The body is not valid JSON (line 1, column 17).
            [1]                                                       | The body must be a JSON object with the field "question".
            ``                                                        | The body must be a JSON object with the field "question".
            {"question": "a", "model": "x"}                           | The body has the unknown field "model".
            {"question": "a", "<b>": "x"}                             | The body has the unknown field "?b?".
            {"question": "a", "asOf": 5}                              | The field "asOf" must be text.
            {"question": "a", "sources": "Reuters"}                   | The field "sources" must be a list of names of publications, for example ["Reuters"].
            {"question": "a", "sources": ["Reuters", 5]}              | The field "sources" must be a list of names of publications, for example ["Reuters"].
            {"question": "a", "conversation": 5}                      | The field "conversation" must be text.
            {"question": "a", "conversation": " "}                    | The field "conversation" must be the id of a conversation.
            {"question": "a", "history": "x"}                         | The field "history" must be a list.
            {"question": "a", "history": ["x"]}                       | The field "history[0]" must be an object.
            {"question": "a", "history": [{"role": "user"}]}          | The field "history[0].content" is missing.
            {"question": "a", "history": [{"role": "system", "content": "c"}]}        | The field "history[0].role" must be "user" or "assistant".
            {"question": "a", "history": [{"role": "user", "content": "c", "at": 1}]} | The field "history[0]" has the unknown field "at".
            """)
    void namesWhatIsWrong(String body, String detail) {
        try (TestServer server = TestServer.answering()) {
            assertProblem(server.ask(body), 400, "Bad Request", detail);
        }
    }

    @Test
    void refusesInvalidUtf8() {
        try (TestServer server = TestServer.answering()) {
            byte[] latin1 = "{\"question\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
            HttpResponse<String> response = server.send(server.asking("").POST(BodyPublishers.ofByteArray(latin1)));
            assertProblem(response, 400, "Bad Request", "The body is not valid UTF-8.");
        }
    }

    @Test
    void refusesDeepNesting() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.ask("{\"history\": " + "[".repeat(100_000));
            assertEquals(400, response.statusCode());
            assertTrue(response.body().contains("not valid JSON"), response.body());
        }
    }

    @Test
    void refusesOtherContentTypes() {
        try (TestServer server = TestServer.answering()) {
            for (String type : new String[] {"text/plain", "application/json; charset=latin1", "application/xml"}) {
                HttpResponse<String> response = server.send(server.request("/api/ask")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{\"question\": \"a\"}")));
                assertProblem(response, 415, "Unsupported Media Type", "Send the body as application/json in UTF-8.");
            }
        }
    }

    @Test
    void refusesTooLargeBodiesAndTooLongQuestions() {
        try (TestServer server = TestServer.answering()) {
            assertProblem(
                    server.ask(TestServer.body("x".repeat(300_000))),
                    413,
                    "Content Too Large",
                    "The body is larger than 262,144 bytes.");
            assertProblem(
                    server.ask(TestServer.body("x".repeat(100_000))),
                    400,
                    "Bad Request",
                    "The question has 100,000 characters; at most 8,000 are allowed.");
        }
    }

    @Test
    void tellsFailuresOfTheAssistantApart() {
        assertFailure(new BadInputException("No such conversation."), 400, "No such conversation.");
        assertFailure(new UnavailableException("The model is down."), 503, "The model is down.");
        assertFailure(new CollectionException("The index is damaged."), 500, "The index is damaged.");
    }

    @Test
    void keepsInternalsOfAnUnexpectedFailureInside() {
        assertFailure(
                new IllegalStateException("secret-path"),
                500,
                "Something went wrong inside; the server's log says what.");
    }

    @Test
    void survivesErrorsToo() {
        Assistant overflowing = (question, listener) -> {
            throw new StackOverflowError();
        };
        try (TestServer server = TestServer.with(overflowing)) {
            AskRefusalTest.assertProblem(
                    server.ask(TestServer.body("Q?")),
                    500,
                    "Internal Server Error",
                    "Something went wrong inside; the server's log says what.");
        }
    }

    private static void assertFailure(RuntimeException failure, int status, String detail) {
        try (TestServer server = TestServer.with(Samples.failing(failure))) {
            HttpResponse<String> json = server.ask("{\"question\": \"Q?\"}");
            assertEquals(status, json.statusCode());
            assertEquals(detail, TestServer.json(json).get("detail").asText());
            // Nothing was streamed yet, so the stream's failure is an HTTP error too.
            HttpResponse<String> stream = server.askStream("Q?");
            assertEquals(status, stream.statusCode());
            assertEquals(problem(json), problem(stream));
        }
    }

    /** A problem without what is another in each request. */
    private static JsonNode problem(HttpResponse<String> response) {
        ObjectNode problem = (ObjectNode) TestServer.json(response);
        problem.remove("requestId");
        return problem;
    }

    static void assertProblem(HttpResponse<String> response, int status, String title, String detail) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = TestServer.json(response);
        assertEquals(detail, problem.get("detail").asText());
        assertEquals(title, problem.get("title").asText());
        assertEquals(status, problem.get("status").asInt());
        assertEquals("about:blank", problem.get("type").asText());
        assertFalse(response.body().contains("Exception"), response.body());
    }
}
