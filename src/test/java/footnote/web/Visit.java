package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footnote.testing.Chromium;
import java.util.ArrayList;
import java.util.List;

/** A browser's visit that ends with a look at its console: no errors, and nothing the policy had to block. */
final class Visit implements AutoCloseable {

    private final TestServer server;
    final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    /** Set where requests are to fail: the browser's own line about each is then no complaint. */
    boolean troubled;

    Visit(Chromium chromium, TestServer server, int width, ColorScheme scheme) {
        this.server = server;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme));
        this.page = context.newPage();
        watch(page);
        page.navigate(address("/"));
    }

    void open(String path) {
        page.navigate(address(path));
    }

    void ask(String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
    }

    /** Asks and waits for the end of the answer. */
    void askAndRead(String question) {
        int before = page.locator("[data-outcome]").count();
        ask(question);
        assertThat(page.locator("[data-outcome]")).hasCount(before + 1);
    }

    Locator note(int n) {
        return page.locator(".answer-text button.ref[data-n='" + n + "']").first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    void watch(Page other) {
        other.onPageError(complaints::add);
        other.onConsoleMessage(message -> {
            boolean bad = message.type().equals("error") || message.type().equals("warning");
            if (bad && !(troubled && message.text().startsWith("Failed to load resource"))) {
                complaints.add(message.text());
            }
        });
    }

    void assertNoSidewaysScroll() {
        for (Page each : context.pages()) {
            Object overflow =
                    each.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, overflow, each.url());
        }
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
