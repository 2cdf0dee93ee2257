package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.web.access.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardTest {

    private static final String QUESTION = "{\"question\": \"How many?\"}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            localhost, 200
            LocalHost:7070, 200
            127.0.0.1:1, 200
            [::1]:7070, 200
            evil.example, 403
            localhost.evil.example, 403
            127.0.0.1.evil.example, 403
            10.0.0.1, 403
            """)
    void answersUnderItsOwnNamesOnly(String host, int status) throws IOException {
        try (TestServer server = TestServer.answering()) {
            assertEquals(status, statusFor(server, host));
        }
    }

    @ParameterizedTest(name = "{0} {1} under {2}: {3}")
    @CsvSource(textBlock = """
            GET,    /articles/rally-1,      news.example,      200
            GET,    /articles/rally-1,      News.Example:8443, 200
            GET,    /style.css,             news.example,      200
            GET,    /,                      news.example,      200
            GET,    /api/articles/rally-1,  news.example,      200
            GET,    /articles/rally-1,      evil.example,      403
            GET,    /api/conversations,     news.example,      401
            POST,   /api/ask,               news.example,      401
            GET,    /api/conversations,     127.0.0.1,         200
            DELETE, /api/articles/rally-1,  news.example,      403
            POST,   /api/articles,          news.example,      403
            """)
    void underItsPublicNameItCountsAsReachedFromElsewhere(String method, String path, String host, int status)
            throws IOException {
        WebSettings settings = new WebSettings("127.0.0.1", 0, "k-30", null, "news.example");
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection())) {
            assertEquals(status, statusFor(server, method, path, host));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Proto"})
    void whatAProxyPassesOnComesFromElsewhereWhateverItsHost(String header) {
        WebSettings settings = new WebSettings("127.0.0.1", 0, "k-30", null, "news.example");
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection())) {
            HttpRequest.Builder forwarded = server.asking(QUESTION).header(header, "203.0.113.7");
            assertEquals(401, server.send(forwarded).statusCode());
            assertEquals(200, server.ask(QUESTION).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://news.example,       news.example,       200
            https://news.example:8443,  news.example:8443,  200
            https://news.example,       127.0.0.1,          200
            http://news.example,        news.example,       200
            https://evil.example,       news.example,       403
            https://news.example.evil,  news.example,       403
            null,                       news.example,       403
            news.example,               news.example,       403
            """)
    void pagesOfItsPublicNameMayAsk(String origin, String host, int status) throws IOException {
        WebSettings settings = new WebSettings("127.0.0.1", 0, null, null, "news.example");
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection())) {
            assertEquals(status, statusFor(server, "GET", "/api/conversations", host, "Origin: " + origin));
        }
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403"})
    void anOpenServerRefusesPagesOfOtherSitesToo(String origin, int status) throws IOException {
        WebSettings settings = new WebSettings("0.0.0.0", 0, null, null);
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection())) {
            assertEquals(status, statusFor(server, "GET", "/api/conversations", "any.example", "Origin: " + origin));
            assertEquals(
                    200, statusFor(server, "GET", "/api/conversations", "any.example", "Origin: https://any.example"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "https://127.0.0.1"})
    void refusesForeignOrigin(String origin) {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> response = server.send(server.asking(QUESTION).header("Origin", origin));
            AskRefusalTest.assertProblem(response, 403, "Forbidden", "Pages of other sites may not use this server.");
        }
    }

    @Test
    void servesItsOwnPages() {
        try (TestServer server = TestServer.answering()) {
            String own = "http://127.0.0.1:" + server.port();
            assertEquals(
                    200,
                    server.send(server.asking(QUESTION).header("Origin", own)).statusCode());
        }
    }

    @Test
    void letsLinksFromElsewhereInButNoImagesOrFrames() {
        try (TestServer server = TestServer.answering()) {
            assertEquals(200, crossSite(server, "document"));
            assertEquals(403, crossSite(server, "image"));
            assertEquals(403, crossSite(server, "iframe"));
        }
    }

    @Test
    void sendsSecurityHeadersWithEverything() {
        try (TestServer server = TestServer.answering()) {
            for (String path :
                    new String[] {"/", "/style.css", "/api/articles", "/nothing-here", "/articles/rally-1"}) {
                var headers = server.get(path).headers();
                String policy = headers.firstValue("Content-Security-Policy").orElse("");
                assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), path);
                assertTrue(!policy.contains("unsafe"), path);
                assertEquals(
                        "nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
                assertEquals(
                        "no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
            }
        }
    }

    @Test
    void asksForTheKeyOnOtherAddressesOnly() {
        WebSettings open = new WebSettings("0.0.0.0", 0, "k-31", null);
        try (TestServer server = TestServer.with(open, Samples.assistant(Duration.ZERO), Samples.collection())) {
            HttpResponse<String> refused = server.ask(QUESTION);
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            assertEquals(401, asked(server, "Bearer k-32"));
            assertEquals(200, asked(server, "Bearer k-31"));
            assertEquals(200, server.get("/api/articles").statusCode());
        }
        WebSettings loopback = new WebSettings("localhost", 0, "k-33", null);
        try (TestServer server = TestServer.with(loopback, Samples.assistant(Duration.ZERO), Samples.collection())) {
            assertEquals(200, server.ask(QUESTION).statusCode());
        }
    }

    private static int asked(TestServer server, String authorization) {
        return server.send(server.asking(QUESTION).header("Authorization", authorization))
                .statusCode();
    }

    private static int crossSite(TestServer server, String destination) {
        return server.send(server.request("/articles")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Dest", destination))
                .statusCode();
    }

    private static int statusFor(TestServer server, String host) throws IOException {
        return statusFor(server, "GET", "/health/live", host);
    }

    /** Over a bare socket, as the client of the JDK does not let go of the Host header. */
    private static int statusFor(TestServer server, String method, String path, String host, String... headers)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String more = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
            String request =
                    method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
