package footnote.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footnote.cli.House;
import footnote.testing.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road in a real browser: the product over its sample, from a question to the quote in its article. */
final class SampleInBrowserIT {

    @TempDir
    private Path data;

    @Test
    void leadsFromAQuestionToTheQuoteInItsArticle() {
        try (Chromium chromium = Chromium.start();
                House house = TestHouse.withSample(data)) {
            try (House.Listening server = house.serve("127.0.0.1", 0);
                    BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                page.navigate("http://127.0.0.1:" + server.port() + "/");
                page.locator("textarea").fill("How many people attended the rally in Almaty?");
                page.keyboard().press("Enter");
                assertThat(page.locator(".answer-text")).containsText("2,000");
                assertThat(page.locator(".notes li")).hasCount(2);

                page.locator(".answer-text button").first().click();
                String quote = page.locator("#quote-card .quote").textContent();
                Page reader =
                        page.waitForPopup(() -> page.locator("#quote-card a").click());
                assertEquals(quote, reader.locator("mark#quote").textContent());
                assertThat(reader.locator("mark#quote")).isInViewport();
                assertTrue(quote.contains("2,000"), quote);

                page.bringToFront();
                page.locator("textarea").fill("Who is the mayor of Almaty?");
                page.keyboard().press("Enter");
                assertThat(page.locator("[data-outcome=not_found]")).containsText("mayor");
            }
        }
    }
}
