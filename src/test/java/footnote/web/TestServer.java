package footnote.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.Assistant;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.Receipts;
import footnote.collection.ArticleCollection;
import footnote.conversation.Archive;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlReceipts;
import footnote.store.sqlite.SqliteFile;
import footnote.suggest.Suggestions;
import footnote.web.access.Places;
import footnote.web.access.WebSettings;
import footnote.web.http.PostRoutes;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A real server on a free port, and a client for it. */
public final class TestServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final WebSettings LOOPBACK = new WebSettings("127.0.0.1", 0, null, null);

    private static final Places USUAL = new Places(Places.usual());

    final Archive archive;
    final Receipts receipts;
    private final Path folder;
    private final WebServer server;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(
            WebSettings settings, Assistant assistant, ArticleCollection collection, Suggestions offered, Path folder) {
        this(settings, assistant, collection, offered, folder, USUAL, PostRoutes.NONE, parts -> List.of());
    }

    private TestServer(
            WebSettings settings,
            Assistant assistant,
            ArticleCollection collection,
            Suggestions offered,
            Path folder,
            Places places,
            PostRoutes posts,
            Function<WebParts, List<ProtocolDoor>> doors) {
        this.folder = folder;
        this.archive = SqlConversations.in(
                SqliteFile.open(folder.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90));
        this.receipts = SqlReceipts.in(
                () -> SqliteFile.open(folder.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90));
        WebParts parts = new WebParts(
                Samples.keeping(assistant, archive),
                collection,
                archive,
                new ReceiptDesk(receipts, collection::article),
                offered,
                List::of,
                places);
        this.server = new WebServer(settings, parts, posts, doors.apply(parts)).start();
        this.port = server.port();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("footnote-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer with(Assistant assistant) {
        return with(assistant, Samples.collection());
    }

    static TestServer with(Assistant assistant, ArticleCollection collection) {
        return with(LOOPBACK, assistant, collection);
    }

    static TestServer with(WebSettings settings, Assistant assistant, ArticleCollection collection) {
        return new TestServer(settings, assistant, collection, Suggestions.NONE, folder());
    }

    /** A server with other interfaces beside its own. */
    public static TestServer with(
            WebSettings settings, Assistant assistant, Function<WebParts, List<ProtocolDoor>> doors) {
        return with(settings, assistant, PostRoutes.NONE, doors);
    }

    /** The same, open to the servers of other products. */
    static TestServer with(
            WebSettings settings, Assistant assistant, PostRoutes posts, Function<WebParts, List<ProtocolDoor>> doors) {
        return new TestServer(
                settings, assistant, Samples.collection(), Suggestions.NONE, folder(), USUAL, posts, doors);
    }

    /** A server that answers so many questions at a time. */
    static TestServer with(
            WebSettings settings, Assistant assistant, Places places, Function<WebParts, List<ProtocolDoor>> doors) {
        return new TestServer(
                settings, assistant, Samples.collection(), Suggestions.NONE, folder(), places, PostRoutes.NONE, doors);
    }

    static TestServer offering(Suggestions suggestions) {
        return new TestServer(LOOPBACK, Samples.assistant(Duration.ZERO), Samples.collection(), suggestions, folder());
    }

    static TestServer answering() {
        return with(Samples.assistant(Duration.ZERO));
    }

    public int port() {
        return port;
    }

    Set<RouteTable.Route> routes() {
        return server.routes();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder asking(String body) {
        return request("/api/ask").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    public HttpResponse<String> get(String path) {
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

    public HttpResponse<String> send(HttpRequest.Builder request) {
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

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Another one in the place of this one, which was {@linkplain #stop stopped}: same port, same conversations. */
    TestServer back(Assistant assistant) {
        WebSettings settings = new WebSettings("127.0.0.1", port, null, null);
        return new TestServer(settings, assistant, Samples.collection(), Suggestions.NONE, folder);
    }

    /** Stops the server and keeps the client. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        receipts.close();
        archive.close();
        if (!Files.exists(folder)) {
            return; // It was another's too.
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
