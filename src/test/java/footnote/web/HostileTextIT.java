package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.web.http.Links;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of people who mean harm, in every place that shows text of others, in a real browser. */
final class HostileTextIT extends BrowserTest {

    private static final String ATTACK = "<script>pwned()</script><img src=x onerror=pwned()>"
            + "<svg onload=pwned()><a href=\"javascript:pwned()\">x</a><a href=\"data:text/html,<script>pwned()</script>\">y</a>"
            + "<style>*{display:none}</style></p></article></div><h1 id=question onclick=pwned()>big</h1>"
            + " [99] [1] [^1] \u202Egnirts desrever\u202C \u2066\u202D lro \u0645\u0631\u062D\u0628\u0627 "
            + "[link](javascript:pwned()) ![image](http://evil.example/x.png) {{7*7}} ${7*7} "
            + "w".repeat(10_000) + " end";

    private static final Article EVIL = new Article(
            "evil", ATTACK, ATTACK, ATTACK, null, "javascript:pwned()", "First words. " + ATTACK + "\n\nLast words.");

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void executesNothingAndStaysInItsBox(int width, ColorScheme scheme) {
        AtomicInteger foreign = new AtomicInteger();
        AtomicInteger executed = new AtomicInteger();
        FakeCollection articles = new FakeCollection(EVIL, Samples.UNTITLED);
        try (TestServer server = TestServer.with(Samples.telling(HostileTextIT::answer), articles);
                Visit visit = visit(server, width, scheme)) {
            Page page = visit.page;
            page.exposeFunction("pwned", arguments -> executed.incrementAndGet());
            page.onRequest(request -> {
                if (!request.url().startsWith(visit.address("/"))) {
                    foreign.incrementAndGet();
                }
            });
            page.onDialog(dialog -> foreign.incrementAndGet());

            visit.askAndRead("Why? " + ATTACK.substring(0, 3_000));
            assertThat(page.locator(".answer-text")).containsText("<img src=x onerror=pwned()>");
            assertThat(page.locator(".answer-text")).containsText("[99]");
            assertNothingMade(visit);

            visit.note(1).click();
            assertThat(page.locator("#panel")).containsText("Last words.");
            assertThat(page.locator("#panel mark.current")).hasText(EVIL.text().substring(0, 400));
            assertNothingMade(visit);
            visit.button("Close the article").click();
            visit.page.reload();
            assertThat(page.locator("[data-outcome]")).hasCount(1);
            assertNothingMade(visit);
            assertMarkdownIsHarmless(visit);

            visit.open("/articles");
            assertThat(page.locator("ul.articles > li")).hasCount(2);
            assertNothingMade(visit);
            page.locator("[data-id=evil] button").click();
            assertThat(page.locator("[data-id=evil]")).containsText("Deleted");
            assertNothingMade(visit);
            page.keyboard().press("Enter"); // the focus is on the button that takes it back
            assertThat(page.locator("[data-id=evil]")).not().containsText("Deleted");
            visit.open("/articles/evil?start=0&end=400");
            assertThat(page.locator("mark")).containsText("<script>pwned()</script>");
            assertNothingMade(visit);
            visit.open("/ask?q=" + Links.encode("Why? <img src=x onerror=pwned()>"));
            assertNothingMade(visit);
            assertEquals(0, foreign.get(), "something of another place was loaded or opened");
            assertEquals(0, executed.get(), "text was executed");
            page.evaluate("pwned()");
            assertEquals(1, executed.get(), "it would have been noticed");
        }
    }

    /** No element came of any text, nothing is wider than the window, and our own parts are where they were. */
    private static void assertNothingMade(Visit visit) {
        Page page = visit.page;
        assertThat(page.locator("img, svg, style, main h1[onclick], #panel h1")).hasCount(0);
        assertEquals(
                0,
                page.evaluate(
                        "[...document.querySelectorAll('*')].filter((each) => [...each.attributes]"
                                + ".some(({name, value}) => name.startsWith('on') || /^\\s*(javascript|data):/i.test(value))).length"));
        visit.assertNoSidewaysScroll();
        assertThat(page.locator(".masthead .wordmark")).isVisible();
        assertEquals(true, page.evaluate("""
                        () => [...document.querySelectorAll('.exchange *, #panel *, .articles *, .reader *, #history *')]
                          .filter((each) => !each.closest('.hidden-words'))
                          .every((each) => each.getBoundingClientRect().right <= innerWidth + 1)"""), "something sticks out");
    }

    private static void assertMarkdownIsHarmless(Visit visit) {
        visit.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit.button("Copy as Markdown").click();
        assertThat(visit.page.locator("#status")).hasText("Copied.");
        String markdown = (String) visit.page.evaluate("navigator.clipboard.readText()");
        assertTrue(markdown.contains("\\<script\\>"), markdown);
        assertTrue(markdown.contains("\\!\\[image\\]"), markdown);
    }

    private static Answer answer(Question question) {
        Answer model = Samples.answered(question);
        Citation citation = new Citation(
                1,
                "evil",
                ATTACK,
                ATTACK,
                ATTACK,
                null,
                "javascript:pwned()",
                0,
                400,
                EVIL.text().substring(0, 400),
                "javascript:pwned()");
        return new Answer(
                model.id(),
                question.text(),
                ATTACK,
                Outcome.PARTIAL,
                ATTACK,
                List.of(new Answer.Sentence(ATTACK, List.of(1), List.of(ATTACK))),
                List.of(citation),
                model.sources(),
                List.of(new Conflict(
                        ATTACK,
                        Conflict.Kind.DISAGREEMENT,
                        List.of(new Conflict.Given(ATTACK, 1, null), new Conflict.Given(ATTACK, 7, null)))),
                List.of("Missing: " + ATTACK.replace("[1]", "")),
                List.of(new Answer.Nearest("evil", ATTACK, "//evil.example/")),
                List.of(ATTACK),
                1,
                0.5,
                ATTACK,
                model.conversation(),
                model.millis());
    }
}
