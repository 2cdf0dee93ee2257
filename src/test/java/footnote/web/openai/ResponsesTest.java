package footnote.web.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.AnswerEvent;
import footnote.answer.Assistant;
import footnote.fault.UnavailableException;
import footnote.web.Samples;
import footnote.web.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResponsesTest {

    private static final String ASKING = "{\"model\": \"footnote\", \"input\": \"How many?\"%s}";

    private static final String TEXT = "More than 2,000 people attended. [1][2] They stood for the anthem. [1]";

    @Test
    void answersWithFootnotesAsTextAndAsData() {
        try (TestServer server = answering(Samples.assistant(Duration.ZERO))) {
            JsonNode response = TestServer.json(respond(server, ASKING.formatted("")));
            assertEquals("response", response.path("object").asText());
            assertEquals("completed", response.path("status").asText());
            JsonNode part = response.at("/output/0/content/0");
            String text = part.path("text").asText();
            assertTrue(text.startsWith(TEXT), text);
            JsonNode first = part.at("/annotations/0");
            assertEquals("url_citation", first.path("type").asText());
            assertEquals("Kazakhstan allows a rare rally", first.path("title").asText());
            assertEquals(
                    "[1]",
                    text.substring(
                            first.path("start_index").asInt(),
                            first.path("end_index").asInt()));
            assertEquals(response.at("/citations/0"), first.path("url"));
            assertTrue(response.at("/usage/total_tokens").asInt() > 0);
        }
    }

    @Test
    void streamsTheSameAnswerAsEvents() {
        try (TestServer server = answering(Samples.assistant(Duration.ofMillis(400)))) {
            JsonNode whole = TestServer.json(respond(server, ASKING.formatted("")));
            List<JsonNode> events = events(respond(server, ASKING.formatted(", \"stream\": true")));
            List<String> types =
                    events.stream().map(event -> event.path("type").asText()).toList();
            assertEquals(
                    List.of(
                            "response.created",
                            "response.in_progress",
                            "response.output_item.added",
                            "response.content_part.added",
                            "response.output_text.delta",
                            "response.output_text.annotation.added",
                            "response.output_text.done",
                            "response.content_part.done",
                            "response.output_item.done",
                            "response.completed"),
                    types.stream().distinct().toList());
            assertEquals(
                    IntStream.range(0, events.size()).boxed().toList(),
                    events.stream()
                            .map(event -> event.path("sequence_number").asInt())
                            .toList());
            StringBuilder text = new StringBuilder();
            events.forEach(event -> text.append(event.path("delta").asText()));
            assertEquals(whole.at("/output/0/content/0/text").asText(), text.toString());
            JsonNode completed = events.getLast().path("response");
            assertEquals(whole.at("/output/0/content"), completed.at("/output/0/content"));
            assertEquals(events.getFirst().at("/response/id"), completed.path("id"));
            assertEquals(whole.path("usage"), completed.path("usage"));
        }
    }

    @Test
    void refusesAsAnOrdinaryAnswer() {
        try (TestServer server = answering(Samples.telling(Samples::notFound))) {
            JsonNode response = TestServer.json(respond(server, ASKING.formatted("")));
            assertEquals("completed", response.path("status").asText());
            assertFalse(response.at("/output/0/content/0/text").asText().isBlank());
            assertTrue(response.at("/output/0/content/0/annotations").isEmpty());
        }
    }

    @Test
    void takesAConversation() {
        List<String> heard = new ArrayList<>();
        Assistant listening = (question, listener) -> {
            question.history().forEach(turn -> heard.add(turn.content()));
            heard.add(question.text());
            return Samples.assistant(Duration.ZERO).ask(question, listener);
        };
        String body = "{\"model\": \"footnote\", \"instructions\": \"Be brief.\", \"tools\": [], \"input\": ["
                + "{\"role\": \"user\", \"content\": \"Who?\"},"
                + "{\"type\": \"message\", \"role\": \"assistant\", \"content\": [{\"type\": \"output_text\","
                + " \"text\": \"Nobody. [1]\\n\\nSources:\\n- [1] a\", \"annotations\": []}]},"
                + "{\"role\": \"user\", \"content\": [{\"type\": \"input_text\", \"text\": \"And why?\"}]}]}";
        try (TestServer server = answering(listening)) {
            assertEquals(200, respond(server, body).statusCode());
        }
        assertEquals(List.of("Who?", "Nobody. [1]", "And why?"), heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                         | model
            {"model": "footnote"}                                                      | input
            {"model": "footnote", "input": 7}                                          | input
            {"model": "footnote", "input": []}                                         | input
            {"model": "footnote", "input": [7]}                                        | input[0].role
            {"model": "footnote", "input": [{"type": "function_call"}]}                | input[0].type
            {"model": "footnote", "input": [{"role": "user", "content": [{"type": "input_image"}]}]} | input[0].content
            {"model": "footnote", "input": "a", "previous_response_id": "resp_1"}      | previous_response_id
            {"model": "footnote", "input": "a", "conversation": "conv_1"}              | conversation
            {"model": "footnote", "input": "a", "background": true}                    | background
            {"model": "footnote", "input": "a", "stream": "yes"}                       | stream
            {"model": "footnote", "input": "a", "temperature": "hot"}                  | temperature
            {"model": "footnote", "input": "a", "text": {"format": {"type": "json_schema"}}} | text.format
            """)
    void refusesWhatIsWrongByName(String body, String param) {
        try (TestServer server = answering(Samples.assistant(Duration.ZERO))) {
            HttpResponse<String> refused = respond(server, body);
            assertEquals(400, refused.statusCode(), refused.body());
            JsonNode error = TestServer.json(refused).path("error");
            assertEquals(param, error.path("param").asText());
            assertEquals("invalid_request_error", error.path("type").asText());
        }
    }

    @Test
    void failsAsAnEventOnceItHasBegun() {
        Assistant breaking = (question, listener) -> {
            listener.on(new AnswerEvent.Text("More than"));
            throw new UnavailableException("The model went away.");
        };
        try (TestServer server = answering(breaking)) {
            JsonNode last = events(respond(server, ASKING.formatted(", \"stream\": true")))
                    .getLast();
            assertEquals("response.failed", last.path("type").asText());
            assertEquals("failed", last.at("/response/status").asText());
            assertEquals("server_error", last.at("/response/error/code").asText());
            assertEquals(
                    "The model went away.", last.at("/response/error/message").asText());
            assertEquals(503, respond(server, ASKING.formatted("")).statusCode());
        }
    }

    private static List<JsonNode> events(HttpResponse<String> response) {
        return response.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> TestServer.json(line.substring("data: ".length())))
                .toList();
    }

    private static HttpResponse<String> respond(TestServer server, String body) {
        return server.send(server.request("/v1/responses")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static TestServer answering(Assistant assistant) {
        return TestServer.with(TestServer.LOOPBACK, assistant, OpenAiDoorTest::doors);
    }
}
