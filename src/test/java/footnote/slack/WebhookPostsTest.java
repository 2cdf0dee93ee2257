package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.conversation.Feedback.Verdict;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Fault;
import footnote.testing.SlackSender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other formats, from payloads as they are documented. */
final class WebhookPostsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String OUTGOING = "/webhooks/outgoing";
    private static final String COMMANDS = "/slack/commands";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mattermost-outgoing.form, application/x-www-form-urlencoded",
        "mattermost-outgoing.json, application/json",
        "rocketchat-outgoing.json, application/json"
    })
    void answersOutgoingWebhooksInTheReply(String payload, String type) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            HttpResponse<String> reply = send(bench, OUTGOING, type, read(payload));
            assertEquals(200, reply.statusCode());
            JsonNode json = JSON.readTree(reply.body());
            String text = json.path("text").asText();
            assertTrue(
                    text.startsWith("More than 2,000 people came. [\\[1\\]](https://footnote.example/base/art"), text);
            assertEquals("comment", json.path("response_type").asText());
            assertEquals("text here", bench.asked.getFirst().text().replace("some ", ""), "without the trigger");
        }
    }

    @Test
    void remembersAThreadOfRocketChat() throws Exception {
        String first = read("rocketchat-outgoing.json");
        String reply = first.replace("5xNvkGqNJQqPRTSvM", "7aa")
                .replace("\"siteUrl\"", "\"tmid\":\"5xNvkGqNJQqPRTSvM\",\"siteUrl\"");
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            send(bench, OUTGOING, "application/json", first);
            send(bench, OUTGOING, "application/json", reply);
            send(bench, OUTGOING, "application/json", first.replace("5xNvkGqNJQqPRTSvM", "8bb"));
            String conversation = bench.asked.get(0).conversation();
            assertEquals(conversation, bench.asked.get(1).conversation());
            assertFalse(Objects.equals(conversation, bench.asked.get(2).conversation()));
        }
    }

    @Test
    void answersToAnIncomingWebhookWhereTheTokenSaysSo() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            String payload = read("mattermost-outgoing.form").replace("zmigewsanbbsdf59xnmduzypjc", "elsewhere");
            slack.faults(call -> call.number() == 1 ? new Fault.Status(503, "") : new Fault.None());
            assertEquals("{}", send(bench, OUTGOING, FORM, payload).body());
            assertEquals("{}", send(bench, OUTGOING, FORM, payload).body());
            bench.awaitDone();
            assertEquals(1, slack.responses().size());
            assertTrue(slack.responses().getFirst().path("text").asText().startsWith("More than 2,000 people came."));
        }
    }

    @ParameterizedTest
    @CsvSource({"bot\":false, bot\":{\"i\":\"x\"}", "'siteUrl\"', 'isEdited\":true,\"siteUrl\"'"})
    void leavesBotsAndEditsAlone(String before, String after) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            String payload = read("rocketchat-outgoing.json").replace(before, after);
            assertEquals(
                    "{}", send(bench, OUTGOING, "application/json", payload).body());
            assertEquals(0, bench.asked.size());
        }
    }

    @Test
    void refusesStrangers() throws Exception {
        UnaryOperator<String> stranger =
                payload -> payload.replace("zmigewsanbbsdf59xnmduzypjc", "zmigewsanbbsdf59xnmduzypjd")
                        .replace("okwexkjpe7ygb8eq1ww58t483w", "");
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            assertEquals(
                    401,
                    send(bench, OUTGOING, FORM, stranger.apply(read("mattermost-outgoing.form")))
                            .statusCode());
            assertEquals(401, send(bench, OUTGOING, "application/json", "[1,2").statusCode());
            assertEquals(401, send(bench, OUTGOING, FORM, "%zz=%").statusCode());
            assertEquals(401, send(bench, OUTGOING, FORM, "").statusCode());
            assertEquals(
                    401,
                    send(bench, COMMANDS, FORM, stranger.apply(read("mattermost-command.form")))
                            .statusCode());
            assertEquals(0, bench.asked.size());
            assertEquals(List.of(), bench.unfinished());
        }
    }

    @Test
    void answersMattermostsSlashCommand() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            String payload = read("mattermost-command.form").replace("RESPONSE_URL", slack.responseUrl());
            JsonNode reply = JSON.readTree(send(bench, COMMANDS, FORM, payload).body());
            assertEquals(ThreadOutlet.LOOKING, reply.path("text").asText());
            assertEquals("ephemeral", reply.path("response_type").asText());
            send(bench, COMMANDS, FORM, payload);
            bench.awaitDone();
            assertEquals(1, slack.responses().size());
            assertFalse(slack.responses().getFirst().has("blocks"));
            assertEquals("asd", bench.asked.getFirst().text());
        }
    }

    @Test
    void answersSlacksSlashCommandWithBlocks() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            String payload = read("slack-command.form").replace("RESPONSE_URL", slack.responseUrl());
            bench.sender.post(COMMANDS, FORM, payload);
            bench.awaitDone();
            assertEquals(1, slack.responses().size());
            assertTrue(slack.responses().getFirst().path("blocks").toString().contains("rich_text"));
            assertEquals("some text & more", bench.asked.getFirst().text());
            String empty = payload.replaceFirst("&text=[^&]*", "&text=");
            assertTrue(bench.sender.post(COMMANDS, FORM, empty).body().contains("/footnote How many"));
            assertEquals(
                    200,
                    bench.sender.post(COMMANDS, FORM, "ssl_check=1&token=x").statusCode());
            assertEquals(
                    400,
                    bench.sender
                            .post(COMMANDS, FORM, "text=x&response_url=file:///x")
                            .statusCode());
        }
    }

    @Test
    void doesWhatButtonsSay() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            bench.sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", "1700000001.000001", "How many?")));
            bench.awaitDone();
            String answer = answerId(bench);

            press(bench, "footnote_wrong_citation", answer);
            SlackBench.await(() -> slack.responses().size() == 1);
            assertEquals(
                    Verdict.WRONG_CITATION,
                    bench.archive.feedback().getFirst().judgement().verdict());
            press(bench, "footnote_quotes", answer);
            SlackBench.await(() -> slack.responses().size() == 2);
            assertTrue(slack.responses().get(1).path("text").asText().contains("“Over 2,000 stood for the anthem.”"));
            press(bench, "footnote_right", "no-such-answer");
            SlackBench.await(() -> slack.responses().size() == 3);
            assertTrue(slack.responses().get(2).path("text").asText().contains("not kept"));

            press(bench, "footnote_again", answer);
            press(bench, "footnote_again", answer);
            press(bench, "somebody_elses", answer);
            bench.awaitDone();
            assertEquals(2, slack.messages().size());
            assertEquals("1548261200.000100", slack.messages().getLast().thread());
            assertEquals(
                    List.of("How many?", "How many?"),
                    bench.asked.stream().map(asked -> asked.text()).toList());
        }
    }

    private static String answerId(SlackBench bench) {
        return bench.message().blocks().findValues("value").getFirst().asText();
    }

    private static void press(SlackBench bench, String action, String answer) throws Exception {
        String payload = read("slack-button.json")
                .replace("RESPONSE_URL", bench.slack.responseUrl())
                .replace("ACTION", action)
                .replace("ANSWER", answer);
        HttpResponse<String> reply =
                bench.sender.post("/slack/interactions", FORM, SlackSender.form(Map.of("payload", payload)));
        assertEquals(200, reply.statusCode());
    }

    @Test
    void tellsQuotesInTheMessageWithoutAPublicAddress() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, SlackBench.settings(slack, null), Told::answer)) {
            bench.sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", "1700000001.000001", "How many?")));
            bench.awaitDone();
            assertTrue(bench.message().text().contains("[1] “Over 2,000 stood for the anthem.” — A rare rally"));
            assertFalse(bench.message().text().contains("/articles/"));
            assertFalse(bench.message().blocks().toString().contains("footnote_quotes"));
        }
    }

    @Test
    void showsWhatIsNearestWhereNothingIsFound() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, SlackBench.settings(slack), Told::notFound)) {
            bench.sender.event(SlackSender.event("Ev1", SlackSender.mention("C1", "1700000001.000001", "Who won?")));
            bench.awaitDone();
            String text = bench.message().text();
            assertTrue(
                    text.contains("Nearest articles:\n• <https://footnote.example/base/articles/rally-1|A rare"), text);
            assertTrue(text.endsWith("Not found in the articles · extractive"), text);
        }
    }

    @Test
    void isNotThereWhereItIsNotSetUp() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, SlackSettings.NONE, Told::answer)) {
            assertEquals(List.of(), bench.paths());
            assertFalse(SlackSettings.NONE.isOn());
        }
    }

    private static HttpResponse<String> send(SlackBench bench, String path, String type, String body)
            throws IOException, InterruptedException {
        return bench.sender.send(bench.sender.request(path, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) throws IOException {
        try (var in = Objects.requireNonNull(WebhookPostsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
