package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.AnswerEvent;
import footnote.answer.Assistant;
import footnote.answer.check.SupportCheck;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.SampleReceipts;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import footnote.search.Retrieval;
import footnote.web.access.WebSettings;
import footnote.web.api.ApiDocument;
import footnote.web.http.PostRoutes;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.RouteTable.Route;
import footnote.web.mcp.McpDoor;
import footnote.web.mcp.McpTools;
import footnote.web.metrics.Metrics;
import footnote.web.openai.OpenAiDoor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document of the interface says is so, and all that is so stands in it. */
final class ApiContractTest {

    private static final String RESPONSE = "{\"model\": \"footnote\", \"input\": \"%s\", \"stream\": %s}";

    private static final String CHAT =
            "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"%s\"}], \"stream\": %s}";
    private static final String RPC = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}";

    private final Contract contract = new Contract(ApiDocument.whole());
    private final Set<Route> answered = new HashSet<>();

    @Test
    void hasEveryRouteAndNoOther() {
        try (TestServer server = whole(TestServer.LOOPBACK)) {
            JsonNode served = TestServer.json(server.get("/openapi.json"));
            assertEquals(new TreeSet<>(server.routes()), new TreeSet<>(ApiDocument.routes(served)));
            assertEquals(
                    new TreeSet<>(ApiDocument.routes(ApiDocument.whole())), new TreeSet<>(ApiDocument.routes(served)));
            assertEquals("3.1.0", served.path("openapi").asText());
            List<String> tags = served.path("tags").findValuesAsText("name");
            assertEquals(tags.stream().distinct().toList(), tags);
        }
    }

    @Test
    void leavesOutWhatAServerDoesNotHave() {
        try (TestServer server = TestServer.answering()) {
            String served = server.get("/openapi.json").body();
            JsonNode document = TestServer.json(served);
            assertTrue(document.path("paths").has("/api/ask"));
            for (String path : List.of("/slack/events", "/v1/models", "/mcp", "/metrics")) {
                assertFalse(document.path("paths").has(path), path);
            }
            assertFalse(document.at("/components/schemas").has("Completion"));
            assertFalse(document.path("tags").toString().contains("Chat services"));
        }
    }

    @Test
    void examplesAreAsTheirSchemasSay() {
        int examples = 0;
        for (Route route : ApiDocument.routes(contract.document())) {
            JsonNode operation = contract.operation(route);
            examples += checkExamples(contract.resolve(operation.path("requestBody")), route + " body");
            for (JsonNode response : operation.path("responses")) {
                examples += checkExamples(contract.resolve(response), route + " answer");
            }
        }
        assertTrue(examples > 15, examples + " examples");
    }

    private int checkExamples(JsonNode content, String where) {
        int examples = 0;
        for (JsonNode type : content.path("content")) {
            if (type.has("example")) {
                contract.check(type.path("schema"), type.path("example"), where);
                examples++;
            }
            for (JsonNode example : type.path("examples")) {
                contract.check(type.path("schema"), contract.resolve(example).path("value"), where);
                examples++;
            }
        }
        return examples;
    }

    @Test
    void takesTheExamples() {
        try (TestServer server = whole(TestServer.LOOPBACK)) {
            for (Route route : ApiDocument.routes(contract.document())) {
                JsonNode body = contract.resolve(contract.operation(route).path("requestBody"));
                for (JsonNode example :
                        body.path("content").path("application/json").path("examples")) {
                    String path = route.path().replace("{id}", "rally-1");
                    HttpResponse<String> response = call(
                            server, route.method(), path, example.path("value").toString());
                    assertTrue(Set.of(200, 201, 404).contains(response.statusCode()), route + response.body());
                }
            }
        }
    }

    @Test
    void everyRouteAnswersAsTheDocumentSays() {
        try (TestServer server = whole(TestServer.LOOPBACK)) {
            asks(server);
            readsAndWritesArticles(server);
            keepsConversations(server);
            keepsReceipts(server);
            showsPages(server);
            speaksOtherProtocols(server);
        }
        assertEquals(new TreeSet<>(ApiDocument.routes(contract.document())), new TreeSet<>(answered));
    }

    private void asks(TestServer server) {
        call(server, "POST", "/api/ask", "{\"question\": \"How many?\"}");
        call(server, "POST", "/api/ask", "{\"question\": \"Who won at chess?\"}");
        call(server, "POST", "/api/ask", "{\"question\": \"All of it?\"}");
        call(server, "POST", "/api/ask", "{\"question\": \"fails\"}");
        call(server, "POST", "/api/ask", "{\"question\": \"breaks\"}");
        call(server, "POST", "/api/ask", "{\"question\": 7}");
        call(server, "POST", "/api/ask", "x".repeat(300_000));
        check(server, "POST", "/api/ask", server.send(server.request("/api/ask").POST(BodyPublishers.ofString("{}"))));
        for (String question : List.of("How many?", "All of it?", "fails", "fails late")) {
            check(server, "POST", "/api/ask", server.askStream(question));
        }
        call(server, "GET", "/ask?q=How+many", "");
        call(server, "GET", "/ask", "");
        call(server, "GET", "/ask?q=fails", "");
        call(server, "GET", "/api/suggestions", "");
    }

    private void readsAndWritesArticles(TestServer server) {
        call(server, "GET", "/api/articles?limit=1", "");
        call(server, "GET", "/api/articles?limit=x", "");
        call(server, "GET", "/api/articles/rally-1", "");
        call(server, "GET", "/api/articles/nobody", "");
        call(server, "GET", "/api/sources", "");
        call(server, "POST", "/api/articles", "{\"text\": \"The ferry sank.\", \"id\": \"ferry\"}");
        call(server, "POST", "/api/articles", "{\"text\": \"The ferry sank.\", \"id\": \"ferry\"}");
        call(server, "POST", "/api/articles", "{\"text\": 5}");
        sends(server, "application/x-ndjson", "{\"text\": \"A.\"}\n{}\n{\"text\": \" \"}\n");
        String part = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n";
        String form = part.formatted("a.txt", "It rained.");
        sends(server, "multipart/form-data; boundary=edge", form + "--edge--\r\n");
        sends(server, "multipart/form-data; boundary=edge", form + part.formatted("b.txt", "") + "--edge--\r\n");
        sends(server, "multipart/form-data; boundary=edge", "--edge--\r\n");
        sends(server, "text/html", "<p>");
        call(server, "DELETE", "/api/articles/ferry", "");
        call(server, "DELETE", "/api/articles/ferry", "");
        call(server, "POST", "/api/articles/ferry/restore", "");
        call(server, "POST", "/api/articles/ferry/restore", "");
    }

    private void sends(TestServer server, String type, String body) {
        check(
                server,
                "POST",
                "/api/articles",
                server.send(server.request("/api/articles")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))));
    }

    private void keepsConversations(TestServer server) {
        HttpResponse<String> first = server.ask("{\"question\": \"How many?\"}");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String id = TestServer.json(first).path("conversation").asText();
        String answer = TestServer.json(first).path("id").asText();
        String verdict = "{\"answer\": \"%s\", \"verdict\": \"right\"}";
        call(server, "POST", "/api/feedback", verdict.formatted(answer));
        call(server, "POST", "/api/feedback", verdict.formatted("nothing"));
        call(server, "POST", "/api/feedback", "{}");
        for (String named : List.of(cookie, "footnote_owner=none")) {
            for (String request : List.of(
                    "GET /api/conversations",
                    "GET /api/conversations/" + id,
                    "PATCH /api/conversations/" + id,
                    "DELETE /api/conversations/" + id,
                    "DELETE /api/conversations")) {
                String[] parts = request.split(" ");
                String body = parts[0].equals("PATCH") ? "{\"title\": \"The rally\"}" : "";
                check(
                        server,
                        parts[0],
                        parts[1],
                        server.send(server.request(parts[1])
                                .header("Cookie", named)
                                .header("Content-Type", "application/json")
                                .method(parts[0], BodyPublishers.ofString(body))));
            }
        }
        call(server, "PATCH", "/api/conversations/" + id, "{\"title\": \" \"}");
    }

    private void keepsReceipts(TestServer server) {
        Basis rally = SampleReceipts.basis("rally-1", Samples.RALLY.text(), 1, "Police watched from afar.");
        Basis gone = SampleReceipts.basis("gone", "The captain is safe.", 2, "The captain is safe.");
        Basis changed = SampleReceipts.basis("note-2", "Another text.", 3, "Another text.");
        Basis kept = SampleReceipts.basis("rally-1", "Police watched.", 4, "Police watched");
        String owner = "o".repeat(43);
        String conversation = server.archive.begin(owner);
        server.receipts.keep(
                SampleReceipts.resting("a-1", List.of(rally, gone, changed, kept)),
                conversation,
                Turn.user("How many?"),
                Turn.assistant("41"),
                null);
        server.receipts.keep(SampleReceipts.resting("a-2", List.of()));
        server.receipts.keep(SampleReceipts.bare("a-3", "note-2", "Nothing was broken."));
        for (String path : List.of(
                "/api/answers",
                "/api/answers?outdated=true&limit=1",
                "/api/answers?after=a-2",
                "/api/answers?limit=0",
                "/api/answers?outdated=yes",
                "/api/answers/a-1",
                "/api/answers/a-2",
                "/api/answers/a-3",
                "/api/answers/none",
                "/answers/a-1",
                "/answers/none")) {
            call(server, "GET", path, "");
            check(server, "GET", path, server.getPage(path));
        }
        for (String method : List.of("PUT", "DELETE")) {
            for (String cookie : List.of(owner, "none")) {
                var request = server.request("/api/answers/a-1/shared").header("Cookie", "footnote_owner=" + cookie);
                HttpResponse<String> response = server.send(request.method(method, BodyPublishers.noBody()));
                check(server, method, "/api/answers/a-1/shared", response);
            }
        }
    }

    private void showsPages(TestServer server) {
        for (String path : List.of(
                "/",
                "/c/some",
                "/docs/api",
                "/openapi.json",
                "/articles",
                "/articles/rally-1?start=3&end=9",
                "/articles/nobody",
                "/health/live",
                "/health/ready",
                "/metrics")) {
            call(server, "GET", path, "");
            check(server, "GET", path, server.getPage(path));
        }
    }

    private void speaksOtherProtocols(TestServer server) {
        call(server, "GET", "/v1/models", "");
        call(server, "GET", "/v1/models/footnote", "");
        call(server, "GET", "/v1/models/other", "");
        for (String question : List.of("How many?", "All of it?", "fails", "fails late", " ")) {
            call(server, "POST", "/v1/chat/completions", CHAT.formatted(question, "false"));
            call(server, "POST", "/v1/chat/completions", CHAT.formatted(question, "true"));
        }
        call(server, "POST", "/v1/chat/completions", CHAT.formatted("a", "7"));
        for (String question : List.of("How many?", "All of it?", "Who won at chess?", "fails", "fails late", " ")) {
            call(server, "POST", "/v1/responses", RESPONSE.formatted(question, "false"));
            call(server, "POST", "/v1/responses", RESPONSE.formatted(question, "true"));
        }
        call(server, "POST", "/v1/responses", RESPONSE.formatted("a", "7"));
        call(server, "POST", "/mcp", RPC.formatted("ping", "{}"));
        call(server, "POST", "/mcp", RPC.formatted("tools/list", "{}"));
        call(server, "POST", "/mcp", RPC.formatted("nothing", "{}"));
        call(server, "POST", "/mcp", RPC.formatted("tools/call", "7"));
        call(server, "POST", "/mcp", "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        call(server, "POST", "/mcp", "null");
        for (String path : List.of("/slack/events", "/slack/interactions", "/slack/commands", "/webhooks/outgoing")) {
            call(server, "POST", path, "{}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/ask",
                "GET /ask?q=a",
                "GET /api/conversations",
                "POST /api/feedback",
                "POST /api/articles",
                "DELETE /api/articles/rally-1",
                "GET /api/answers",
                "PUT /api/answers/a-1/shared",
                "DELETE /api/answers/a-1/shared",
                "GET /v1/models",
                "POST /v1/chat/completions",
                "POST /v1/responses",
                "POST /mcp",
                "GET /metrics"
            })
    void strangersAreRefusedAsTheDocumentSays(String request) {
        String[] parts = request.split(" ");
        try (TestServer server = whole(new WebSettings("127.0.0.1", 0, "ask-1", "write-1"))) {
            HttpResponse<String> response = server.send(server.request(parts[1])
                    .header("X-Forwarded-For", "203.0.113.7")
                    .method(parts[0], BodyPublishers.noBody()));
            assertEquals(401, response.statusCode());
            check(server, parts[0], parts[1], response);
        }
    }

    @Test
    void showsTheDocumentToPeople() {
        try (TestServer server = TestServer.answering()) {
            String page = server.getPage("/docs/api").body();
            assertTrue(page.contains("<code>POST /api/ask</code>"), page);
            assertTrue(page.contains("id=\"shape-Answer\""), page);
            assertTrue(page.contains("href=\"../openapi.json\""), page);
            assertFalse(page.contains("<script"), page);
            assertFalse(page.matches("(?s).*(src|href)=\"(https?:)?//.*"), page);
        }
    }

    private HttpResponse<String> call(TestServer server, String method, String path, String body) {
        var request = server.request(path).method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body));
        HttpResponse<String> response =
                server.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
        check(server, method, path, response);
        return response;
    }

    private void check(TestServer server, String method, String path, HttpResponse<String> response) {
        Route route = contract.route(method, server.request(path).build().uri());
        contract.check(route, response);
        if (response.statusCode() < 400) {
            answered.add(route);
        }
    }

    /** A server that has all there is. */
    private static TestServer whole(WebSettings settings) {
        PostRoutes posts = new PostRoutes(
                List.of("/slack/events", "/slack/interactions", "/slack/commands", "/webhooks/outgoing"),
                (path, headers, body) -> new PostRoutes.Reply(200, "text/plain", ""));
        return TestServer.with(settings, assistant(), posts, ApiContractTest::doors);
    }

    private static List<ProtocolDoor> doors(WebParts parts) {
        McpTools tools = new McpTools(
                parts.assistant(),
                parts.collection(),
                (question, limit) -> new Retrieval(question, List.of(), Map.of(), 1),
                SupportCheck.NOTHING_PASSES);
        return List.of(
                new OpenAiDoor(parts.assistant(), null, Clock.systemUTC()),
                new McpDoor(tools, null),
                new Metrics(parts.collection()));
    }

    private static Assistant assistant() {
        return (question, listener) -> {
            if (question.text().equals("fails late")) {
                listener.on(new AnswerEvent.Text("More than"));
                throw new UnavailableException("The model went away.");
            }
            return switch (question.text()) {
                case "fails" -> throw new UnavailableException("The model is down.");
                case "breaks" -> throw new CollectionException("The index is damaged.");
                case "All of it?" -> Samples.telling(Samples::hostile).ask(question, listener);
                case "Who won at chess?" -> Samples.telling(Samples::notFound).ask(question, listener);
                default -> Samples.telling(Samples::thrice).ask(question, listener);
            };
        };
    }
}
