package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.OtlpReceiver.Span;
import footnote.app.ProductProcess.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of a served process, taken in over a real socket. */
final class TracingIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final String ASKING = "{\"question\": \"How many people attended the rally in Almaty?\"}";

    private static final String CHECKING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\":"
            + " {\"name\": \"check_claim\", \"arguments\": {\"claim\": \"A rally was held in Almaty.\"}}}";

    @TempDir
    private Path folder;

    @Test
    void aRequestIsATraceWithASpanForEachStage() throws IOException, InterruptedException {
        ProductProcess product = new ProductProcess(folder);
        try (OtlpReceiver receiver = new OtlpReceiver()) {
            product.environment.put("FOOTNOTE_OTLP_ENDPOINT", receiver.address());
            product.environment.put("OTEL_EXPORTER_OTLP_HEADERS", "x-key=secret");
            // Nobody listens there: the call is a stage, and the built-in model answers.
            product.environment.put("FOOTNOTE_MODEL", "openai:none@http://127.0.0.1:1/v1");
            try (Running server = product.start(new byte[0], "serve", "--port", "0")) {
                post(server.address() + "/api/ask", ASKING);
                post(server.address() + "/mcp", CHECKING);
                Span request = receiver.await("POST /api/ask");
                assertEquals(TRACE, request.trace());
                assertEquals("b7ad6b7169203331", request.parent(), "the proxy's span");
                Span question = receiver.await("question");
                assertEquals(request.id(), question.parent());
                for (String stage : new String[] {"retrieval", "reading", "model"}) {
                    Span span = receiver.await(stage);
                    assertEquals(TRACE, span.trace(), stage);
                    assertEquals(question.id(), span.parent(), stage);
                }
                Span check = receiver.await("check");
                assertEquals(check.id(), receiver.await("judging").parent());
                assertEquals("secret", receiver.keys().getFirst());
                assertTrue(receiver.bodies().contains("/api/ask"));
                assertFalse(receiver.bodies().contains("Almaty"), "nothing of a question is in a trace");
            }
        }
    }

    @Test
    void aCollectorThatIsNotThereHarmsNothing() throws IOException, InterruptedException {
        ProductProcess product = new ProductProcess(folder);
        product.environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
        try (Running server = product.start(new byte[0], "serve", "--port", "0")) {
            post(server.address() + "/api/ask", ASKING);
        }
        product.environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere");
        product.run("serve", "--port", "0").assertRefused(2);
    }

    private static void post(String address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
        }
    }
}
