package footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import footnote.web.access.WebSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of articles and the page of one, in a real browser. */
final class ArticlePagesIT extends BrowserTest {

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void addsAndDeletes(int width, ColorScheme scheme) {
        FakeCollection articles = Samples.collection();
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), articles);
                Visit visit = visit(server, width, scheme)) {
            visit.troubled = true;
            visit.open("/articles");
            visit.page.getByText("Add articles").click();
            Locator told = visit.page.locator(".drop [role=status]");
            visit.page.getByLabel("Text of an article").fill("A pasted story about ferries.");
            visit.button("Add the text").click();
            assertThat(told).hasText("Added A pasted story about ferries.");
            assertThat(visit.page.locator("ul.articles li")).hasCount(3);

            visit.page.getByLabel("Files").setInputFiles(new FilePayload[] {
                file("bridge.txt", "The bridge is open."), file("empty.txt", " ")
            });
            assertThat(told.locator("li"))
                    .hasText(new String[] {"Added The bridge is open.", "empty.txt: The file empty.txt is empty."});
            assertEquals(
                    "The bridge is open.",
                    articles.article("bridge").orElseThrow().text());

            visit.button("Delete “Kazakhstan allows a rare rally”").click();
            assertThat(visit.page.locator("[data-id=rally-1]"))
                    .hasText("Deleted “Kazakhstan allows a rare rally”.Undo");
            assertEquals(false, articles.article("rally-1").isPresent());
            visit.page.keyboard().press("Enter"); // The focus is on undo.
            assertThat(visit.button("Delete “Kazakhstan allows a rare rally”")).isFocused();
            assertEquals(Samples.RALLY, articles.article("rally-1").orElseThrow());
            visit.assertNoSidewaysScroll();
        }
    }

    @Test
    void takesWhatIsDropped() {
        FakeCollection articles = Samples.collection();
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), articles);
                Visit visit = visit(server, WIDE)) {
            visit.open("/articles");
            visit.page.getByText("Add articles").click();
            visit.page.locator(".drop").evaluate("""
                    (target) => {
                      const dropped = new DataTransfer();
                      dropped.items.add(new File(['The tunnel is closed.'], 'tunnel.txt', {type: 'text/plain'}));
                      target.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
                    }""");
            assertThat(visit.page.locator("[data-id=tunnel]")).containsText("The tunnel is closed.");
        }
    }

    @Test
    void saysWhyNothingCanBeAdded() {
        WebSettings closed = new WebSettings("0.0.0.0", 0, null, null);
        try (TestServer server = TestServer.with(closed, Samples.assistant(Duration.ZERO), Samples.collection());
                Visit visit = visit(server, WIDE)) {
            visit.open("/articles");
            assertThat(visit.page.locator("ul.articles li")).hasCount(2);
            assertThat(visit.page.locator("#writing, ul.articles button")).hasCount(0);
        }
        WebSettings keyed = new WebSettings("0.0.0.0", 0, null, "key-9");
        try (TestServer server = TestServer.with(keyed, Samples.assistant(Duration.ZERO), Samples.collection());
                Visit visit = visit(server, WIDE)) {
            visit.troubled = true;
            visit.open("/articles");
            visit.page.getByText("Add articles").click();
            visit.page.getByLabel("Text of an article").fill("A pasted story about ferries.");
            visit.button("Add the text").click();
            assertThat(visit.page.locator(".drop [role=status]")).containsText("Changing articles needs the key");
            visit.page.getByLabel("Key for changing articles").fill("key-9");
            visit.button("Add the text").click();
            assertThat(visit.page.locator(".drop [role=status]")).hasText("Added A pasted story about ferries.");
        }
    }

    @Test
    void findsArticlesByTheirWords() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, PHONE)) {
            visit.open("/articles");
            visit.page.getByLabel("Words in the article").fill("observer");
            visit.page.keyboard().press("Enter");
            assertThat(visit.page.locator("ul.articles li")).hasCount(1);
        }
    }

    @Test
    void scrollsToTheQuoteWithoutAFragmentToo() {
        try (TestServer server = TestServer.answering();
                Visit visit = visit(server, PHONE)) {
            String quote = "The protest in Almaty gathered";
            int start = Samples.RALLY.text().indexOf(quote);
            visit.open("/articles/rally-1?start=%d&end=%d".formatted(start, start + 30));
            assertThat(visit.page.locator("mark#quote")).hasText(quote);
            assertThat(visit.page.locator("mark#quote")).isInViewport();
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
