package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.ingest.LocalCollection;
import footnote.collection.ingest.Vectoriser;
import footnote.store.lucene.LuceneStorage;
import footnote.testing.MadeUp;
import footnote.testing.TestIndex;
import footnote.web.access.WebSettings;
import footnote.web.api.Uploads;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WritingRoutesTest {

    private static final String FERRY = "{\"title\": \"The ferry\", \"text\": \"The ferry sank on Monday.\", "
            + "\"published\": \"2024-05-06\", \"url\": \"https://news.example/ferry\"}";

    @Test
    void addsAnArticleWhosePartsAreKnown() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> added = post(server, FERRY);
            assertEquals(201, added.statusCode(), added.body());
            JsonNode body = TestServer.json(added);
            assertEquals("added", body.get("result").asText());
            assertEquals("The ferry", body.get("name").asText());
            assertEquals(
                    body.get("link").asText(),
                    added.headers().firstValue("Location").orElse(""));
            JsonNode article =
                    TestServer.json(server.get("/api" + body.get("link").asText()));
            assertEquals("The ferry sank on Monday.", article.get("text").asText());
            assertEquals("2024-05-06", article.get("published").asText());

            HttpResponse<String> again = post(server, FERRY);
            assertEquals(200, again.statusCode());
            assertEquals("unchanged", TestServer.json(again).get("result").asText());
            assertEquals(
                    "updated",
                    TestServer.json(post(server, FERRY.replace("Monday", "Tuesday")))
                            .get("result")
                            .asText());
        }
    }

    @Test
    void takesTheIdItIsGiven() {
        try (TestServer server = TestServer.answering()) {
            JsonNode added = TestServer.json(post(server, "{\"id\": \"ferry-7\", \"text\": \"It sank.\"}"));
            assertEquals("/articles/ferry-7", added.get("link").asText());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | The field "text" is missing.
            {"text": 5}                                       | The field "text" must be text.
            {"text": "a", "body": "b"}                        | The body has the unknown field "body".
            {"text": "a", "url": "javascript:alert(1)"}       | The field "url" must be an address that begins with http:// or https://.
            {"text": "a", "published": "yesterday"}           | The field "published" must be a day like 2026-03-05.
            {"text": "a", "id": ".."}                         | The field "id" must be 1 to 200 characters without blanks.
            {"text": "a", "id": "a\\u202Eb"}                  | The field "id" must be 1 to 200 characters without blanks.
            """)
    void refusesWhatIsNoArticle(String body, String detail) {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(post(server, body), 400, "Bad Request", detail);
        }
    }

    @Test
    void takesATextFile() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> added = upload(server, part("C:\\news\\ferry.txt", "The ferry sank on Monday."));
            assertEquals(201, added.statusCode(), added.body());
            assertEquals("ferry", TestServer.json(added).get("id").asText());
            assertTrue(server.get("/api/articles/ferry").body().contains("sank on Monday"));
        }
    }

    @Test
    void tellsHowManyAFileHoldsAndWhatOfItIsSkipped() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> added =
                    upload(server, part("export.txt", " \n---\nThe ferry sank.\n---\nThe bridge stands."));
            assertEquals(201, added.statusCode(), added.body());
            JsonNode told = TestServer.json(added);
            assertEquals("export-1", told.get("id").asText());
            assertEquals(2, told.get("articles").asInt());
            assertEquals(
                    "[\"The file export.txt is empty.\"]", told.get("skipped").toString());
            assertEquals(200, server.get("/api/articles/export-2").statusCode());
        }
    }

    @Test
    void takesSeveralFilesAndTellsOfEach() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> added = upload(
                    server,
                    part("ferry.txt", "The ferry sank on Monday."),
                    part("blank.txt", " "),
                    part("long.txt", "word ".repeat(5_000_000)),
                    part("bridge.txt", "The bridge stands."));
            assertEquals(201, added.statusCode(), added.body());
            JsonNode files = TestServer.json(added).get("files");
            assertEquals(
                    "[ferry.txt added ferry, blank.txt skipped The file blank.txt is empty.,"
                            + " long.txt skipped The file long.txt is larger than an article can be.,"
                            + " bridge.txt added bridge]",
                    told(files).toString());
            assertEquals("/articles/bridge", files.get(3).get("link").asText());
            assertEquals(200, server.get("/api/articles/bridge").statusCode());
            assertEquals(
                    200,
                    upload(server, part("ferry.txt", "The ferry sank on Monday."), part("none.txt", ""))
                            .statusCode());
        }
    }

    private static List<String> told(JsonNode files) {
        List<String> told = new ArrayList<>();
        files.forEach(file -> told.add("%s %s %s"
                .formatted(
                        file.get("file").asText(),
                        file.get("result").asText(),
                        file.has("reason")
                                ? file.get("reason").asText()
                                : file.get("id").asText())));
        return told;
    }

    @Test
    void takesNoMoreFilesThanAnyoneChooses() {
        String[] parts = new String[Uploads.MAX_FILES + 1];
        Arrays.fill(parts, part("a.txt", "A."));
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    upload(server, parts),
                    400,
                    "Bad Request",
                    "Send 1 to 100 files at a time, as the parts \"file\" of the form.");
        }
    }

    /** The real collection, whose lock another one holds. */
    @Test
    void asksToComeAgainWhileAnotherProcessWrites(@TempDir Path folder) {
        try (TestIndex other = new TestIndex(LuceneStorage.open(folder, MadeUp.ENCODER, MadeUp.DIMENSION));
                Storage own = LuceneStorage.open(folder, MadeUp.ENCODER, MadeUp.DIMENSION)) {
            other.put(MadeUp.indexed("ferry", "The ferry sank."), Owner.USER);
            LocalCollection collection = new LocalCollection(own, new Vectoriser(MadeUp.encoder()));
            try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), collection)) {
                for (HttpResponse<String> refused : List.of(
                        post(server, FERRY),
                        upload(server, part("bridge.txt", "The bridge stands.")),
                        upload(server, part("a.txt", " "), part("b.txt", "It rained.")),
                        lines(server, FERRY),
                        send(server, "DELETE", "/api/articles/ferry"))) {
                    AskRefusalTest.assertProblem(
                            refused,
                            503,
                            "Service Unavailable",
                            "Another process is writing to the collection in %s; wait until it is done, or stop it."
                                    .formatted(folder));
                    assertEquals(
                            "5", refused.headers().firstValue("Retry-After").orElse(""));
                }
                other.rest(Duration.ZERO);
                assertEquals(201, post(server, FERRY).statusCode());
            }
        }
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    upload(server, part("blank.txt", "  ")), 400, "Bad Request", "The file blank.txt is empty.");
            AskRefusalTest.assertProblem(upload(server, part("", "  ")), 400, "Bad Request", "The text is empty.");
        }
    }

    @Test
    void refusesAFileThatIsFarTooLarge() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> refused = upload(server, part("long.txt", "word ".repeat(5_000_000)));
            assertEquals(413, refused.statusCode(), refused.body());
            assertEquals(
                    "The file is larger than an article can be.",
                    TestServer.json(refused).get("detail").asText());
        }
    }

    @Test
    void deletesAndTakesItBack() {
        try (TestServer server = TestServer.answering()) {
            assertEquals(204, send(server, "DELETE", "/api/articles/rally-1").statusCode());
            assertEquals(404, server.get("/api/articles/rally-1").statusCode());
            assertEquals(404, send(server, "DELETE", "/api/articles/rally-1").statusCode());

            HttpResponse<String> back = send(server, "POST", "/api/articles/rally-1/restore");
            assertEquals(200, back.statusCode());
            assertEquals("rally-1", TestServer.json(back).get("id").asText());
            assertEquals(200, server.get("/api/articles/rally-1").statusCode());
            AskRefusalTest.assertProblem(
                    send(server, "POST", "/api/articles/rally-1/restore"),
                    404,
                    "Not Found",
                    "No article with this id was deleted within the last day.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/articles", "DELETE /api/articles/rally-1", "POST /api/articles/rally-1/restore"})
    void needsTheKeyOnOtherAddresses(String request) {
        String[] parts = request.split(" ", 2);
        WebSettings closed = new WebSettings("0.0.0.0", 0, "ask-3", null);
        try (TestServer server = TestServer.with(closed, Samples.assistant(Duration.ZERO), Samples.collection())) {
            AskRefusalTest.assertProblem(
                    server.send(keyed(server, parts, "ask-3")),
                    403,
                    "Forbidden",
                    "Articles cannot be changed from other machines here; whoever runs this server can allow it by"
                            + " setting FOOTNOTE_API_KEY.");
            assertEquals(200, server.get("/api/articles").statusCode());
        }
        WebSettings open = new WebSettings("0.0.0.0", 0, null, "key-5");
        try (TestServer server = TestServer.with(open, Samples.assistant(Duration.ZERO), Samples.collection())) {
            HttpResponse<String> refused = server.send(keyed(server, parts, "key-6"));
            AskRefusalTest.assertProblem(
                    refused,
                    401,
                    "Unauthorized",
                    "Changing articles needs the key: send it as \"Authorization: Bearer ...\".");
            assertEquals(
                    "Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            int status = server.send(keyed(server, parts, "key-5")).statusCode();
            assertTrue(status != 401 && status != 403, request + ": " + status);
        }
    }

    @Test
    void guardsConversationsAndFeedbackAsAsking() {
        WebSettings settings = new WebSettings("0.0.0.0", 0, "ask-3", null);
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection())) {
            for (String path : new String[] {"/api/conversations", "/api/conversations/x", "/api/suggestions"}) {
                assertEquals(401, server.get(path).statusCode(), path);
            }
            assertEquals(401, send(server, "POST", "/api/feedback").statusCode());
            assertEquals(
                    200,
                    server.send(server.request("/api/conversations").header("Authorization", "Bearer ask-3"))
                            .statusCode());
        }
    }

    private static HttpRequest.Builder keyed(TestServer server, String[] request, String key) {
        return server.request(request[1])
                .method(request[0], BodyPublishers.noBody())
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> post(TestServer server, String body) {
        return server.send(server.request("/api/articles")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> lines(TestServer server, String body) {
        return server.send(server.request("/api/articles")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String name, String text) {
        return "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(name.replace("\\", "\\\\"))
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n";
    }

    private static HttpResponse<String> upload(TestServer server, String... parts) {
        String form = String.join("", parts) + "--edge--\r\n";
        return server.send(server.request("/api/articles")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(TestServer server, String method, String path) {
        return server.send(server.request(path).method(method, BodyPublishers.noBody()));
    }
}
