package footnote.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footnote.cli.Product;
import footnote.conversation.Feedback;
import footnote.conversation.FeedbackEntry;
import footnote.eval.sets.FeedbackSet;
import footnote.testing.Chromium;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road in a real browser: the product over its sample, from a question to the quote in its article. */
final class SampleInBrowserIT {

    @TempDir
    private Path data;

    @Test
    void leadsFromAQuestionToTheQuoteInItsArticle() {
        try (Chromium chromium = Chromium.start();
                Product product = TestProduct.withSample(data)) {
            try (Product.Listening server = product.serve("127.0.0.1", 0);
                    BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                page.navigate("http://127.0.0.1:" + server.port() + "/");
                page.locator("textarea").fill("How many people attended the rally in Almaty?");
                page.keyboard().press("Enter");
                assertThat(page.locator(".answer-text")).containsText("2,000");
                assertThat(page.locator(".notes li")).hasCount(2);

                page.locator(".answer-text button").first().click();
                String quote = page.locator("#panel mark.current").textContent();
                assertTrue(quote.contains("2,000"), quote);
                assertThat(page.locator("#panel mark.current")).isInViewport();
                Page reader = page.waitForPopup(
                        () -> page.locator("#panel .panel-tools a").click());
                assertEquals(quote, reader.locator("mark#quote").textContent());
                assertThat(reader.locator("mark#quote")).isInViewport();

                page.bringToFront();
                page.getByText("Right", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(page.locator(".word")).containsText("Kept");
                page.locator("textarea").fill("Who is the mayor of Almaty?");
                page.keyboard().press("Enter");
                assertThat(page.locator("[data-outcome=not_found]")).containsText("mayor");
            }
        }
        try (Product product = TestProduct.open(data)) {
            FeedbackEntry feedback = product.feedback().getFirst();
            assertEquals(Feedback.Verdict.RIGHT, feedback.judgement().verdict());
            assertEquals(1, FeedbackSet.of(List.of(feedback)).questions().size());
        }
    }

    @Test
    void offersQuestionsThatItAnswersAndLeadsOn() {
        try (Chromium chromium = Chromium.start();
                Product product = TestProduct.withSample(data)) {
            try (Product.Listening server = product.serve("127.0.0.1", 0);
                    BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                String root = "http://127.0.0.1:" + server.port() + "/";
                page.navigate(root);
                assertThat(page.locator("#samples .offers button")).hasCount(4);
                for (int i = 3; i >= 0; i--) {
                    page.navigate(root);
                    page.locator("#samples .offers button").nth(i).click();
                    assertThat(page.locator("[data-outcome]")).hasAttribute("data-outcome", "answered");
                }
                page.navigate(root);
                page.locator("#samples .offers button").nth(1).click();
                page.locator(".next .offers button").first().click();
                assertThat(page.locator("[data-outcome=answered]")).hasCount(2);
                page.reload();
                assertThat(page.locator("[data-outcome=answered]")).hasCount(2);
            }
        }
    }

    @Test
    void addsAnArticleAsksAboutItAndDeletesIt() {
        try (Chromium chromium = Chromium.start();
                Product product = TestProduct.withSample(data)) {
            try (Product.Listening server = product.serve("127.0.0.1", 0);
                    BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                String root = "http://127.0.0.1:" + server.port() + "/";
                page.navigate(root + "articles");
                page.getByText("Add articles").click();
                page.getByLabel("Text of an article")
                        .fill("The ferry Astrid sank off Bergen on Monday night. All 34 passengers were saved.");
                page.getByText("Add the text").click();
                assertThat(page.locator(".drop [role=status]")).containsText("The sample articles have made room");

                ask(page, root, "Where did the ferry Astrid sink?");
                assertThat(page.locator("[data-outcome=answered]")).containsText("Bergen");

                page.navigate(root + "articles");
                page.locator("ul.articles button").click();
                assertThat(page.locator("ul.articles")).containsText("Deleted");
                ask(page, root, "Where did the ferry Astrid sink?");
                assertThat(page.locator("[data-outcome=not_found]")).isVisible();

                page.navigate(root + "articles");
                assertThat(page.locator(".none")).isVisible();
            }
        }
    }

    private static void ask(Page page, String root, String question) {
        page.navigate(root);
        page.locator("textarea").fill(question);
        page.keyboard().press("Enter");
    }
}
