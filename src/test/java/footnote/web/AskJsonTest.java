package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Question;
import footnote.conversation.Turn;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AskJsonTest {

    @Test
    void answersInTheShapeOfTheContract() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.ask("{\"question\": \"How many?\"}");
            assertEquals(200, response.statusCode());
            assertEquals(
                    "application/json",
                    response.headers().firstValue("Content-Type").orElse(""));
            JsonNode answer = TestServer.json(response);
            assertEquals(
                    List.of(
                            "id",
                            "question",
                            "standalone",
                            "outcome",
                            "text",
                            "sentences",
                            "citations",
                            "sources",
                            "conflicts",
                            "missing",
                            "nearest",
                            "notices",
                            "dropped",
                            "confidence",
                            "model",
                            "conversation",
                            "millis"),
                    names(answer));
            assertEquals("answered", answer.get("outcome").asText());
            assertEquals(List.of("articles", "independent"), names(answer.get("sources")));
            assertTrue(answer.get("sources").get("independent").isNull());
            assertEquals(List.of("retrieve", "compose", "total"), names(answer.get("millis")));
            assertEquals(
                    List.of("text", "citations", "attributedTo"),
                    names(answer.get("sentences").get(0)));
        }
    }

    @Test
    void keepsNullsAndWritesDaysInCitations() {
        try (TestServer server = TestServer.answering()) {
            JsonNode citations =
                    TestServer.json(server.ask("{\"question\": \"How many?\"}")).get("citations");
            assertEquals(
                    List.of(
                            "n",
                            "article",
                            "title",
                            "source",
                            "author",
                            "published",
                            "url",
                            "start",
                            "end",
                            "quote",
                            "link",
                            "days",
                            "page"),
                    names(citations.get(0)));
            assertEquals("2022-03-05", citations.get(0).get("published").textValue());
            assertTrue(citations.get(1).has("source"));
            assertTrue(citations.get(1).get("source").isNull());
        }
    }

    @Test
    void answersNotFoundWithStatus200() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.ask("{\"question\": \"Who won at chess?\"}");
            assertEquals(200, response.statusCode());
            JsonNode answer = TestServer.json(response);
            assertEquals("not_found", answer.get("outcome").asText());
            assertEquals(
                    List.of("article", "title", "link"),
                    names(answer.get("nearest").get(0)));
        }
    }

    @Test
    void passesQuestionHistoryAndConversationOn() {
        List<Question> heard = new ArrayList<>();
        String conversation;
        try (TestServer server = listening(heard)) {
            conversation = server.archive.begin("somebody");
            server.ask("""
                    {"question": "And China?", "conversation": "%s", "history": [
                      {"role": "user", "content": "What of Russia?"},
                      {"role": "assistant", "content": "It grew."}]}""".formatted(conversation));
        }
        Question question = heard.getFirst();
        assertEquals("And China?", question.text());
        assertEquals(conversation, question.conversation());
        assertEquals(List.of(Turn.user("What of Russia?"), Turn.assistant("It grew.")), question.history());
    }

    @Test
    void toleratesNullsNoHistoryAndByteOrderMark() {
        try (TestServer server = TestServer.answering()) {
            String body = "\uFEFF{\"question\": \"Q?\", \"conversation\": null, \"history\": null, \"asOf\": null}";
            assertEquals(200, server.ask(body).statusCode());
        }
    }

    @Test
    void toleratesLoneSurrogatesNulAndEmoji() {
        List<Question> heard = new ArrayList<>();
        try (TestServer server = listening(heard)) {
            assertEquals(
                    200,
                    server.ask("{\"question\": \"a\\ud800b\\u0000c \\ud83d\\ude00?\"}")
                            .statusCode());
        }
        assertEquals("a b c \uD83D\uDE00?", heard.getFirst().text());
    }

    @Test
    void knowsABrowserByAnUnguessableCookie() {
        List<Question> heard = new ArrayList<>();
        try (TestServer server = listening(heard)) {
            String cookie = server.ask("{\"question\": \"First?\"}")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            assertTrue(cookie.matches("footnote_owner=[\\w-]{43}; Path=/; .*HttpOnly; SameSite=Strict"), cookie);
            HttpResponse<String> second = server.send(server.asking("{\"question\": \"Second?\"}")
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
            assertTrue(second.headers().firstValue("Set-Cookie").isEmpty());
            server.ask("{\"question\": \"Third?\"}");
        }
        assertEquals(heard.get(0).owner(), heard.get(1).owner());
        assertNotEquals(heard.get(1).owner(), heard.get(2).owner());
    }

    @Test
    void replacesAForgedCookie() {
        List<Question> heard = new ArrayList<>();
        try (TestServer server = listening(heard)) {
            server.send(server.asking("{\"question\": \"Q?\"}").header("Cookie", "footnote_owner=cli"));
        }
        assertNotEquals("cli", heard.getFirst().owner());
    }

    private static TestServer listening(List<Question> heard) {
        return TestServer.with((question, listener) -> {
            heard.add(question);
            return Samples.answered(question);
        });
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
