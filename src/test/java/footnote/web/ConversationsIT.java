package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.FeedbackEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server keeps for a reader: conversations and feedback, in a real browser. */
final class ConversationsIT extends BrowserTest {

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void aConversationSurvivesReload(int width, ColorScheme scheme) {
        try (TestServer server = TestServer.with(Samples.telling(Samples::thrice));
                Visit visit = visit(server, width, scheme)) {
            visit.askAndRead(QUESTION);
            visit.askAndRead("And then?");
            String before = visit.page.locator(".answer-text").first().textContent();

            visit.page.reload();
            assertThat(visit.page.locator("[data-outcome=partial]")).hasCount(2);
            assertThat(visit.page.locator(".answer-text").first()).hasText(before);
            assertThat(visit.page.locator(".notes li")).hasCount(6);
            visit.note(2).click();
            assertThat(visit.page.locator("#panel mark.current")).hasText("Police watched from afar.");
            visit.button("Close the article").click();
            visit.askAndRead("And in the end?");
            assertEquals(3, visit.page.locator(".exchange").count());
            visit.assertNoSidewaysScroll();
        }
    }

    @Test
    void keepsNamesAndDeletesConversations() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, WIDE)) {
            visit.askAndRead("First question?");
            visit.button("New conversation").click();
            visit.askAndRead("Second question?");
            Locator list = visit.page.locator("#history li > a");
            assertThat(list).hasText(new String[] {"Second question?", "First question?"});
            assertThat(list.first()).hasAttribute("aria-current", "page");

            list.last().click();
            assertThat(visit.page.locator(".question")).hasText("First question?");
            visit.page.goBack();
            assertThat(visit.page.locator(".question")).hasText("Second question?");

            visit.button("Rename “Second question?”").focus();
            visit.button("Rename “Second question?”").press("Enter");
            visit.page.getByLabel("Name of the conversation").fill("Rallies");
            visit.page.keyboard().press("Enter");
            assertThat(list.first()).hasText("Rallies");
            assertThat(list.first()).isFocused();

            visit.page.locator("#history li").first().hover();
            visit.button("Delete “Rallies”").click();
            visit.button("Keep").click();
            assertThat(list).hasCount(2);
            visit.button("Delete “Rallies”").press("Enter");
            visit.page.locator("#confirm button[value=yes]").click();
            assertThat(list).hasText(new String[] {"First question?"});
            assertThat(visit.page.locator("#welcome")).isVisible();

            visit.button("Delete all").click();
            visit.page.locator("#confirm button[value=yes]").click();
            assertThat(visit.page.locator("#history")).isHidden();
        }
    }

    @Test
    void opensASheetOfConversationsOnAPhone() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, PHONE)) {
            visit.askAndRead("First question?");
            visit.button("New conversation").click();
            visit.button("Conversations").click();
            visit.page.locator("#history li > a").click();
            assertThat(visit.page.locator(".question")).hasText("First question?");
            assertThat(visit.page.locator("#history")).isHidden();
            visit.button("Conversations").click();
            visit.page.keyboard().press("Escape");
            assertThat(visit.page.locator("#history")).isHidden();
        }
    }

    @Test
    void anotherBrowserSeesNothingOfIt() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, WIDE);
                Visit other = visit(server, WIDE)) {
            visit.askAndRead(QUESTION);
            other.troubled = true;
            other.page.navigate(visit.page.url());
            assertThat(other.page.locator(".failure"))
                    .containsText("There is no such conversation of yours here any more.");
            assertThat(other.page.locator("#history")).isHidden();
        }
    }

    @Test
    void feedbackIsKept() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, PHONE)) {
            visit.askAndRead(QUESTION);
            visit.button("Wrong").click();
            assertThat(visit.page.locator(".word")).containsText("Kept, with the question and the answer.");
            visit.button("Wrong footnote").click();
            visit.page.getByLabel("A word on it, if you like").fill("The second is about another day.");
            visit.page.keyboard().press("Enter");
            assertThat(visit.page.locator(".word")).containsText("Kept with your word.");

            visit.page.reload();
            assertThat(visit.button("Wrong footnote")).hasAttribute("aria-pressed", "true");
            FeedbackEntry kept = server.archive.feedback().getFirst();
            assertEquals(1, server.archive.feedback().size());
            assertEquals(new Feedback(Verdict.WRONG_CITATION, "The second is about another day."), kept.judgement());
            assertEquals(QUESTION, kept.question());
        }
    }
}
