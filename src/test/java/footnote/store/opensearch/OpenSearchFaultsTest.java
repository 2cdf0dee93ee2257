package footnote.store.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import footnote.fault.FootnoteException;
import footnote.search.SearchFilter;
import footnote.settings.Secret;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a cluster from answering is told in a sentence, soon, and is never an empty result. */
final class OpenSearchFaultsTest {

    private static final int SECONDS = 1;
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void refusedConnection() throws IOException {
        assertTold("refuses the connection", "http://127.0.0.1:" + closedPort());
    }

    @Test
    void unknownHost() {
        assertTold("not known by that name", "http://nowhere.invalid:9200");
    }

    @Test
    void serverThatHangs() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            assertTold("does not answer in time", "http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void wrongPassword() throws IOException {
        HttpServer server = answering(401, "{\"error\":\"Unauthorized\"}");
        try {
            assertTold(
                    "mend the user",
                    "http://reader@127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void somethingElseThatAnswers() throws IOException {
        HttpServer server = answering(200, "<html>Welcome</html>");
        try {
            assertTold(
                    "look whether FOOTNOTE_SEARCH leads to it",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void busyForGood() throws IOException {
        HttpServer server = answering(503, "{\"error\":\"busy\"}");
        try {
            assertTold("answers 503", "http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void expiredAndUnknownCertificates() throws Exception {
        for (String from : new String[] {"-3d", "-1H"}) {
            Path store = folder.resolve("store" + from);
            Path authority = folder.resolve("ca" + from + ".pem");
            keytool(store, "-genkeypair -alias ca -keyalg EC -dname CN=ca -ext bc=ca:true -startdate -5d");
            keytool(store, "-exportcert -rfc -alias ca -file " + authority);
            keytool(
                    store,
                    "-genkeypair -alias os -keyalg EC -signer ca -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -validity 1 -startdate "
                            + from);
            keytool(store, "-delete -alias ca");
            HttpsServer server = secure(store);
            String address = "https://127.0.0.1:" + server.getAddress().getPort();
            String refused = "certificate that is not trusted or has expired";
            try {
                assertTold(refused, address);
                assertTold("-1H".equals(from) ? "answers 503" : refused, address, authority);
            } finally {
                server.stop(0);
            }
        }
    }

    @Test
    void fileWithoutCertificates() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
        assertTold("FOOTNOTE_SEARCH_CA", "https://127.0.0.1:1", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host:9200/news",
                "opensearch:host:9200",
                "opensearch:ftp://host/news",
                "opensearch:https://user:secret@host/news",
                "opensearch:https://host/News",
                "opensearch:https://host/_news",
                "opensearch:https://host,/news",
                "opensearch:https://host,other:port/news",
                "opensearch:https://host/news?size=1",
                "opensearch:"
            })
    void addressesThatAreNone(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> OpenSearchAddress.of(text))
                .getMessage();
        assertTrue(message == null || !message.contains("secret"), message);
    }

    @Test
    void addressHasDefaults() {
        assertEquals(
                "https://search.example.org:9200/footnote",
                OpenSearchAddress.of("opensearch:https://me@search.example.org").toString());
    }

    @Test
    void addressHasSeveralNodes() {
        assertEquals(
                "https://a.example:9200, https://b.example:9300/news",
                OpenSearchAddress.of("opensearch:https://me@a.example,b.example:9300/news")
                        .toString());
    }

    @Test
    void prefixOfOneOfSeveralCollections() {
        OpenSearchAddress address = OpenSearchAddress.of("opensearch:http://host/news");
        assertEquals("news-eval-rgb-noise", address.withSuffix("eval-RGB noise").prefix());
    }

    @Test
    void anotherNodeIsAskedWhereOneIsDown() throws IOException {
        HttpServer server = answering(401, "{\"error\":\"Unauthorized\"}");
        try {
            String second = "127.0.0.1:" + server.getAddress().getPort();
            assertTold("mend the user", "http://reader@127.0.0.1:%d,%s".formatted(closedPort(), second));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsBrokenOffIsAskedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (asked.incrementAndGet() > 1) {
                exchange.sendResponseHeaders(401, -1);
            }
            exchange.close();
        });
        server.start();
        try {
            assertTold(
                    "mend the user",
                    "http://reader@127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void assertTold(String part, String server) {
        assertTold(part, server, null);
    }

    private static void assertTold(String part, String server, @Nullable Path authority) {
        OpenSearchAddress address =
                OpenSearchAddress.of("opensearch:" + server + "/news").with(Secret.chosen("s3cret"), authority);
        MemoryStorage memory = new MemoryStorage();
        String message = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(FootnoteException.class, () -> {
                            try (OpenSearchPassages passages = OpenSearchPassages.at(
                                    address, memory.log(), MadeUp.ENCODER, MadeUp.DIMENSION, SECONDS)) {
                                passages.undated(SearchFilter.ALL);
                            }
                        })
                        .getMessage());
        assertTrue(String.valueOf(message).contains(part), message);
        assertTrue(!String.valueOf(message).contains("s3cret"), message);
    }

    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, status, body);
        return server;
    }

    private static void answer(HttpServer server, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private static HttpsServer secure(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        answer(server, 503, "{}");
        return server;
    }

    private static void keytool(Path store, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
