package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.ReadResult.Refused;
import footnote.article.format.kinds.Formats;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebPagesTest {

    private static final String PAGE =
            "<html><head><title>Ferry sinks</title></head><body><p>The ferry sank in calm water.</p></body></html>";

    /** Ways to write this machine, its network and the address where clouds tell secrets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "169.254.169.254",
                "2852039166",
                "0xA9FEA9FE",
                "[::ffff:a9fe:a9fe]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void refusesAddressesThatAreNotPublic(String host) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Server server = new Server(asked)) {
            String address = "http://" + host + ":" + server.port() + "/page";
            String reason = refusal(new WebPages(new PublicAddresses()), address);
            assertTrue(
                    reason.contains("not on the public internet")
                            || reason.contains("in an odd way")
                            || reason.contains("host that is not known")
                            || reason.contains("not a valid address")
                            || reason.contains("no http or https address"),
                    reason);
            assertEquals(0, asked.get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2002:5db8:d822::"})
    void allowsPublicAddresses(String literal) throws IOException {
        assertTrue(PublicAddresses.isPublic(InetAddress.getByName(literal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "file:///etc/passwd",
                "http:///a",
                "http://a b/",
                "http://u:p@example.org/"
            })
    void refusesWhatIsNoWebAddress(String address) {
        assertFalse(refusal(new WebPages(new PublicAddresses()), address).isEmpty());
    }

    @Test
    void loadsPageByTheTypeThatItsServerSays() throws IOException {
        try (Server server = new Server(new AtomicInteger())) {
            ReadResult reading = read(here(), server.address("/story.txt"));
            assertTrue(reading instanceof Found found && found.draft().text().equals("The ferry sank in calm water."));
        }
    }

    @Test
    void refusesRedirectOutOfWhatIsAllowed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Server server = new Server(asked)) {
            assertTrue(refusal(here(), server.address("/elsewhere")).contains("not on the public internet"));
            assertEquals(1, asked.get());
            assertTrue(refusal(here(), server.address("/file")).length() > 5);
            assertTrue(refusal(here(), server.address("/around")).contains("cannot be loaded"));
        }
    }

    @Test
    void boundsSizeAndType() throws IOException {
        try (Server server = new Server(new AtomicInteger())) {
            assertTrue(refusal(here(), server.address("/endless")).contains("larger than an article can be"));
            assertEquals("is of a type that is not read (image/png)", refusal(here(), server.address("/picture")));
            assertEquals("was answered with status 404", refusal(here(), server.address("/nowhere")));
        }
    }

    /** For tests, one address of this machine is the internet, and the others are not. */
    private static WebPages here() {
        return new WebPages(
                new PublicAddresses(address -> address.getHostAddress().equals("127.0.0.1")));
    }

    private static ReadResult read(WebPages pages, String address) {
        List<ReadResult> readings = new ArrayList<>();
        new Formats().read(pages.source(address), readings::add);
        assertEquals(1, readings.size());
        return readings.getFirst();
    }

    private static String refusal(WebPages pages, String address) {
        return ((Refused) read(pages, address)).reason();
    }

    private static final class Server implements AutoCloseable {
        private final HttpServer server;

        Server(AtomicInteger asked) throws IOException {
            server = HttpServer.create(new InetSocketAddress(0), 0);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                String path = exchange.getRequestURI().getPath();
                switch (path) {
                    case "/elsewhere" -> redirect(exchange, "http://127.0.0.2:" + port() + "/story.txt");
                    case "/file" -> redirect(exchange, "file:///etc/passwd");
                    case "/around" -> redirect(exchange, "/around");
                    case "/picture" -> send(exchange, 200, "image/png", PAGE);
                    case "/endless" -> send(exchange, 200, "text/html", "x".repeat(21_000_000));
                    case "/nowhere" -> send(exchange, 404, "text/html", PAGE);
                    default -> send(exchange, 200, "text/html; charset=utf-8", PAGE);
                }
            });
            server.start();
        }

        private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to) throws IOException {
            exchange.getResponseHeaders().set("Location", to);
            send(exchange, 302, "text/html", "");
        }

        private static void send(com.sun.net.httpserver.HttpExchange exchange, int status, String type, String body)
                throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            } catch (IOException clientHasEnough) {
                // It may hang up in the midst of what is too large.
            }
        }

        int port() {
            return server.getAddress().getPort();
        }

        String address(String path) {
            return "http://127.0.0.1:" + port() + path;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
