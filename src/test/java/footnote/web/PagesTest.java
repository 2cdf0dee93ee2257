package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.Background;
import footnote.text.Span;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" \u202Eright\u202C \uD83D\uDE00"
            + " \u05E9\u05DC\u05D5\u05DD\n\n<img src=x onerror=alert(2)>\n\n</mark></p><b>bold</b>";

    @Test
    void marksTheQuote() {
        String quote = "The protest in Almaty gathered over 2,000 demonstrators, who stood for the anthem.";
        int start = Samples.RALLY.text().indexOf(quote);
        Document page = page("/articles/rally-1?start=%d&end=%d".formatted(start, start + quote.length()));
        assertEquals(quote, page.expectFirst("mark#quote").wholeText());
        assertEquals(1, page.select("mark").size());
        assertEquals("Kazakhstan allows a rare rally", page.expectFirst("h1").text());
        assertEquals(
                "The Steppe Courier · Newsroom · 5 March 2022",
                page.expectFirst(".byline").text());
        assertEquals("https://news.example/rally", page.expectFirst(".origin a").attr("href"));
        assertTrue(page.select(".notice").isEmpty());
    }

    @Test
    void marksAQuoteAcrossParagraphs() {
        Article article = article("one", "Title", "First words here.\n\nSecond paragraph.\n \nThird one.");
        Document page = page(article, "/articles/one?start=6&end=45");
        assertEquals(
                "words here.|Second paragraph.|Third",
                String.join("|", page.select("mark").eachText()));
        assertEquals(1, page.select("#quote").size());
        assertEquals(3, page.select(".reader > p").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start=-1&end=5",
                "start=5&end=5",
                "start=9&end=5",
                "start=0&end=999999",
                "start=0&end=9999999999999",
                "start=a&end=b",
                "start=3",
                "end=3",
                "start=&end=",
                "start=0&end=1.5"
            })
    void saysHonestlyWhereTheQuoteCannotBeShown(String query) {
        Document page = page("/articles/note-2?" + query);
        assertTrue(page.expectFirst(".notice").text().startsWith("The text has changed or the link is damaged"));
        assertTrue(page.select("mark").isEmpty());
        assertTrue(page.expectFirst(".reader").text().contains("Nothing was broken."));
    }

    @Test
    void doesNotTearAPairOfSurrogatesApart() {
        Article article = article("pair", "Title", "ab\uD83D\uDE00cd");
        assertTrue(page(article, "/articles/pair?start=0&end=3").select("mark").isEmpty());
        assertEquals(
                "\uD83D\uDE00c",
                page(article, "/articles/pair?start=2&end=5")
                        .expectFirst("mark")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/some-id", "/articles", "/articles/rally-1", "/ask?q=How+many%3F", "/no/such/page"})
    void addressesHoldUnderAnyPathThatAProxyPutsInFront(String path) {
        try (TestServer server = TestServer.answering()) {
            String html = server.send(server.request(path).header("Accept", "text/html"))
                    .body();
            Document page = Jsoup.parse(html, "https://news.example/deep/footnote" + path);
            for (String attribute : List.of("href", "src", "action")) {
                for (Element element : page.select("[%1$s]:not([%1$s^=https:])".formatted(attribute))) {
                    String address = element.absUrl(attribute);
                    assertTrue(address.startsWith("https://news.example/deep/footnote/"), element::outerHtml);
                }
            }
            assertFalse(page.select("[href]").isEmpty());
        }
    }

    @Test
    void showsHostileTextAsText() {
        Article article =
                new Article("bad", "<b>T</b>", "<i>S</i>", "\"><script>", null, "javascript:alert(3)", HOSTILE);
        Document page = page(article, "/articles/bad?start=0&end=" + HOSTILE.length());
        assertEquals("<b>T</b>", page.expectFirst("h1").text());
        assertEquals("../reader.js", String.join(" ", page.select("script").eachAttr("src")));
        assertEquals(1, page.select("script").size());
        assertTrue(page.select("img, b, i, .origin").isEmpty());
        assertEquals(
                HOSTILE.replace("\n\n", ""), String.join("", page.select("mark").eachText()));
    }

    @Test
    void survivesLoneSurrogatesAndNul() {
        Article article = article("lone", "T\uD800", "a\uDC00b\u0000c and more words");
        assertTrue(page(article, "/articles/lone?start=0&end=3").text().contains("and more words"));
    }

    @Test
    void neverSaysNull() {
        Document page = page("/articles/note-2");
        assertFalse(page.text().contains("null"), page.text());
        assertTrue(page.expectFirst("h1.untitled").text().startsWith("More than 2,000 people attended"));
        assertTrue(page.select(".byline").isEmpty());
    }

    @Test
    void showsAHeadlineOnce() {
        Article article = article("head", "Rain at last", "Rain at last\n\nIt rained all day.");
        Document page = page(article, "/articles/head?start=0&end=4");
        assertEquals("Rain at last", page.select("h1").text());
        assertEquals("Rain", page.expectFirst("h1 mark").text());
        assertEquals(
                "Rain at last It rained all day.", page.expectFirst(".reader").text());
    }

    @Test
    void namesLanguageAndCopies() {
        FakeCollection collection = Samples.collection()
                .knowing("note-2", new Background("es", List.of("note-2", "rally-1"), List.of(), List.of()))
                .knowing("rally-1", new Background("en", List.of("note-2", "rally-1"), List.of(), List.of()));
        Document original = page(collection, "/articles/note-2");
        assertEquals("Spanish", original.expectFirst(".byline").text());
        assertEquals("es", original.expectFirst(".reader > p[dir]").attr("lang"));
        assertEquals(
                "Copies: Kazakhstan allows a rare rally (The Steppe Courier)",
                original.expectFirst(".kin").text());
        assertEquals("../articles/rally-1", original.expectFirst(".kin a").attr("href"));
        Document copy = page(collection, "/articles/rally-1");
        assertTrue(copy.expectFirst(".kin").text().startsWith("A copy of More than 2,000 people"), copy::text);
        assertEquals("../articles/note-2", copy.expectFirst(".kin a").attr("href"));
        assertTrue(page("/articles/note-2").select(".kin").isEmpty());
    }

    @Test
    void leavesOutWhatBelongsToTheSiteUnlessItIsQuoted() {
        String text = "Six mornings a week.\n\nThe ferry sank.\nFrom the same desk";
        FakeCollection collection = new FakeCollection(article("ferry", "Ferry", text))
                .knowing(
                        "ferry",
                        new Background(null, List.of("ferry"), List.of(), List.of(new Span(0, 20), new Span(38, 56))));
        assertEquals(
                "Ferry The ferry sank.",
                page(collection, "/articles/ferry").expectFirst(".reader").text());
        Document quoted = page(collection, "/articles/ferry?start=4&end=12");
        assertEquals("mornings", quoted.expectFirst("mark").text());
        assertEquals(
                "Ferry Six mornings a week. The ferry sank.",
                quoted.expectFirst(".reader").text());
    }

    @Test
    void listsArticles() {
        Document page = page("/articles");
        assertEquals(
                "./articles/note-2 ./articles/rally-1",
                String.join(" ", page.select(".articles a").eachAttr("href")));
        assertTrue(page("/articles?q=zebra").text().contains("No article has all of these words."));
    }

    @Test
    void escapesIdsInLinks() {
        Article article = article("a b/c?d#e&f", "Odd", "Words.");
        Document list = page(article, "/articles");
        String link = list.expectFirst(".articles a").attr("href");
        assertEquals("./articles/a%20b%2Fc%3Fd%23e%26f", link);
        assertEquals("Odd", page(article, link.substring(1)).expectFirst("h1").text());
    }

    @Test
    void answersWithoutJavaScript() {
        Document page = page("/ask?q=How+many%3F");
        assertEquals("How many?", page.expectFirst("h1").text());
        assertEquals(
                "More than 2,000 people attended.12 They stood for the anthem.1",
                page.expectFirst(".answer-text").text());
        assertEquals("#footnote-2", page.select(".ref").get(1).attr("href"));
        assertEquals(
                "./articles/note-2?start=0&end=71#quote",
                page.select(".notes a").get(1).attr("href"));
        Document nothing = page("/ask?q=chess");
        assertEquals(
                "What no article says|Nearest articles",
                String.join("|", nothing.select("h2").eachText()));
        assertTrue(nothing.select(".notes").isEmpty());
    }

    @Test
    void showsErrorsAsPagesToPeople() {
        try (TestServer server = TestServer.answering()) {
            HttpResponse<String> missing = server.getPage("/articles/nobody");
            assertEquals(404, missing.statusCode());
            assertEquals(
                    "text/html;charset=utf-8",
                    missing.headers().firstValue("Content-Type").orElse(""));
            assertTrue(missing.body().contains("There is no article with this id in the collection."));
            assertEquals(404, server.getPage("/nowhere").statusCode());
        }
    }

    private static Article article(String id, String title, String text) {
        return new Article(id, title, null, null, null, null, text);
    }

    private static Document page(String path) {
        try (TestServer server = TestServer.answering()) {
            return parse(server.getPage(path));
        }
    }

    private static Document page(Article article, String path) {
        return page(new FakeCollection(article), path);
    }

    private static Document page(FakeCollection collection, String path) {
        try (TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), collection)) {
            return parse(server.getPage(path));
        }
    }

    private static Document parse(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return Jsoup.parse(response.body());
    }
}
