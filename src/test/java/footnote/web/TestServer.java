package footnote.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.Assistant;
import footnote.ingest.ArticleCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real server on a free port, and a client for it. */
final class TestServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(WebSettings settings, Assistant assistant, ArticleCollection collection) {
        this.server = new WebServer(settings, assistant, collection, List.of()).start();
    }

    static TestServer with(Assistant assistant) {
        return with(assistant, Samples.collection());
    }

    static TestServer with(Assistant assistant, ArticleCollection collection) {
        return with(new WebSettings("127.0.0.1", 0, null), assistant, collection);
    }

    static TestServer with(WebSettings settings, Assistant assistant, ArticleCollection collection) {
        return new TestServer(settings, assistant, collection);
    }

    static TestServer answering() {
        return with(Samples.assistant(Duration.ZERO));
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder asking(String body) {
        return request("/api/ask").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> getPage(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpResponse<String> ask(String body) {
        return send(asking(body));
    }

    HttpResponse<String> askStream(String question) {
        return send(asking(body(question)).header("Accept", "text/event-stream"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(String question) {
        try {
            return JSON.writeValueAsString(Map.of("question", question));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Stops the server and keeps the client. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
