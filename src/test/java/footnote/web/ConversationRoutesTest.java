package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.AnswerEvent.Cited;
import footnote.answer.AnswerEvent.Text;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.Turn;
import footnote.suggest.Suggestions;
import footnote.web.api.AskRoutes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConversationRoutesTest {

    private static final String UNKNOWN = "There is no such conversation of yours here any more.";

    @Test
    void showsAConversationAsItWasShown() {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            JsonNode answer = reader.ask("How many people attended?");
            assertEquals(answer.get("conversation").asText(), reader.conversation);
            reader.ask("Who won the chess championship?");

            JsonNode list = TestServer.json(reader.get("/api/conversations"));
            assertEquals(1, list.get("conversations").size());
            JsonNode first = list.get("conversations").get(0);
            assertEquals("How many people attended?", first.get("title").asText());
            assertEquals(2, first.get("questions").asInt());

            JsonNode opened = TestServer.json(reader.get("/api/conversations/" + reader.conversation));
            assertEquals(answer, opened.at("/exchanges/0/answer"));
            assertEquals("not_found", opened.at("/exchanges/1/answer/outcome").asText());
            assertTrue(opened.at("/exchanges/1/complete").asBoolean());
            assertTrue(opened.at("/exchanges/1/feedback").isNull());
        }
    }

    @Test
    void tellsAConversationThatBeginsAtOnce() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> first = server.ask("{\"question\": \"How many?\"}");
            assertEquals(
                    TestServer.json(first).get("conversation").asText(),
                    first.headers().firstValue(AskRoutes.CONVERSATION).orElseThrow());
            HttpResponse<String> next =
                    server.ask("{\"question\": \"And?\", \"conversation\": \"a\\r\\nSet-Cookie: b\"}");
            assertTrue(next.headers().firstValue(AskRoutes.CONVERSATION).isEmpty());
        }
    }

    @Test
    void aClientWithoutCookiesGoesOnByTheIdAlone() {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            reader.ask("How many people attended?");
            String more = "{\"question\": \"And where?\", \"conversation\": \"%s\"}".formatted(reader.conversation);

            HttpResponse<String> next = server.ask(more);

            assertEquals(200, next.statusCode());
            assertTrue(next.headers().firstValue("Set-Cookie").isEmpty());
            JsonNode opened = TestServer.json(reader.get("/api/conversations/" + reader.conversation));
            assertEquals(2, opened.get("exchanges").size());
            assertEquals(
                    "{\"conversations\":[]}", server.get("/api/conversations").body());
        }
    }

    @Test
    void hidesItFromEveryoneElse() {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            reader.ask("How many?");
            Reader stranger = new Reader(server);
            stranger.ask("And you?");
            String path = "/api/conversations/" + reader.conversation;

            assertNotFound(stranger.get(path));
            assertNotFound(stranger.send("DELETE", path, ""));
            assertNotFound(stranger.send("PATCH", path, "{\"title\": \"Mine\"}"));
            stranger.send("DELETE", "/api/conversations", "");
            assertNotFound(server.get(path));
            assertEquals(
                    "{\"conversations\":[]}", server.get("/api/conversations").body());
            assertEquals(200, reader.get(path).statusCode());
        }
    }

    @Test
    void keepsTheOwnerInACookieThatScriptsAndOtherSitesDoNotGet() {
        try (TestServer server = TestServer.answering()) {
            String cookie = server.ask("{\"question\": \"How many?\"}")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.contains("SameSite=Strict"), cookie);
        }
    }

    @Test
    void renamesAndDeletes() {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            reader.ask("How many?");
            String path = "/api/conversations/" + reader.conversation;

            assertEquals(
                    204,
                    reader.send("PATCH", path, "{\"title\": \" The\\nrally \"}").statusCode());
            assertEquals(
                    "The rally", TestServer.json(reader.get(path)).get("title").asText());
            assertEquals(204, reader.send("DELETE", path, "").statusCode());
            assertNotFound(reader.get(path));

            reader.conversation = "";
            reader.ask("How many?");
            assertEquals(204, reader.send("DELETE", "/api/conversations", "").statusCode());
            assertEquals(
                    "{\"conversations\":[]}", reader.get("/api/conversations").body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\": \" \"}", "{\"title\": 7}", "{\"name\": \"x\"}", "[]", "x"})
    void refusesTitlesThatAreNone(String body) {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            reader.ask("How many?");
            assertEquals(
                    400,
                    reader.send("PATCH", "/api/conversations/" + reader.conversation, body)
                            .statusCode());
        }
    }

    @Test
    void keepsAnAnswerThatWasCutOffAsInterrupted() {
        try (TestServer server = TestServer.with((question, listener) -> {
            listener.on(new Cited(Samples.answered(question).citations().getFirst()));
            listener.on(new Text("More than 2,000 [1"));
            throw new CancellationException();
        })) {
            Reader reader = new Reader(server);
            HttpResponse<String> cut = server.send(reader.signed(server.asking("{\"question\": \"How many?\"}"))
                    .header("Accept", "text/event-stream"));
            reader.conversation =
                    cut.headers().firstValue(AskRoutes.CONVERSATION).orElseThrow();
            reader.remember(cut);
            JsonNode exchange = TestServer.json(reader.get("/api/conversations/" + reader.conversation))
                    .at("/exchanges/0");
            assertFalse(exchange.get("complete").asBoolean());
            assertEquals("More than 2,000 [1", exchange.at("/answer/text").asText());
            assertEquals(1, exchange.at("/answer/citations").size());
            assertTrue(exchange.at("/answer/outcome").isNull());
        }
    }

    @Test
    void keepsFeedbackOnAnAnswer() {
        try (TestServer server = TestServer.answering()) {
            Reader reader = new Reader(server);
            String answer = reader.ask("How many?").get("id").asText();
            HttpResponse<String> response = reader.send(
                    "POST",
                    "/api/feedback",
                    "{\"answer\": \"%s\", \"verdict\": \"wrong_citation\", \"comment\": \"It is in the other.\"}"
                            .formatted(answer));
            assertEquals(204, response.statusCode());
            assertEquals(
                    Verdict.WRONG_CITATION,
                    server.archive.feedback().getFirst().judgement().verdict());
            JsonNode kept = TestServer.json(reader.get("/api/conversations/" + reader.conversation))
                    .at("/exchanges/0/feedback");
            assertEquals("wrong_citation", kept.get("verdict").asText());
            assertEquals("It is in the other.", kept.get("comment").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"answer\": \"a\", \"verdict\": \"so so\"}",
                "{\"verdict\": \"right\"}",
                "{\"answer\": \"a\", \"verdict\": \"right\", \"stars\": 5}"
            })
    void refusesFeedbackItCannotRead(String body) {
        try (TestServer server = TestServer.answering()) {
            assertEquals(
                    400, new Reader(server).send("POST", "/api/feedback", body).statusCode());
        }
    }

    @Test
    void refusesFeedbackOnNothing() {
        try (TestServer server = TestServer.answering()) {
            AskRefusalTest.assertProblem(
                    new Reader(server).send("POST", "/api/feedback", "{\"answer\": \"none\", \"verdict\": \"right\"}"),
                    404,
                    "Not Found",
                    "There is no answer with this id here any more.");
        }
    }

    @Test
    void offersQuestionsAtTheBeginningAndAfterAnAnswer() {
        Suggestions suggestions = new Suggestions() {
            @Override
            public List<String> samples() {
                return List.of("Who came?");
            }

            @Override
            public List<String> followUps(Set<String> articles, List<Turn> history) {
                return List.of(
                        String.join(" ", articles),
                        history.getFirst().content(),
                        history.getLast().content());
            }
        };
        try (TestServer server = TestServer.offering(suggestions)) {
            assertEquals(
                    "{\"questions\":[\"Who came?\"]}",
                    server.get("/api/suggestions").body());
            Reader reader = new Reader(server);
            reader.ask("First question?");
            JsonNode answer = reader.ask("Second question?");
            JsonNode offered = TestServer.json(
                    reader.get("/api/suggestions?answer=" + answer.get("id").asText()));
            assertEquals("rally-1 note-2", offered.at("/questions/0").asText());
            assertEquals("First question?", offered.at("/questions/1").asText());
            assertEquals(answer.get("text"), offered.at("/questions/2"));
            assertEquals(
                    "{\"questions\":[]}",
                    reader.get("/api/suggestions?answer=unknown").body());
        }
    }

    private static void assertNotFound(HttpResponse<String> response) {
        AskRefusalTest.assertProblem(response, 404, "Not Found", UNKNOWN);
    }

    /** A browser: remembers its cookie and its conversation. */
    private static final class Reader {

        private final TestServer server;
        private String cookie = "none=none";
        private String conversation = "";

        Reader(TestServer server) {
            this.server = server;
        }

        JsonNode ask(String question) {
            String body = conversation.isEmpty()
                    ? TestServer.body(question)
                    : "{\"question\": \"%s\", \"conversation\": \"%s\"}".formatted(question, conversation);
            HttpResponse<String> response = server.send(signed(server.asking(body)));
            assertEquals(200, response.statusCode(), response.body());
            remember(response);
            JsonNode answer = TestServer.json(response);
            conversation = answer.get("conversation").asText();
            return answer;
        }

        void remember(HttpResponse<String> response) {
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        }

        HttpResponse<String> get(String path) {
            return server.send(signed(server.request(path)));
        }

        HttpResponse<String> send(String method, String path, String body) {
            return server.send(signed(server.request(path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body)));
        }

        HttpRequest.Builder signed(HttpRequest.Builder request) {
            return request.header("Cookie", cookie);
        }
    }
}
