package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each address takes, and in which letters it answers. */
final class MethodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/c/some", "/style.css", "/articles", "/articles/rally-1", "/api/articles", "/health/live"})
    void answersHeadAsGetWithoutTheBody(String path) {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> whole = server.get(path);
            HttpResponse<String> head = server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            assertEquals(
                    whole.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void answersHeadUnderTheRulesOfGet() {
        try (TestServer server = TestServer.answering()) {
            assertEquals(404, status(server, "HEAD", "/api/articles/nobody"));
            assertEquals(404, status(server, "HEAD", "/nothing"));
            assertEquals(403, status(server, "HEAD", "/index.html"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /              | GET, HEAD
            TRACE  | /              | GET, HEAD
            DELETE | /style.css     | GET, HEAD
            POST   | /c/some        | GET, HEAD
            OPTIONS| /articles      | GET, HEAD
            GET    | /api/ask       | POST
            PUT    | /api/articles  | GET, HEAD, POST
            """)
    void saysWhichMethodsAnAddressTakes(String method, String path, String allowed) {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.send(server.request(path).method(method, BodyPublishers.noBody()));
            assertEquals(405, response.statusCode());
            assertEquals(allowed, response.headers().firstValue("Allow").orElse(""));
            HttpResponse<String> page = server.send(
                    server.request(path).header("Accept", "text/html").method(method, BodyPublishers.noBody()));
            assertEquals(405, page.statusCode());
            assertEquals(allowed, page.headers().firstValue("Allow").orElse(""));
        }
    }

    @Test
    void writesProblemsInUtf8() throws Exception {
        try (TestServer server =
                TestServer.with(Samples.failing(new BadInputException("В статьях нет издания «Шаг» – 様々な")))) {
            byte[] body = HttpClient.newHttpClient()
                    .send(server.asking(TestServer.body("Q?")).build(), BodyHandlers.ofByteArray())
                    .body();
            assertTrue(new String(body, StandardCharsets.UTF_8).contains("В статьях нет издания «Шаг» – 様々な"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ж", "字"})
    void takesQuestionsInAnAddressAsLongAsAnyMayBe(String letter) {
        try (TestServer server = TestServer.answering()) {
            String question = URLEncoder.encode(letter.repeat(8_000), StandardCharsets.UTF_8);
            assertEquals(200, server.get("/ask?q=" + question).statusCode());
        }
    }

    private static int status(TestServer server, String method, String path) {
        return server.send(server.request(path).method(method, BodyPublishers.noBody()))
                .statusCode();
    }
}
