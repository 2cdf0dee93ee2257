package footnote.web.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.AnswerEvent;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.conversation.Turn;
import footnote.fault.UnavailableException;
import footnote.web.Samples;
import footnote.web.TestServer;
import footnote.web.WebParts;
import footnote.web.access.WebSettings;
import footnote.web.http.ProtocolDoor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public final class OpenAiDoorTest {

    private static final String ASKING =
            "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"How many?\"}]%s}";

    @Test
    void listsItsOneModel() {
        try (TestServer server = answering()) {
            JsonNode models = TestServer.json(server.get("/v1/models"));
            assertEquals("list", models.path("object").asText());
            assertEquals("footnote", models.at("/data/0/id").asText());
            assertEquals("footnote", models.at("/data/0/owned_by").asText());
            assertEquals(200, server.get("/v1/models/footnote").statusCode());
            HttpResponse<String> other = server.get("/v1/models/gpt-4");
            assertEquals(404, other.statusCode());
            assertEquals(
                    "model_not_found", TestServer.json(other).at("/error/code").asText());
        }
    }

    @Test
    void answersWithFootnotesAsTextAndAsData() {
        try (TestServer server = answering()) {
            JsonNode completion = TestServer.json(complete(server, ASKING.formatted("")));
            assertEquals("chat.completion", completion.path("object").asText());
            JsonNode choice = completion.at("/choices/0");
            assertEquals("stop", choice.path("finish_reason").asText());
            String content = choice.at("/message/content").asText();
            assertTrue(content.startsWith("More than 2,000 people attended. [1][2] They stood"), content);
            String link = "http://127.0.0.1:%d/articles/rally-1?start=".formatted(server.port());
            assertTrue(content.contains("\n\nSources:\n- [1] [Kazakhstan allows a rare rally](" + link), content);
            assertTrue(content.contains("“The protest in Almaty gathered over 2,000 demonstrators"), content);
            JsonNode annotations = choice.at("/message/annotations");
            assertEquals(3, annotations.size());
            JsonNode first = annotations.get(0).path("url_citation");
            assertEquals("url_citation", annotations.get(0).path("type").asText());
            assertEquals(
                    "[1]",
                    content.substring(
                            first.path("start_index").asInt(),
                            first.path("end_index").asInt()));
            assertEquals("Kazakhstan allows a rare rally", first.path("title").asText());
            assertEquals(completion.at("/citations/0"), first.path("url"));
            assertEquals(2, completion.path("citations").size());
            assertTrue(completion.at("/usage/total_tokens").asInt() > 0);
        }
    }

    @Test
    void givesQuotesPagesThatShowThem() {
        try (TestServer server = answering()) {
            URI url = URI.create(TestServer.json(complete(server, ASKING.formatted("")))
                    .at("/citations/0")
                    .asText());
            HttpResponse<String> page = server.get(url.getPath() + "?" + url.getQuery());
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<mark"), page.body());
        }
    }

    @Test
    void streamsTheSameAnswerInPieces() {
        try (TestServer server = answering()) {
            String whole = TestServer.json(complete(server, ASKING.formatted("")))
                    .at("/choices/0/message/content")
                    .asText();
            HttpResponse<String> response = complete(
                    server, ASKING.formatted(", \"stream\": true, \"stream_options\": {\"include_usage\": true}"));
            assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
            List<String> data = data(response);
            assertEquals("[DONE]", data.getLast());
            List<JsonNode> chunks = data.subList(0, data.size() - 1).stream()
                    .map(TestServer::json)
                    .toList();
            assertEquals(
                    "assistant", chunks.getFirst().at("/choices/0/delta/role").asText());
            assertEquals(
                    whole,
                    chunks.stream()
                            .map(chunk -> chunk.at("/choices/0/delta/content").asText())
                            .collect(Collectors.joining()));
            JsonNode last = chunks.get(chunks.size() - 2);
            assertEquals("stop", last.at("/choices/0/finish_reason").asText());
            assertEquals(3, last.at("/choices/0/delta/annotations").size());
            assertEquals(2, last.path("citations").size());
            assertEquals(0, chunks.getLast().path("choices").size());
            assertTrue(chunks.getLast().at("/usage/completion_tokens").asInt() > 0);
            assertEquals(
                    1, chunks.stream().map(chunk -> chunk.path("id")).distinct().count());
        }
    }

    @Test
    void tellsNoUsageWhereItIsNotAskedFor() {
        try (TestServer server = answering()) {
            assertFalse(complete(server, ASKING.formatted(", \"stream\": true"))
                    .body()
                    .contains("usage"));
        }
    }

    @Test
    void refusesAsAnOrdinaryAnswer() {
        try (TestServer server = answering()) {
            HttpResponse<String> response =
                    complete(server, ASKING.formatted("").replace("many", "chess"));
            assertEquals(200, response.statusCode());
            JsonNode completion = TestServer.json(response);
            assertEquals("stop", completion.at("/choices/0/finish_reason").asText());
            String content = completion.at("/choices/0/message/content").asText();
            assertTrue(content.startsWith("The articles do not say."), content);
            assertTrue(content.contains("Nearest articles:\n- [Kazakhstan allows a rare rally](http://"), content);
            assertEquals(0, completion.path("citations").size());
            assertEquals(0, completion.at("/choices/0/message/annotations").size());
        }
    }

    @Test
    void takesTheHistoryFromTheMessages() {
        List<Question> heard = new ArrayList<>();
        try (TestServer server = listening(heard)) {
            complete(server, """
                    {"model": "footnote", "temperature": 0.2, "user": "u", "tools": [], "seed": 1, "messages": [
                      {"role": "system", "content": "Be brief."},
                      {"role": "user", "content": [{"type": "text", "text": "What of"}, {"type": "text", "text": "Russia?"}]},
                      {"role": "assistant", "content": "It grew. [1]\\n\\nSources:\\n- [1] [Title](http://x/)"},
                      {"role": "assistant", "content": null, "tool_calls": []},
                      {"role": "user", "content": "And China?"}]}""");
        }
        Question question = heard.getFirst();
        assertEquals("And China?", question.text());
        assertEquals(List.of(Turn.user("What of Russia?"), Turn.assistant("It grew. [1]")), question.history());
        assertEquals("", question.owner());
    }

    @Test
    void keepsTheEndOfALongHistory() {
        List<Question> heard = new ArrayList<>();
        String before = IntStream.range(0, 10_000)
                .mapToObj("{\"role\": \"user\", \"content\": \"Question %d?\"},"::formatted)
                .collect(Collectors.joining());
        try (TestServer server = listening(heard)) {
            HttpResponse<String> response =
                    complete(server, ASKING.formatted("").replace("[{", "[" + before + "{"));
            assertEquals(200, response.statusCode());
        }
        assertEquals(Question.MAX_HISTORY, heard.getFirst().history().size());
        assertEquals("Question 9999?", heard.getFirst().history().getLast().content());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"model\": \"footnote\"} | messages",
                "{\"model\": \"footnote\", \"messages\": []} | messages",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"assistant\", \"content\": \"Hi\"}]} | messages",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"king\", \"content\": \"Hi\"}]} | messages[0].role",
                "{\"model\": \"footnote\", \"messages\": [\"Hi\"]} | messages[0].role",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": 3}]} | messages[0].content",
                "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]}"
                        + " | messages[0].content",
                "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]} | model",
                "[] | body",
                "{\"model\" | body",
            })
    void refusesWhatIsWrongByName(String body, String param) {
        try (TestServer server = answering()) {
            HttpResponse<String> response = complete(server, body);
            assertEquals(400, response.statusCode());
            assertError(response, "invalid_request_error", param);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"stream\": \"yes\" | stream",
                "\"stream_options\": true | stream_options",
                "\"stream_options\": {\"include_usage\": 1} | stream_options.include_usage",
                "\"n\": 2 | n",
                "\"temperature\": \"hot\" | temperature",
                "\"response_format\": {\"type\": \"json_object\"} | response_format",
            })
    void refusesParametersThatAreWrong(String parameter, String name) {
        try (TestServer server = answering()) {
            HttpResponse<String> response = complete(server, ASKING.formatted(", " + parameter));
            assertEquals(400, response.statusCode());
            assertError(response, "invalid_request_error", name);
        }
    }

    @Test
    void tellsEveryErrorInOpenAisForm() {
        try (TestServer server = answering()) {
            HttpResponse<String> unknown = server.get("/v1/embeddings");
            assertEquals(404, unknown.statusCode());
            assertError(unknown, "invalid_request_error", "");
            HttpResponse<String> method = server.get("/v1/chat/completions");
            assertEquals(405, method.statusCode());
            assertError(method, "invalid_request_error", "");
            HttpResponse<String> empty = complete(server, ASKING.formatted("").replace("How many?", "  "));
            assertEquals(400, empty.statusCode());
            assertError(empty, "invalid_request_error", "");
        }
        try (TestServer server = with(Samples.failing(new UnavailableException("The model rests.")))) {
            HttpResponse<String> failed = complete(server, ASKING.formatted(""));
            assertEquals(503, failed.statusCode());
            assertError(failed, "server_error", "");
            assertEquals(
                    503,
                    complete(server, ASKING.formatted(", \"stream\": true")).statusCode());
        }
    }

    @Test
    void endsAStreamWithTheErrorThatBrokeIt() {
        Assistant breaking = (question, listener) -> {
            Samples.telling(Samples::answered).ask(question, event -> {
                if (!(event instanceof AnswerEvent.Finished)) {
                    listener.on(event);
                }
            });
            throw new UnavailableException("The model rests.");
        };
        try (TestServer server = with(breaking)) {
            List<String> data = data(complete(server, ASKING.formatted(", \"stream\": true")));
            assertEquals(
                    "The model rests.",
                    TestServer.json(data.getLast()).at("/error/message").asText());
        }
    }

    @Test
    void asksOtherMachinesForTheKey() {
        WebSettings keyed = new WebSettings("127.0.0.1", 0, "ask-secret", null);
        try (TestServer server = TestServer.with(keyed, Samples.assistant(Duration.ZERO), OpenAiDoorTest::doors)) {
            HttpResponse<String> refused =
                    server.send(server.request("/v1/models").header("X-Forwarded-For", "10.0.0.1"));
            assertEquals(401, refused.statusCode());
            assertError(refused, "authentication_error", "");
            assertEquals(
                    "invalid_api_key",
                    TestServer.json(refused).at("/error/code").asText());
            HttpResponse<String> allowed = server.send(server.request("/v1/models")
                    .header("X-Forwarded-For", "10.0.0.1")
                    .header("Authorization", "Bearer ask-secret"));
            assertEquals(200, allowed.statusCode());
        }
    }

    @Test
    void letsNothingOfAnArticleBecomeALinkOrATag() {
        try (TestServer server = with(Samples.telling(Samples::hostile))) {
            String content = TestServer.json(complete(server, ASKING.formatted("")))
                    .at("/choices/0/message/content")
                    .asText();
            assertFalse(Pattern.compile("(?<!\\\\)<[a-z/]").matcher(content).find(), content);
            assertFalse(content.contains("](javascript:"), content);
        }
    }

    private static void assertError(HttpResponse<String> response, String type, String param) {
        JsonNode error = TestServer.json(response).path("error");
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(type, error.path("type").asText());
        assertEquals(param, error.path("param").asText().replace("null", ""));
        assertFalse(error.path("message").asText().isBlank());
    }

    private static List<String> data(HttpResponse<String> response) {
        return response.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    private static HttpResponse<String> complete(TestServer server, String body) {
        return server.send(server.request("/v1/chat/completions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static TestServer answering() {
        return with(Samples.assistant(Duration.ZERO));
    }

    private static TestServer listening(List<Question> heard) {
        return with((question, listener) -> {
            heard.add(question);
            return Samples.answered(question);
        });
    }

    private static TestServer with(Assistant assistant) {
        return TestServer.with(TestServer.LOOPBACK, assistant, OpenAiDoorTest::doors);
    }

    public static List<ProtocolDoor> doors(WebParts parts) {
        return List.of(new OpenAiDoor(parts.assistant(), null, Clock.systemUTC()));
    }
}
