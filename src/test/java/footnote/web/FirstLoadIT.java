package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a first visit costs. */
final class FirstLoadIT extends BrowserTest {

    private static final long MAX_BYTES = 150_000;

    @Test
    void isSmall() {
        try (TestServer server = TestServer.answering();
                BrowserContext context = chromium().browser().newContext()) {
            AtomicLong bytes = new AtomicLong();
            Page page = context.newPage();
            page.onRequestFinished(
                    request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate("http://127.0.0.1:" + server.port() + "/");
            assertThat(page.locator("#collection")).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            System.out.println("First load: " + bytes + " bytes");
            assertTrue(bytes.get() > 10_000, "it was measured");
            assertTrue(bytes.get() < MAX_BYTES, bytes + " bytes");
        }
    }
}
