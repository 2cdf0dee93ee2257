package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.receipt.FakeReceipts;
import footnote.conversation.Archive;
import footnote.store.sql.SqlConversations;
import footnote.store.sqlite.SqliteFile;
import footnote.suggest.Suggestions;
import footnote.web.http.PostRoutes;
import footnote.web.http.PostRoutes.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostRoutesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1} under {2}")
    @CsvSource(textBlock = """
            POST, /slack/events,    footnote.example, 201
            POST, /slack/events,    127.0.0.1,        201
            GET,  /slack/events,    footnote.example, 403
            GET,  /slack/events,    127.0.0.1,        405
            POST, /slack/events/x,  footnote.example, 403
            POST, /slack/../api/ask, footnote.example, 403
            POST, /slack/commands,  footnote.example, 403
            POST, /slack/commands,  127.0.0.1,        404
            POST, /api/ask,         footnote.example, 403
            GET,  /articles,        footnote.example, 403
            """)
    void areOpenUnderAnyNameAndNothingElseIs(String method, String path, String host, int status) throws IOException {
        PostRoutes posts = new PostRoutes(
                List.of("/slack/events"),
                (at, headers, body) -> new Reply(201, "text/plain", at + headers.apply("X-A") + body.length));
        Archive archive = SqlConversations.in(
                SqliteFile.open(folder.resolve("conversations.db")), Clock.systemUTC(), Duration.ofDays(90));
        WebParts parts = new WebParts(
                Samples.assistant(Duration.ZERO),
                Samples.collection(),
                archive,
                FakeReceipts.desk(),
                Suggestions.NONE,
                List::of);
        try (archive;
                WebServer server = new WebServer(TestServer.LOOPBACK, parts, posts).start()) {
            String answer = send(server.port(), method + " " + path, host);
            assertEquals(status, Integer.parseInt(answer.substring(9, 12)), answer);
            assertEquals(status == 201, answer.endsWith("/slack/eventsgood3"), answer);
        }
    }

    /** Over a bare socket, as the client of the JDK does not let go of the Host header. */
    private static String send(int port, String line, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = line + " HTTP/1.1\r\nHost: " + host
                    + "\r\nx-a: good\r\nContent-Length: 3\r\nConnection: close\r\n\r\nä.";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
