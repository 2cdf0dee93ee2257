package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.cli.Product;
import footnote.cli.Product.Listening;
import footnote.conversation.Archive;
import footnote.conversation.ShownTurn;
import footnote.fault.BadInputException;
import footnote.store.sql.SqlConversations;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Slack over the whole road and back, over the sample. */
final class SlackIT {

    private static final String RALLY = "1700000001.000001";
    private static final String UNREST = "1700000002.000002";

    @TempDir
    private static Path data;

    @BeforeAll
    static void indexSample() {
        TestProduct.withSample(data).close();
    }

    @Test
    void followsUpInEachThreadFromThatThreadsMemory() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                Product product = TestProduct.open(data, environment(slack));
                Listening server = product.serve("127.0.0.1", 0);
                SlackSender sender = new SlackSender("http://127.0.0.1:" + server.port())) {
            ask(sender, "Ev1", SlackSender.mention("C1", RALLY, "How many people attended the rally in Almaty?"));
            ask(
                    sender,
                    "Ev2",
                    SlackSender.mention("C1", UNREST, "What did Russia say about the unrest in Kazakhstan?"));
            ask(sender, "Ev3", reply("1700000003.000003", RALLY));
            ask(sender, "Ev4", reply("1700000004.000004", UNREST));
            while (answers(slack).size() < 4) {
                Thread.sleep(20);
            }
            Message rally = answers(slack).stream()
                    .filter(message -> message.event().equals("Ev1"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(rally.text().contains("2,000"), rally.text());
            assertTrue(rally.text().contains("<https://footnote.example/articles/"), rally.text());
        }
        String first = standalone(RALLY);
        String second = standalone(UNREST);
        assertTrue(first.contains("rally") && first.contains("China") && !first.contains("unrest"), first);
        assertTrue(second.contains("unrest") && second.contains("China") && !second.contains("rally"), second);
    }

    private static ObjectNode reply(String ts, String thread) {
        return SlackSender.said("message", "C1", ts, "And China?").put("thread_ts", thread);
    }

    private static List<Message> answers(FakeSlack slack) {
        return slack.messages().stream().filter(message -> message.part() == 1).toList();
    }

    private static void ask(SlackSender sender, String id, ObjectNode happening) throws Exception {
        assertEquals(200, sender.event(SlackSender.event(id, happening)).statusCode());
    }

    /** What was searched for at last in a thread. */
    private static String standalone(String thread) throws Exception {
        try (Archive archive = SqlConversations.in(
                SqliteFile.open(data.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90))) {
            String owner = "slack:T1:C1:" + thread;
            String id = archive.list(owner, 1).getFirst().id();
            List<ShownTurn> exchanges = archive.find(id, owner).orElseThrow().exchanges();
            assertEquals(2, exchanges.size());
            JsonNode shown = new ObjectMapper()
                    .readTree(
                            Objects.requireNonNull(exchanges.getLast().shown()).json());
            return shown.path("standalone").asText();
        }
    }

    @Test
    void isNotThereWithoutSettings() throws Exception {
        try (Product product = TestProduct.open(data);
                Listening server = product.serve("127.0.0.1", 0);
                SlackSender sender = new SlackSender("http://127.0.0.1:" + server.port())) {
            for (String path :
                    List.of("/slack/events", "/slack/commands", "/slack/interactions", "/webhooks/outgoing")) {
                byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                assertEquals(
                        404,
                        sender.send(sender.request(path, "application/json", body))
                                .statusCode());
            }
        }
    }

    @Test
    void refusesToBeSetUpInPart() {
        try (Product product = TestProduct.open(data, Map.of("FOOTNOTE_SLACK_SIGNING_SECRET", "x"))) {
            BadInputException refused = assertThrows(BadInputException.class, () -> product.serve("127.0.0.1", 0));
            assertTrue(String.valueOf(refused.getMessage()).contains("FOOTNOTE_SLACK_BOT_TOKEN is missing"));
        }
    }

    private static Map<String, String> environment(FakeSlack slack) {
        return Map.of(
                "FOOTNOTE_SLACK_SIGNING_SECRET",
                SlackSender.SECRET,
                "FOOTNOTE_SLACK_BOT_TOKEN",
                "xoxb-1",
                "FOOTNOTE_SLACK_API_URL",
                slack.api(),
                "FOOTNOTE_PUBLIC_URL",
                "https://footnote.example");
    }
}
