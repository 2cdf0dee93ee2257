package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.answer.Assistant;
import footnote.fault.BadInputException;
import footnote.fault.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class WebServerTest {

    @Test
    void saysThatThePortIsTaken() {
        try (TestServer first = TestServer.answering()) {
            WebServer second =
                    server(new WebSettings("127.0.0.1", first.port(), null), Samples.assistant(Duration.ZERO));
            UnavailableException taken = assertThrows(UnavailableException.class, second::start);
            assertEquals("Port %d is taken; choose another with --port.".formatted(first.port()), taken.getMessage());
            second.close();
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThrows(BadInputException.class, () -> new WebSettings("127.0.0.1", 65_536, null));
        assertThrows(BadInputException.class, () -> new WebSettings("127.0.0.1", 7_070, " "));
    }

    @Test
    void servesRoutesOfFurtherModules() throws IOException, InterruptedException {
        try (WebServer server = new WebServer(
                        new WebSettings("127.0.0.1", 0, null),
                        Samples.assistant(Duration.ZERO),
                        Samples.collection(),
                        List.of(routes -> routes.get("/extra", ctx -> ctx.result("module"))))
                .start()) {
            assertEquals("module", get(server.port(), "/extra").body());
        }
    }

    @Test
    void letsAnAnswerUnderWayFinishOnClose() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Assistant slow = (question, listener) -> {
            asked.countDown();
            Samples.rest(Duration.ofMillis(500));
            return Samples.answered(question);
        };
        TestServer server = TestServer.with(slow);
        CompletableFuture<HttpResponse<String>> response =
                CompletableFuture.supplyAsync(() -> server.ask("{\"question\": \"How many?\"}"));
        asked.await();
        server.stop();
        assertEquals(200, response.join().statusCode());
        server.close();
    }

    private static WebServer server(WebSettings settings, Assistant assistant) {
        return new WebServer(settings, assistant, Samples.collection(), List.of());
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
