package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footnote.answer.AnswerEvent.Finished;
import footnote.answer.AnswerEvent.Notice;
import footnote.answer.Assistant;
import footnote.fault.UnavailableException;
import footnote.testing.Chromium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat page in a real browser. */
final class ChatPageIT {

    private static final String QUESTION = "How many people attended the rally in Almaty?";
    private static final Pattern FIRST_NOTE = Pattern.compile("^Footnote 1: ");

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The one place that says which assistant the pages are tried with. */
    private static TestServer server() {
        return TestServer.with(Samples.assistant(Duration.ofMillis(150)));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void answersAndLeadsToTheQuote(int width, ColorScheme scheme) {
        try (TestServer server = server();
                Visit visit = new Visit(server, width, scheme)) {
            Page page = visit.page;
            ask(page, QUESTION);
            assertThat(page.locator("#log")).hasAttribute("aria-busy", "true");
            assertThat(page.locator(".answer-text")).containsText("people");
            assertThat(page.locator("#log")).hasAttribute("aria-busy", "false");
            assertThat(page.locator(".answer-text"))
                    .hasText("More than 2,000 people attended.12 They stood for the anthem.1");
            assertThat(page.locator(".notes li").first()).containsText("2,000");
            assertThat(page.locator("#status")).containsText("footnote");
            visit.assertNoSidewaysScroll();

            Locator first = note(page);
            first.click();
            assertThat(page.locator("#quote-card")).isVisible();
            assertThat(page.locator("#quote-card")).isInViewport();
            String quote = page.locator("#quote-card .quote").textContent();
            Page reader = page.waitForPopup(() -> page.locator("#quote-card a").click());
            visit.watch(reader);
            assertEquals(quote, reader.locator("mark#quote").textContent());
            assertThat(reader.locator("mark#quote")).isInViewport();
            visit.assertNoSidewaysScroll();
        }
    }

    @Test
    void followsAFootnoteByKeyboard() {
        try (TestServer server = server();
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            Page page = visit.page;
            page.keyboard().type(QUESTION); // The field has the focus from the start.
            page.keyboard().press("Enter");
            assertThat(page.locator(".notes")).isVisible();
            note(page).focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            assertThat(note(page)).isFocused();
            assertThat(page.locator("#quote-card")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#quote-card")).isHidden();
            assertThat(note(page)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#quote-card a")).isFocused();
            Page reader = page.waitForPopup(() -> page.keyboard().press("Enter"));
            visit.watch(reader);
            assertThat(reader.locator("mark#quote")).isInViewport();
        }
    }

    @Test
    void scrollsToTheQuoteWithoutAFragmentToo() {
        try (TestServer server = server();
                Visit visit = new Visit(server, 390, ColorScheme.LIGHT)) {
            String quote = "The protest in Almaty gathered";
            int start = Samples.RALLY.text().indexOf(quote);
            visit.page.navigate(visit.address("/articles/rally-1?start=%d&end=%d".formatted(start, start + 30)));
            assertThat(visit.page.locator("mark#quote")).hasText(quote);
            assertThat(visit.page.locator("mark#quote")).isInViewport();
        }
    }

    @Test
    void showsThatNothingWasFoundAndStartsAnew() {
        try (TestServer server = server();
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            Page page = visit.page;
            ask(page, "Who won the chess championship?");
            assertThat(page.locator("[data-outcome=not_found]")).containsText("Nearest articles");
            assertThat(page.locator(".notes")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, named("New conversation")).click();
            assertThat(page.locator(".exchange")).hasCount(0);
            assertThat(page.locator("#welcome")).isVisible();
        }
    }

    @Test
    void sendsTheConversationAlong() {
        List<String> conversations = new ArrayList<>();
        Assistant assistant = (question, listener) -> {
            conversations.add(String.valueOf(question.conversation()));
            return Samples.assistant(Duration.ZERO).ask(question, listener);
        };
        try (TestServer server = TestServer.with(assistant);
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            ask(visit.page, QUESTION);
            assertThat(visit.page.locator("[data-outcome]")).hasCount(1);
            ask(visit.page, "And China?");
            assertThat(visit.page.locator("[data-outcome]")).hasCount(2);
        }
        assertEquals(List.of("null", "conversation-7"), conversations);
    }

    @Test
    void showsHostileTextAsText() {
        try (TestServer server = TestServer.with((question, listener) -> {
                    listener.on(new Notice("<img src=x onerror=alert(5)>"));
                    listener.on(new Finished(Samples.hostile(question)));
                    return Samples.hostile(question);
                });
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            Page page = visit.page;
            ask(page, "<img src=x onerror=alert(6)>");
            assertThat(page.locator(".answer-text")).containsText("<img src=x onerror=alert(1)>");
            assertThat(page.locator(".answer-text")).containsText("[7]");
            note(page).click();
            assertThat(page.locator("#quote-card")).containsText("<script>alert(2)</script>");
            assertThat(page.locator("#log img, #log script, #log a")).hasCount(0);
        }
    }

    @Test
    void stopsWhenAskedTo() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestServer server = TestServer.with(Samples.endless(gone::countDown));
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            ask(visit.page, QUESTION);
            visit.page.getByRole(AriaRole.BUTTON, named("Stop")).click();
            assertThat(visit.page.locator(".exchange")).containsText("You stopped this answer");
            assertTrue(gone.await(10, TimeUnit.SECONDS), "nobody told the assistant");
        }
    }

    @Test
    void saysWhatFailedAndAsksAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Assistant assistant = (question, listener) -> {
            if (broken.getAndSet(false)) {
                Samples.rest(EventStream.BEAT.multipliedBy(2)); // By then the stream has begun.
                throw new UnavailableException("The model is down; try again in a minute.");
            }
            return Samples.assistant(Duration.ZERO).ask(question, listener);
        };
        try (TestServer server = TestServer.with(assistant);
                Visit visit = new Visit(server, 1280, ColorScheme.LIGHT)) {
            ask(visit.page, QUESTION);
            assertThat(visit.page.getByRole(AriaRole.ALERT)).containsText("The model is down; try again in a minute.");
            visit.page.getByRole(AriaRole.BUTTON, named("Ask again")).click();
            assertThat(visit.page.locator(".notes li")).hasCount(2);
            assertThat(visit.page.locator(".exchange")).hasCount(1);
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (TestServer server = server();
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + server.port() + "/");
            page.locator("#question").fill(QUESTION);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ask").setExact(true))
                    .click();
            assertThat(page.locator(".notes li")).hasCount(2);
            page.locator(".notes a").first().click();
            assertThat(page.locator("mark#quote")).isInViewport();
        }
    }

    private static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
    }

    private static Locator note(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(FIRST_NOTE))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** A browser's visit that ends with a look at its console: no errors, and nothing the policy had to block. */
    private static final class Visit implements AutoCloseable {

        private final TestServer server;
        private final BrowserContext context;
        private final List<String> complaints = new ArrayList<>();
        private final Page page;

        Visit(TestServer server, int width, ColorScheme scheme) {
            this.server = server;
            this.context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setColorScheme(scheme));
            this.page = context.newPage();
            watch(page);
            page.navigate(address("/"));
        }

        String address(String path) {
            return "http://127.0.0.1:" + server.port() + path;
        }

        void watch(Page other) {
            other.onPageError(complaints::add);
            other.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
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
}
