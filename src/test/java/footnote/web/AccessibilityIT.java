package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import footnote.answer.receipt.SampleReceipts;
import footnote.collection.Background;
import footnote.conversation.Turn;
import footnote.suggest.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the pages as axe-core sees it, and at high zoom. */
final class AccessibilityIT extends BrowserTest {

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    private static final Suggestions SUGGESTIONS = new Suggestions() {
        @Override
        public List<String> samples() {
            return List.of("Who came to the rally?");
        }

        @Override
        public List<String> followUps(Set<String> articles, List<Turn> history) {
            return List.of("What did the police do?");
        }
    };

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void axeFindsNothing(int width, ColorScheme scheme) throws IOException {
        try (TestServer server = TestServer.offering(SUGGESTIONS);
                Visit visit = visit(server, width, scheme)) {
            Page page = visit.page;
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visit.troubled = true;
            assertThat(page.locator("#samples")).isVisible();
            assertClean(page, "welcome");
            visit.askAndRead(QUESTION);
            assertThat(page.locator(".next")).isVisible();
            assertClean(page, "answered");
            visit.askAndRead("Who won the chess championship?");
            assertClean(page, "not found");
            visit.note(1).focus();
            assertClean(page, "number focused");
            visit.note(1).click();
            assertThat(page.locator("#panel mark.current")).isVisible();
            assertClean(page, "panel");
            page.keyboard().press("Escape");
            visit.button("Wrong footnote").click();
            assertThat(page.locator(".word form")).isVisible();
            assertClean(page, "feedback");
            if (width == PHONE) {
                visit.button("Conversations").click();
                assertClean(page, "conversations");
                page.keyboard().press("Escape");
            }
            visit.open("/c/unknown");
            assertThat(page.locator(".failure")).isVisible();
            assertClean(page, "failure");
            visit.open("/articles");
            page.getByText("Add articles").click();
            visit.button("Delete “Kazakhstan allows a rare rally”").click();
            assertThat(visit.button("Undo deleting “Kazakhstan allows a rare rally”"))
                    .isVisible();
            assertClean(page, "list");
            page.keyboard().press("Enter");
            assertThat(visit.button("Delete “Kazakhstan allows a rare rally”")).isVisible();
            visit.open("/articles/rally-1?start=20&end=60#quote");
            assertClean(page, "reader");
            visit.open("/articles/note-2?start=20&end=6000");
            assertClean(page, "reader of a changed text");
            visit.open("/ask?q=How+many%3F");
            assertClean(page, "answer without script");
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void axeFindsNothingOnReceipts(int width, ColorScheme scheme) throws IOException {
        FakeCollection collection = new FakeCollection(
                SampleReceipts.article("ferry", "Of the 41 passengers one is missing."),
                SampleReceipts.article("harbour", SampleReceipts.TEXT));
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), collection);
                Visit visit = visit(server, width, scheme)) {
            server.receipts.keep(SampleReceipts.resting(
                    "a-1",
                    List.of(
                            SampleReceipts.basis("harbour", SampleReceipts.TEXT, 1, SampleReceipts.QUOTE),
                            SampleReceipts.basis("ferry", SampleReceipts.TEXT, 2, SampleReceipts.QUOTE),
                            SampleReceipts.basis("gone", "The captain was alone.", 3, "The captain was alone."))));
            visit.open("/answers/a-1");
            visit.page.getByText("How it was made").click();
            assertClean(visit.page, "receipt");
            visit.assertNoSidewaysScroll();
            visit.page.locator(".notes a").first().click();
            assertThat(visit.page.locator("mark#quote")).hasText(SampleReceipts.QUOTE);
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void axeFindsNothingOnArticlesWithCopies(int width, ColorScheme scheme) throws IOException {
        List<String> family = List.of("note-2", "rally-1");
        FakeCollection collection = Samples.collection()
                .knowing("note-2", new Background("es", family, List.of(), List.of()))
                .knowing("rally-1", new Background("en", family, List.of(), List.of()));
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), collection);
                Visit visit = visit(server, width, scheme)) {
            visit.open("/articles/note-2");
            assertClean(visit.page, "original");
            visit.assertNoSidewaysScroll();
            visit.page.getByText("Kazakhstan allows a rare rally").click();
            assertThat(visit.page.getByText("A copy of")).isVisible();
            assertClean(visit.page, "copy");
            visit.assertNoSidewaysScroll();
        }
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {640, 320})
    void needsNoSidewaysScrollingAtHighZoom(int width) {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, width)) {
            visit.assertNoSidewaysScroll();
            visit.askAndRead(QUESTION);
            visit.assertNoSidewaysScroll();
            visit.note(1).click();
            assertThat(visit.page.locator("#panel mark.current")).isInViewport();
            visit.assertNoSidewaysScroll();
            visit.page.keyboard().press("Escape");
            for (String path : new String[] {"/articles", "/articles/rally-1", "/ask?q=How+many%3F"}) {
                visit.open(path);
                visit.assertNoSidewaysScroll();
            }
        }
    }

    @Test
    void tellsScreenReadersOnceThatAnAnswerIsDone() {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, WIDE)) {
            visit.page.evaluate("""
                    () => {
                      window.said = [];
                      const status = document.getElementById('status');
                      new MutationObserver(() => status.textContent && window.said.push(status.textContent))
                        .observe(status, {childList: true, characterData: true, subtree: true});
                    }""");
            visit.askAndRead(QUESTION);
            assertEquals(
                    List.of("Over 2,000 people came. Police watched.\n\nAn observer counted as many. 3 footnotes."),
                    visit.page.evaluate("window.said"));
            assertThat(visit.page.locator("#log")).hasAttribute("role", "log");
            assertThat(visit.note(3)).hasAccessibleName("Footnote 3: " + Samples.UNTITLED.name());
        }
    }

    @Test
    void everyControlShowsTheFocusAndHasItsTurn() {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            visit.page.evaluate("document.activeElement.blur()");
            for (int i = 0; i < 20; i++) {
                visit.page.keyboard().press("Tab");
                Object outline = visit.page.evaluate("""
                        () => {
                          const here = document.activeElement;
                          const shown = here.closest('.field') ?? here;
                          const style = getComputedStyle(here.matches('textarea') ? shown : here);
                          return here === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1);
                        }""");
                assertEquals(true, outline, String.valueOf(visit.page.evaluate("document.activeElement.outerHTML")));
            }
        }
    }

    private static void assertClean(Page page, String state) throws IOException {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => (await axe.run()).violations.map((violation) =>
                  violation.id + ': ' + violation.help + ' ' + violation.nodes.map((node) => node.html).join(' '))""");
        assertEquals(List.of(), found, state);
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(script.contains("axe"), "the script itself");
            return script;
        }
    }
}
