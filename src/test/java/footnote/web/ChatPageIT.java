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
import footnote.answer.Answer;
import footnote.answer.AnswerEvent.Cited;
import footnote.answer.AnswerEvent.Finished;
import footnote.answer.AnswerEvent.Text;
import footnote.answer.Assistant;
import footnote.conversation.Turn;
import footnote.fault.UnavailableException;
import footnote.suggest.Suggestions;
import footnote.web.access.WebSettings;
import footnote.web.http.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking and reading on the chat page, in a real browser. */
final class ChatPageIT extends BrowserTest {

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    /** The one place that says which assistant the pages are tried with. */
    private static TestServer server() {
        return TestServer.with(Samples.assistant(Duration.ofMillis(150)));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void answersAndOpensTheArticleBeside(int width, ColorScheme scheme) {
        try (TestServer server = server();
                Visit visit = visit(server, width, scheme)) {
            Page page = visit.page;
            visit.ask(QUESTION);
            assertThat(page.locator("#log")).hasAttribute("aria-busy", "true");
            assertThat(page.locator(".answer-text")).containsText("people");
            assertThat(page.locator("#log")).hasAttribute("aria-busy", "false");
            assertThat(page.locator(".answer-text"))
                    .hasText("More than 2,000 people attended.12 They stood for the anthem.1");
            assertThat(page.locator(".outcome")).hasText("Answered from 2 articles");
            assertThat(page.locator(".notes li").first()).containsText("2,000");
            assertThat(page.locator("#status")).hasText(Pattern.compile("More than 2,000 .* 2 footnotes\\."));
            visit.assertNoSidewaysScroll();

            Object before = page.evaluate("scrollY");
            visit.note(1).click();
            Locator quote = page.locator("#panel mark.current");
            assertThat(quote).hasText(page.locator(".notes blockquote").first().textContent());
            assertThat(quote).isInViewport();
            assertEquals(width == PHONE, page.locator("#panel").evaluate("panel => panel.matches(':modal')"));
            assertEquals(before, page.evaluate("scrollY"), "the reader lost the place");
            visit.assertNoSidewaysScroll();
            visit.button("Close the article").click();
            assertThat(page.locator("#panel")).isHidden();
        }
    }

    @Test
    void showsTheQuoteWhileANumberIsPointedAt() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            visit.note(1).hover();
            Locator card = visit.page.locator("#quote-card");
            assertThat(card).containsText("over 2,000 demonstrators");
            assertThat(card).containsText("Kazakhstan allows a rare rally");
            assertThat(card).containsText("The Steppe Courier · Newsroom · 5 March 2022");
            visit.page.locator(".question").hover();
            assertThat(card).isHidden();
        }
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {WIDE, PHONE})
    void followsFootnotesByKey(int width) {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, width)) {
            Page page = visit.page;
            page.keyboard().type(QUESTION); // The field has the focus from the start.
            page.keyboard().press("Enter");
            assertThat(page.locator(".notes")).isVisible();
            assertThat(visit.note(1)).hasAccessibleName("Footnote 1: The Steppe Courier, 5 March 2022");
            visit.note(1).focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            assertThat(page.locator("#quote-card")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#quote-card")).isHidden();
            assertThat(visit.note(1)).isFocused();

            page.keyboard().press("Enter");
            assertThat(page.locator("#panel mark.current")).isFocused();
            assertThat(page.locator("#panel mark")).hasCount(2);
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#panel mark.current")).hasText("Police watched from afar.");
            assertThat(page.locator("#panel mark.current")).isInViewport();
            assertThat(page.locator("#panel .place")).containsText("Footnote 2 of 3");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#panel mark.current")).containsText("attended the event in Almaty");
            page.keyboard().press("ArrowRight"); // There is no fourth.
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#panel mark.current")).hasText("Police watched from afar.");
            page.keyboard().press("Escape");
            assertThat(page.locator("#panel")).isHidden();
            assertThat(visit.note(2)).isFocused();
        }
    }

    @Test
    void saysHonestlyThatAnArticleHasChangedOrGone() {
        FakeCollection articles = Samples.collection();
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice), articles);
                Visit visit = visit(server, WIDE)) {
            visit.troubled = true;
            visit.askAndRead(QUESTION);
            articles.put(Samples.withText(
                    Samples.RALLY,
                    "New words.\n\n" + Samples.RALLY.text().replace("Police watched from afar.", "Police left.")));
            visit.note(1).click();
            assertThat(visit.page.locator("#panel mark.current")).containsText("over 2,000 demonstrators");
            visit.note(2).click();
            assertThat(visit.page.locator("#panel .notice")).containsText("does not hold these words any more");
            articles.delete("note-2");
            visit.note(3).click();
            assertThat(visit.page.locator("#panel .notice")).containsText("not in the collection any more");
            assertThat(visit.page.locator("#panel blockquote")).containsText("attended the event in Almaty");
        }
    }

    @Test
    void streamsWholeWords() {
        String text = "More than 2,000 people attended. [1] They sang.";
        Assistant letterByLetter = (question, listener) -> {
            Answer answer = Samples.answered(question);
            listener.on(new Cited(answer.citations().getFirst()));
            for (String letter : text.split("", -1)) {
                listener.on(new Text(letter));
                Samples.rest(Duration.ofMillis(5));
            }
            listener.on(new Finished(answer));
            return answer;
        };
        try (TestServer server = TestServer.with(letterByLetter);
                Visit visit = visit(server, WIDE)) {
            visit.page.evaluate("""
                    () => {
                      window.seen = new Set();
                      new MutationObserver(() => document.querySelectorAll('.answer-text')
                        .forEach((shown) => window.seen.add(shown.textContent)))
                        .observe(document.getElementById('log'), {childList: true, subtree: true, characterData: true});
                    }""");
            visit.askAndRead(QUESTION);
            List<?> seen = (List<?>) visit.page.evaluate("[...window.seen]");
            assertTrue(seen.size() >= 6, seen::toString);
            Set<String> words =
                    Set.of("", "More", "than", "2,000", "people", "attended.", "attended.1", "They", "sang.");
            seen.stream()
                    .map(shown -> String.valueOf(shown))
                    .filter(shown -> !shown.contains("anthem")) // The finished answer.
                    .forEach(shown -> assertTrue(words.contains(shown.substring(shown.lastIndexOf(' ') + 1)), shown));
        }
    }

    @Test
    void showsASentenceWithItsNumberBeforeTheNextComes() {
        Assistant slow = (question, listener) -> {
            listener.on(new Cited(Samples.answered(question).citations().getFirst()));
            listener.on(new Text("More than 2,000 people attended. [1]"));
            return Samples.endless(() -> {}).ask(question, listener);
        };
        try (TestServer server = TestServer.with(slow);
                Visit visit = visit(server, WIDE)) {
            visit.ask(QUESTION);
            assertThat(visit.page.locator(".answer-text")).hasText("More than 2,000 people attended.1");
            assertThat(visit.button("Stop")).isVisible();
        }
    }

    @Test
    void showsWhatIsMissingLeftOutAndNoticed() {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            Locator exchange = visit.page.locator(".exchange");
            assertThat(exchange.locator(".outcome")).hasText("Partly answered from 2 articles");
            assertThat(exchange.locator(".notice")).hasText(new String[] {
                "The built-in answerer wrote this, as the model could not be reached.",
                "One sentence was left out: no article supports it."
            });
            assertThat(exchange).containsText("No article says who paid for it.");
            assertThat(exchange).containsText("Nearest articles");
        }
    }

    @Test
    void showsThatNothingWasFoundAndStartsAnew() {
        try (TestServer server = server();
                Visit visit = visit(server, WIDE)) {
            Page page = visit.page;
            visit.askAndRead("Who won the chess championship?");
            assertThat(page.locator(".outcome")).hasText("Not found in the articles");
            assertThat(page.locator("[data-outcome=not_found]")).containsText("Nearest articles");
            assertThat(page.locator(".notes")).hasCount(0);
            visit.button("New conversation").click();
            assertThat(page.locator(".exchange")).hasCount(0);
            assertThat(page.locator("#welcome")).isVisible();
            assertThat(page).hasURL(visit.address("/"));
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
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            visit.askAndRead("And China?");
            visit.askAndRead("And India?");
            visit.button("New conversation").click();
            visit.askAndRead(QUESTION);
        }
        assertEquals(conversations.get(0), conversations.get(1));
        assertEquals(conversations.get(0), conversations.get(2));
        assertEquals(2, Set.copyOf(conversations).size(), conversations::toString);
    }

    @Test
    void breaksLinesWithShiftAndEnter() {
        List<String> asked = new ArrayList<>();
        try (TestServer server = TestServer.with((question, listener) -> {
                    asked.add(question.text());
                    return Samples.assistant(Duration.ZERO).ask(question, listener);
                });
                Visit visit = visit(server, WIDE)) {
            visit.page.keyboard().type("One");
            visit.page.keyboard().press("Shift+Enter");
            visit.page.keyboard().type("two?");
            assertThat(visit.page.locator(".exchange")).hasCount(0);
            visit.page.keyboard().press("Enter");
            assertThat(visit.page.locator("[data-outcome]")).hasCount(1);
        }
        assertEquals(List.of("One two?"), asked);
    }

    @Test
    void asksAgainAndEditsTheQuestion() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            visit.button("Ask again").click();
            assertThat(visit.page.locator("[data-outcome]")).hasCount(2);
            visit.button("Edit the question").last().click();
            assertThat(visit.page.locator("#question")).hasValue(QUESTION);
            assertThat(visit.page.locator("#question")).isFocused();
        }
    }

    @Test
    void copiesAnAnswerWithItsFootnotes() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, WIDE)) {
            visit.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.askAndRead(QUESTION);
            visit.button("Copy").click();
            assertThat(visit.page.locator("#status")).hasText("Copied.");
            String plain = (String) visit.page.evaluate("navigator.clipboard.readText()");
            assertTrue(plain.startsWith(QUESTION + "\n\nMore than 2,000 people attended. [1][2] They stood"), plain);
            assertTrue(plain.contains("[1] “The protest in Almaty gathered"), plain);
            assertTrue(plain.contains("The Steppe Courier, Newsroom, 5 March 2022, http://127.0.0.1:"), plain);

            visit.button("Copy as Markdown").click();
            assertThat(visit.button("Copied").last()).isVisible();
            String markdown = (String) visit.page.evaluate("navigator.clipboard.readText()");
            assertTrue(markdown.contains("attended.[^1][^2] They stood for the anthem.[^1]"), markdown);
            assertTrue(markdown.contains("\n[^2]: “More than 2,000 people"), markdown);
            assertTrue(markdown.contains("[Kazakhstan allows a rare rally](<http://127.0.0.1:"), markdown);
        }
    }

    @Test
    void offersQuestionsToBeginWithAndToGoOnWith() {
        Suggestions suggestions = new Suggestions() {
            @Override
            public List<String> samples() {
                return List.of("Who came to the rally?");
            }

            @Override
            public List<String> followUps(Set<String> articles, List<Turn> history) {
                return List.of("What did the police do?");
            }
        };
        try (TestServer server = TestServer.offering(suggestions);
                Visit visit = visit(server, WIDE)) {
            visit.button("Who came to the rally?").click();
            assertThat(visit.page.locator(".question")).hasText("Who came to the rally?");
            visit.button("What did the police do?").click();
            assertThat(visit.page.locator(".question").last()).hasText("What did the police do?");
            assertThat(visit.page.locator(".next")).hasCount(1); // Under the last answer only.
        }
    }

    @Test
    void stopsWhenAskedToAndGoesOnInTheSameConversation() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        AtomicBoolean endless = new AtomicBoolean(true);
        Assistant assistant = (question, listener) -> {
            listener.on(new Text("The first words "));
            return endless.getAndSet(false)
                    ? Samples.endless(gone::countDown).ask(question, listener)
                    : Samples.telling(Samples::answered).ask(question, listener);
        };
        try (TestServer server = TestServer.with(assistant);
                Visit visit = visit(server, WIDE)) {
            visit.ask(QUESTION);
            assertThat(visit.page.locator(".answer-text")).containsText("first");
            visit.button("Stop").click();
            assertThat(visit.page.locator(".exchange")).containsText("You stopped this answer");
            assertTrue(gone.await(10, TimeUnit.SECONDS), "nobody told the assistant");
            visit.askAndRead("And then?");

            visit.page.reload();
            assertThat(visit.page.locator(".exchange")).hasCount(2);
            assertThat(visit.page.locator(".exchange").first()).containsText("This answer was cut off");
            assertThat(visit.page.locator(".exchange").first()).containsText("The first words");
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
                Visit visit = visit(server, WIDE)) {
            visit.ask(QUESTION);
            assertThat(visit.page.getByRole(AriaRole.ALERT)).containsText("The model is down; try again in a minute.");
            visit.button("Ask again").click();
            assertThat(visit.page.locator(".notes li")).hasCount(2);
            assertThat(visit.page.locator(".exchange")).hasCount(1);
        }
    }

    @Test
    void survivesAServerThatGoesAwayAndComesBack() {
        Assistant endless = (question, listener) -> {
            listener.on(new Text("The first words "));
            return Samples.endless(() -> {}).ask(question, listener);
        };
        try (TestServer server = TestServer.with(endless);
                Visit visit = visit(server, WIDE)) {
            visit.troubled = true;
            visit.ask(QUESTION);
            assertThat(visit.page.locator(".answer-text")).containsText("first");
            server.stop();
            assertThat(visit.page.getByRole(AriaRole.ALERT))
                    .containsText("The connection was lost before the answer was complete.");
            visit.button("Ask again").click();
            assertThat(visit.page.getByRole(AriaRole.ALERT)).containsText("Footnote cannot be reached.");
            try (TestServer back = server.back(Samples.assistant(Duration.ZERO))) {
                visit.button("Ask again").click();
                assertThat(visit.page.locator(".notes li")).hasCount(2);
                assertEquals(server.port(), back.port());
            }
        }
    }

    @Test
    void asksForTheKeyWhereOneIsNeeded() {
        WebSettings settings = new WebSettings("0.0.0.0", 0, "key-7", null);
        try (TestServer server = TestServer.with(settings, Samples.assistant(Duration.ZERO), Samples.collection());
                Visit visit = visit(server, WIDE)) {
            visit.troubled = true;
            visit.ask(QUESTION);
            visit.page.getByLabel("Key for asking").fill("key-7");
            visit.button("Ask with this key").click();
            assertThat(visit.page.locator(".notes li")).hasCount(2);
            assertThat(visit.page.locator("#history li")).hasCount(1);
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (TestServer server = server();
                BrowserContext context =
                        chromium().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
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
            page.navigate("http://127.0.0.1:" + server.port() + "/articles");
            assertThat(page.locator("ul.articles a")).hasCount(2);
            assertThat(page.locator("#writing")).isHidden();
        }
    }
}
