package footnote.web.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.check.SupportCheck;
import footnote.search.Retrieval;
import footnote.web.Samples;
import footnote.web.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class McpStreamsTest {

    private static final String BEGIN = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\":"
            + " {\"protocolVersion\": \"2025-06-18\", \"capabilities\": {},"
            + " \"clientInfo\": {\"name\": \"test\", \"version\": \"1\"}}}";

    private static final String ASK = "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/call\", \"params\":"
            + " {\"name\": \"ask\", \"arguments\": {\"question\": \"How many?\"}}}";

    @Test
    @Timeout(30)
    void servesOneClientUntilItCloses() throws IOException, InterruptedException {
        PipedOutputStream toServer = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(toServer);
        PipedInputStream fromServer = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(fromServer);
        Thread serving = Thread.ofPlatform().start(() -> serve(in, out));
        BufferedReader answers = new BufferedReader(new InputStreamReader(fromServer, StandardCharsets.UTF_8));
        send(toServer, BEGIN);
        assertEquals("footnote", read(answers).at("/result/serverInfo/name").asText());
        send(toServer, "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        send(toServer, ASK);
        JsonNode answer = read(answers).at("/result/structuredContent");
        assertTrue(answer.path("text").asText().contains("[1]"));
        assertTrue(answer.at("/citations/0/link").isNull());
        send(toServer, ASK); // What was asked before the end is answered.
        toServer.close();
        assertTrue(read(answers).has("result"));
        serving.join();
    }

    private static void serve(PipedInputStream in, PipedOutputStream out) {
        try {
            McpStreams.serve(
                    new McpTools(
                            Samples.assistant(Duration.ofMillis(200)),
                            Samples.articles(),
                            (question, limit) -> new Retrieval(question, List.of(), Map.of(), 0),
                            SupportCheck.NOTHING_PASSES),
                    null,
                    in,
                    out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream to, String message) throws IOException {
        to.write((message + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static JsonNode read(BufferedReader answers) throws IOException {
        return TestServer.json(answers.readLine());
    }
}
