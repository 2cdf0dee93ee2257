package footnote.web.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.check.Objection;
import footnote.answer.check.Support;
import footnote.article.Article;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.text.Span;
import footnote.web.Samples;
import footnote.web.TestServer;
import footnote.web.WebParts;
import footnote.web.access.WebSettings;
import footnote.web.http.Json;
import footnote.web.http.ProtocolDoor;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class McpDoorTest {

    private static final String CLAIM = "Police watched from afar.";

    @Test
    void tellsOfToolsThatOnlyRead() {
        try (TestServer server = answering();
                McpSyncClient client = client(server)) {
            assertEquals("footnote", client.initialize().serverInfo().name());
            List<Tool> tools = client.listTools().tools();
            assertEquals(
                    List.of("ask", "check_claim", "read_article", "search_passages"),
                    tools.stream().map(Tool::name).sorted().toList());
            assertTrue(tools.stream().allMatch(tool -> tool.annotations().readOnlyHint()));
            assertTrue(tools.stream().allMatch(tool -> tool.outputSchema() != null));
        }
    }

    @Test
    void answersWithFootnotes() {
        try (TestServer server = answering();
                McpSyncClient client = client(server)) {
            JsonNode answer = call(client, "ask", Map.of("question", "How many?"));
            assertEquals("answered", answer.path("outcome").asText());
            assertTrue(answer.path("text").asText().contains("[1]"));
            assertEquals("rally-1", answer.at("/citations/0/article").asText());
            assertTrue(answer.at("/citations/0/link")
                    .asText()
                    .startsWith("http://127.0.0.1:%d/articles/rally-1?start=".formatted(server.port())));
            assertEquals(
                    "not_found",
                    call(client, "ask", Map.of("question", "Who won at chess?"))
                            .path("outcome")
                            .asText());
        }
    }

    @Test
    void findsPassagesAndReadsArticles() {
        try (TestServer server = answering();
                McpSyncClient client = client(server)) {
            JsonNode passage =
                    call(client, "search_passages", Map.of("query", "police")).at("/passages/0");
            String text = Samples.RALLY.text();
            assertEquals(
                    passage.path("quote").asText(),
                    text.substring(
                            passage.path("start").asInt(), passage.path("end").asInt()));
            JsonNode article = call(client, "read_article", Map.of("id", "rally-1", "start", 10, "length", 100));
            assertEquals(text.substring(10, 110), article.path("text").asText());
            assertEquals(110, article.path("next").asInt());
            assertTrue(call(client, "read_article", Map.of("id", "rally-1"))
                    .path("next")
                    .isNull());
        }
    }

    @Test
    void checksClaims() {
        try (TestServer server = answering();
                McpSyncClient client = client(server)) {
            JsonNode borneOut = call(client, "check_claim", Map.of("claim", CLAIM));
            assertTrue(borneOut.path("supported").asBoolean());
            assertEquals(CLAIM, borneOut.at("/quotes/0/quote").asText());
            JsonNode not = call(client, "check_claim", Map.of("claim", "Police shot at people."));
            assertFalse(not.path("supported").asBoolean());
            assertEquals(0, not.path("quotes").size());
            assertEquals(1, not.path("nearest").size());
        }
    }

    @ParameterizedTest
    @CsvSource({"ask, question, 7", "ask, questions, Who?", "read_article, id, nothing", "ask, question, ' '"})
    void tellsOfWrongArgumentsInTheResult(String tool, String name, String value) {
        Object given = value.matches("\\d+") ? Integer.valueOf(value) : value;
        try (TestServer server = answering();
                McpSyncClient client = client(server)) {
            CallToolResult result = client.callTool(
                    CallToolRequest.builder(tool).arguments(Map.of(name, given)).build());
            assertTrue(result.isError());
        }
    }

    @Test
    void asksOtherMachinesForTheKey() {
        WebSettings keyed = new WebSettings("127.0.0.1", 0, "ask-secret", null);
        try (TestServer server = TestServer.with(keyed, Samples.assistant(Duration.ZERO), McpDoorTest::doors)) {
            String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
            HttpRequest.Builder stranger = posting(server, ping).header("X-Forwarded-For", "10.0.0.1");
            HttpResponse<String> refused = server.send(stranger);
            assertEquals(401, refused.statusCode());
            assertTrue(TestServer.json(refused).at("/error/message").asText().contains("key"));
            assertEquals(
                    200,
                    server.send(stranger.header("Authorization", "Bearer ask-secret"))
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"jsonrpc\"                                                | -32700",
                "[]                                                         | -32600",
                "3                                                          | -32600",
                "null                                                       | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1}                            | -32600",
                "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}        | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": []} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}     | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": [1], \"method\": \"ping\"}      | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}      | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 18852802456401014938528645120, \"method\": \"ping\"} | -32600"
            })
    void refusesWhatIsNoMessage(String body, int code) {
        try (TestServer server = answering()) {
            HttpResponse<String> refused = server.send(posting(server, body));
            assertEquals(400, refused.statusCode());
            assertError(refused, code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tools/call\", \"params\": null",
                "\"tools/call\", \"params\": {\"name\": {\"a\": 1}}",
                "\"initialize\", \"params\": {\"protocolVersion\": {}}"
            })
    void tellsOfWrongParametersWithoutWhatHappenedInside(String request) {
        try (TestServer server = answering()) {
            HttpResponse<String> response =
                    server.send(posting(server, "{\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": " + request + "}"));
            assertEquals(200, response.statusCode());
            assertEquals(9, assertError(response, -32602).path("id").asInt());
        }
    }

    @Test
    void takesNotifications() {
        try (TestServer server = answering()) {
            for (String method : List.of("notifications/initialized", "notifications/nonsense")) {
                HttpResponse<String> response =
                        server.send(posting(server, "{\"jsonrpc\": \"2.0\", \"method\": \"%s\"}".formatted(method)));
                assertEquals(202, response.statusCode());
                assertEquals("", response.body());
            }
        }
    }

    private static JsonNode assertError(HttpResponse<String> response, int code) {
        JsonNode reply = TestServer.json(response);
        assertEquals("2.0", reply.path("jsonrpc").asText());
        assertEquals(code, reply.at("/error/code").asInt(), response.body());
        assertFalse(response.body().contains("Exception"), response.body());
        assertFalse(response.body().toLowerCase(Locale.ROOT).contains("stacktrace"), response.body());
        return reply;
    }

    @Test
    void refusesUnknownToolsAndMethodsAndHugeBodies() {
        try (TestServer server = answering()) {
            String unknown =
                    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"rm\"}}";
            assertTrue(TestServer.json(server.send(posting(server, unknown))).has("error"));
            assertEquals(405, server.get("/mcp").statusCode());
            String huge = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + "x".repeat(300_000) + "\"}";
            assertTrue(server.send(posting(server, huge)).statusCode() / 100 == 4);
        }
    }

    private static JsonNode call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertFalse(result.isError(), String.valueOf(result.content()));
        return TestServer.json(Json.write(result.structuredContent()));
    }

    private static HttpRequest.Builder posting(TestServer server, String body) {
        return server.request("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }

    private static McpSyncClient client(TestServer server) {
        return McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                        .build())
                .build();
    }

    private static TestServer answering() {
        return TestServer.with(TestServer.LOOPBACK, Samples.assistant(Duration.ZERO), McpDoorTest::doors);
    }

    private static List<ProtocolDoor> doors(WebParts parts) {
        McpTools tools = new McpTools(
                parts.assistant(),
                parts.collection(),
                (question, limit) -> new Retrieval(question, List.of(police()), Map.of(), 1),
                (sentence, quotes) -> quotes.stream()
                        .<Support>map(quote -> quote.text().equals(sentence)
                                ? new Support.Borne(1)
                                : new Support.Refused(Objection.NOT_SAID, 0))
                        .toList());
        return List.of(new McpDoor(tools, null));
    }

    /** One passage of one sentence. */
    private static Candidate police() {
        Article article = Samples.RALLY;
        int start = article.text().indexOf(CLAIM);
        Span span = new Span(start, start + CLAIM.length());
        return new Candidate(
                article.id(),
                1,
                article.name(),
                article.title(),
                null,
                start,
                CLAIM,
                List.of(new Candidate.Sentence(span, 0.5)),
                1,
                0.5,
                article.id(),
                1,
                article.source(),
                article.published());
    }
}
