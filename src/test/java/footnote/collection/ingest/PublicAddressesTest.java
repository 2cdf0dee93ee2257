package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Refused;
import footnote.article.format.kinds.Formats;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are on the public internet, in all the ways they can be written, and however often they are asked for. */
final class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::7f00:1",
                "fe80::1",
                "fe80::1%1",
                "fec0::1",
                "fc00::1",
                "fd00::1",
                "ff02::1",
                "100::1",
                "2001:0:7f00:1::",
                "2002:a00:1::",
                "2002:7f00:1::",
                "2002:c0a8:1::",
                "192.0.0.1",
                "240.0.0.1",
                "0.0.0.1"
            })
    void areNotPublic(String literal) throws IOException {
        assertFalse(PublicAddresses.isPublic(InetAddress.getByName(literal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "0x7f.1",
                "0x7f000001",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                "0300.0250.1.1",
                "example.0x7f"
            })
    void oddNumbersAreNotLookedUp(String host) {
        PublicAddresses everything = new PublicAddresses(address -> true);
        BadInputException refused = assertThrows(BadInputException.class, () -> everything.resolve(host));
        assertTrue(String.valueOf(refused.getMessage()).contains("odd way"));
    }

    /** A name that was public a moment ago leads here: it is looked at again, and nothing is asked. */
    @Test
    void nameThatHasChangedItsAddressIsLookedAtAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/secret");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            WebPages pages = new WebPages(new PublicAddresses(address -> looked.incrementAndGet() == 1));
            String address =
                    "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
            List<ReadResult> results = new ArrayList<>();
            new Formats().read(pages.source(address), results::add);
            assertTrue(((Refused) results.getFirst()).reason().contains("not on the public internet"));
            assertEquals(1, asked.get());
            assertEquals(2, looked.get());
        } finally {
            server.stop(0);
        }
    }

    /** Of the addresses that a name has, one that is not public is enough. */
    @Test
    void oneAddressThatIsNotPublicIsEnough() {
        PublicAddresses none = new PublicAddresses(address -> false);
        assertThrows(BadInputException.class, () -> none.resolve("localhost"));
    }
}
