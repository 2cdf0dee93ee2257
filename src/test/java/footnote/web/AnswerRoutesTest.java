package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.receipt.SampleReceipts;
import footnote.article.Article;
import footnote.conversation.Turn;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AnswerRoutesTest {

    private static final String OWNER = "o".repeat(43);

    private final FakeCollection articles = new FakeCollection(SampleReceipts.article("ferry", SampleReceipts.TEXT));
    private final TestServer server = TestServer.with(Samples.assistant(Duration.ZERO), articles);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void givesTheReceiptToWhoKnowsTheId() {
        server.receipts.keep(SampleReceipts.ferry("a-1"));
        HttpResponse<String> response = server.get("/api/answers/a-1");
        JsonNode receipt = TestServer.json(response);

        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("How many passengers?", receipt.path("question").asText());
        assertEquals("2026-03-01T12:00:00Z", receipt.path("asked").asText());
        assertEquals("answered", receipt.path("outcome").asText());
        assertEquals("unchanged", receipt.at("/quotes/0/state").asText());
        assertEquals(64, receipt.at("/quotes/0/sha256").asText().length());
        assertFalse(receipt.path("outdated").asBoolean());
        assertFalse(receipt.has("conversation"), "whoever sees an answer may not go on in its conversation");
        assertEquals(404, server.get("/api/answers/a-2").statusCode());
    }

    @Test
    void showsThePage() {
        server.receipts.keep(SampleReceipts.ferry("a-1"));
        Document page = page();

        assertEquals("How many passengers?", page.expectFirst("h1").text());
        assertEquals(
                "1 March 2026, 12:00 UTC · on the web · answered",
                page.expectFirst(".byline").text());
        assertEquals(SampleReceipts.QUOTE, page.expectFirst("blockquote").text());
        assertTrue(page.select(".outdated, .state").isEmpty());
        assertEquals(
                "../articles/ferry?start=51&end=78#quote",
                page.expectFirst(".notes a").attr("href"));
        assertTrue(page.select("dd").eachText().contains("1a2b3c4d"));
        assertEquals(404, server.getPage("/answers/a-2").statusCode());
    }

    @Test
    void saysThatAnArticleHasChanged() {
        server.receipts.keep(SampleReceipts.ferry("a-1"));
        Article old = SampleReceipts.article("ferry", SampleReceipts.TEXT);
        articles.put(Samples.withText(old, "One of the 41 passengers is missing."));
        Document page = page();

        assertTrue(page.expectFirst(".outdated").text().contains("has changed"));
        assertEquals(
                "The article has changed since; it no longer has these words.",
                page.expectFirst(".state").text());
        assertEquals(SampleReceipts.QUOTE, page.expectFirst("blockquote.gone").text());
    }

    @Test
    void showsNothingOfAWithdrawnArticle() {
        server.receipts.keep(SampleReceipts.ferry("a-1"));
        articles.delete("ferry");

        assertEquals("Withdrawn.", page().expectFirst(".state").text());
        assertFalse(server.getPage("/answers/a-1").body().contains("41"));
        assertFalse(server.get("/api/answers/a-1").body().contains("41"));
        assertFalse(server.getPage("/answers/a-1").body().contains("aground"));
    }

    @Test
    void staysWithoutItsConversationWhereItsOwnerSharesIt() {
        String id = server.archive.begin(OWNER);
        server.receipts.keep(SampleReceipts.ferry("a-1"), id, Turn.user("How many?"), Turn.assistant("41"), null);
        server.receipts.keep(SampleReceipts.ferry("a-2"), id, Turn.user("How many?"), Turn.assistant("41"), null);

        assertEquals(404, share("a-1", "stranger" + "x".repeat(35)));
        assertEquals(204, share("a-1", OWNER));
        server.archive.delete(id, OWNER);
        assertEquals(200, server.get("/api/answers/a-1").statusCode());
        assertEquals(404, server.get("/api/answers/a-2").statusCode());
    }

    @Test
    void listsWhatIsOutdated() {
        server.receipts.keep(SampleReceipts.ferry("a-1"));
        server.receipts.keep(SampleReceipts.resting("a-2", List.of()));
        server.receipts.keep(SampleReceipts.ferry("a-3"));
        assertEquals(
                0,
                TestServer.json(server.get("/api/answers?outdated=true"))
                        .path("answers")
                        .size());
        articles.delete("ferry");
        JsonNode first = TestServer.json(server.get("/api/answers?outdated=true&limit=1"));

        assertEquals("a-3", first.at("/answers/0/id").asText());
        assertEquals("/answers/a-3", first.at("/answers/0/link").asText());
        assertEquals(
                "An article that is quoted was withdrawn.",
                first.at("/answers/0/reasons/0").asText());
        assertEquals("a-3", first.path("next").asText());
        JsonNode second = TestServer.json(server.get("/api/answers?outdated=true&limit=1&after=a-3"));
        assertEquals("a-1", second.at("/answers/0/id").asText());
        assertTrue(second.path("next").isNull());
        assertEquals(
                3, TestServer.json(server.get("/api/answers")).path("answers").size());
        assertEquals(400, server.get("/api/answers?outdated=yes").statusCode());
        articles.restore("ferry");
        assertEquals(
                0,
                TestServer.json(server.get("/api/answers?outdated=true"))
                        .path("answers")
                        .size());
    }

    @Test
    void listsForWhoMayChangeArticlesOnly() {
        assertEquals(
                403,
                server.send(server.request("/api/answers?outdated=true").header("X-Forwarded-For", "10.0.0.1"))
                        .statusCode());
    }

    private int share(String answer, String owner) {
        return server.send(server.request("/api/answers/" + answer + "/shared")
                        .header("Cookie", "footnote_owner=" + owner)
                        .PUT(BodyPublishers.noBody()))
                .statusCode();
    }

    private Document page() {
        return Jsoup.parse(server.getPage("/answers/a-1").body());
    }
}
