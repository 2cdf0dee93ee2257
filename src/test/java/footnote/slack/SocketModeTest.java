package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.settings.Secret;
import footnote.testing.FakeSlack;
import footnote.testing.SlackSender;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SocketModeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<WsContext> connections = new CopyOnWriteArrayList<>();
    private final List<JsonNode> acknowledged = new CopyOnWriteArrayList<>();

    @Test
    void answersWhatItHearsAndConnectsAgain() throws Exception {
        Javalin socket = socket();
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = new SlackBench(folder, slack, settings(slack), Told::answer)) {
            assertEquals(List.of(), bench.paths(), "nothing is open without a signing secret");
            SlackBench.await(() -> !slack.calls("apps.connections.open").isEmpty());
            assertEquals(List.of(), List.copyOf(connections), "Slack offers none yet");
            slack.socket("ws://127.0.0.1:" + socket.port() + "/link");

            connection(1).send("{\"type\":\"hello\",\"num_connections\":1}");
            send(1, "events_api", "e-1", SlackSender.event("Ev1", mention()));
            acknowledgement("e-1");
            bench.awaitDone();
            assertEquals(1, bench.message().part());

            connection(1).send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
            send(2, "events_api", "e-2", SlackSender.event("Ev1", mention()));
            ObjectNode command = JSON.createObjectNode()
                    .put("command", "/footnote")
                    .put("text", "How many?")
                    .put("trigger_id", "1.2")
                    .put("response_url", slack.responseUrl());
            send(2, "slash_commands", "e-3", command);
            assertEquals(
                    ThreadOutlet.LOOKING,
                    acknowledgement("e-3").path("payload").path("text").asText());
            acknowledgement("e-2");
            bench.awaitDone();
            assertEquals(1, slack.messages().size());
            assertEquals(1, slack.responses().size());
        } finally {
            socket.stop();
        }
    }

    @Test
    void leavesUnacknowledgedWhatItCouldNotTakeDown() throws Exception {
        Javalin socket = socket();
        try (FakeSlack slack = new FakeSlack()) {
            slack.socket("ws://127.0.0.1:" + socket.port() + "/link");
            SlackBench bench = new SlackBench(folder, slack, settings(slack), Told::answer);
            connection(1);
            bench.inbox.close();
            send(1, "events_api", "e-1", SlackSender.event("Ev1", mention()));
            send(1, "something_new", "e-2", JSON.createObjectNode());
            acknowledgement("e-2");
            assertEquals(1, acknowledged.size());
            assertTrue(slack.messages().isEmpty());
            bench.close();
        } finally {
            socket.stop();
        }
    }

    private Javalin socket() {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/link", ws -> {
                        ws.onConnect(connections::add);
                        ws.onMessage(message -> acknowledged.add(JSON.readTree(message.message())));
                    });
                })
                .start("127.0.0.1", 0);
    }

    private static SlackSettings settings(FakeSlack slack) {
        return new SlackSettings(
                null,
                Secret.of("xoxb-1", "a test"),
                Secret.of("xapp-1", "a test"),
                URI.create(slack.api()),
                List.of(),
                URI.create(Told.PUBLIC));
    }

    private static ObjectNode mention() {
        return SlackSender.mention("C1", "1700000001.000001", "How many people came?");
    }

    private WsContext connection(int number) {
        SlackBench.await(() -> connections.size() >= number);
        return connections.get(number - 1);
    }

    private JsonNode acknowledgement(String envelope) {
        SlackBench.await(() -> acknowledged.stream().anyMatch(sent -> isOf(sent, envelope)));
        return acknowledged.stream()
                .filter(sent -> isOf(sent, envelope))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(JsonNode sent, String envelope) {
        return sent.path("envelope_id").asText().equals(envelope);
    }

    private void send(int connection, String type, String envelope, ObjectNode payload) {
        ObjectNode sent = JSON.createObjectNode().put("type", type).put("envelope_id", envelope);
        sent.set("payload", payload);
        connection(connection).send(sent.toString());
    }
}
