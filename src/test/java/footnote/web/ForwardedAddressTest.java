package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.web.access.Limits;
import footnote.web.access.TrustedProxies;
import footnote.web.access.WebSettings;
import footnote.web.openai.OpenAiDoorTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that are whole begin with the address that a trusted proxy was asked for. */
final class ForwardedAddressTest {

    private static final String ASKING = "{\"model\": \"footnote\", \"input\": \"How many?\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https      | news.example          | /footnote  | https://news.example/footnote
            https      | news.example:8443     | /a/b-c.d/  | https://news.example:8443/a/b-c.d
            http,https | other.example, [::1]:8443 | -      | https://[::1]:8443
            https      | -                     | -          | https://HERE
            -          | -                     | /footnote  | http://HERE/footnote
            gopher     | a b                   | ../up      | http://HERE
            "https"    | evil.example/path     | //evil     | http://HERE
            javascript | evil.example?q        | /a?b       | http://HERE
            """)
    void followsWhatATrustedProxySays(String scheme, String host, String prefix, String address) {
        try (TestServer server = server(TrustedProxies.LOCAL)) {
            String here = "127.0.0.1:" + server.port();
            HttpRequest.Builder request = asking(server);
            add(request, "Proto", scheme);
            add(request, "Host", host);
            add(request, "Prefix", prefix);
            String cited = cited(server.send(request));
            assertTrue(cited.startsWith(address.replace("HERE", here) + "/articles/rally-1?start="), cited);
        }
    }

    @Test
    void doesNotFollowAStranger() {
        try (TestServer server = server(TrustedProxies.of("10.0.0.0/8"))) {
            HttpRequest.Builder request = asking(server)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Prefix", "/footnote");
            String cited = cited(server.send(request));
            assertTrue(cited.startsWith("http://127.0.0.1:%d/articles/".formatted(server.port())), cited);
        }
    }

    @Test
    void theCookieIsForTlsAloneWhereTheProxySpeaksIt() {
        try (TestServer server = server(TrustedProxies.LOCAL)) {
            String body = TestServer.body("How many?");
            String cookie = "Set-Cookie";
            String secure = server.send(server.asking(body).header("X-Forwarded-Proto", "https"))
                    .headers()
                    .firstValue(cookie)
                    .orElseThrow();
            assertTrue(secure.contains("Secure"), secure);
            assertEquals(
                    -1,
                    server.ask(body).headers().firstValue(cookie).orElseThrow().indexOf("Secure"));
        }
    }

    private static void add(HttpRequest.Builder request, String name, String value) {
        if (value != null) {
            request.header("X-Forwarded-" + name, value);
        }
    }

    private static HttpRequest.Builder asking(TestServer server) {
        return server.request("/v1/responses")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ASKING));
    }

    private static String cited(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return TestServer.json(response).at("/citations/0").asText();
    }

    private static TestServer server(TrustedProxies proxies) {
        WebSettings settings = new WebSettings("127.0.0.1", 0, null, null, null, new Limits(60, proxies));
        return TestServer.with(settings, Samples.assistant(Duration.ZERO), OpenAiDoorTest::doors);
    }
}
