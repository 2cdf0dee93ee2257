package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.receipt.SampleReceipts;
import footnote.cli.TestCli.Run;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReceiptCommandTest {

    private final TestCli cli = new TestCli();

    @BeforeEach
    void keep() {
        cli.collection.articles.put("ferry", SampleReceipts.article("ferry", SampleReceipts.TEXT));
        cli.receipts.kept.add(SampleReceipts.ferry("a-1"));
    }

    @Test
    void showsAReceipt() {
        assertEquals("""
                How many passengers?
                1 March 2026, 12:00 UTC · on the web · answered

                All 41 passengers are safe. [1]

                [1] “All 41 passengers are safe.” — Ferry runs aground, The Post, 2026-02-28, https://example.org/ferry
                    ferry · /articles/ferry?start=51&end=78
                Looked for: How many passengers were on the ferry?
                Published by: 2026-03-01
                Asked only: The Post
                Least confidence: 0.5
                Written by: extractive, with Footnote 0.1.0, reader 1a2b3c4d
                Index: format 4
                """, cli.run("receipt", "a-1").out());
        Run unknown = cli.run("receipt", "a-2");
        assertEquals(2, unknown.exit());
        assertEquals("There is no answer 'a-2' here any more.\n", unknown.err());
    }

    @Test
    void saysWhatHasBecomeOfAnArticle() {
        cli.collection.articles.clear();
        String shown = cli.run("receipt", "a-1").out();

        assertTrue(shown.contains("Outdated: An article that is quoted was withdrawn.\n"), shown);
        assertTrue(shown.contains("[1] Withdrawn."), shown);
        assertFalse(shown.contains("41"), shown);
    }

    @Test
    void printsItAsJson() throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(cli.run("receipt", "--json", "a-1").out());

        assertEquals("2026-03-01", json.at("/settings/asOf").asText());
        assertEquals("unchanged", json.at("/quotes/0/state").asText());
    }

    @Test
    void asksAgain() throws Exception {
        String replayed = cli.run("replay", "a-1").out();

        assertTrue(replayed.startsWith("How many passengers were on the ferry?\n1 March 2026"), replayed);
        assertTrue(replayed.contains("The answer is another:\n  Not quoted any more: “All 41"), replayed);
        assertTrue(replayed.contains("What has changed since:\n"), replayed);
        assertEquals(2, cli.run("replay", "a-2").exit());
        JsonNode json =
                new ObjectMapper().readTree(cli.run("replay", "--json", "a-1").out());
        assertEquals("quote_gone", json.at("/changes/0/kind").asText());
        assertEquals("a-1", json.at("/then/id").asText());
    }

    @Test
    void listsReceipts() throws Exception {
        cli.receipts.kept.add(SampleReceipts.resting("a-2", List.of()));

        assertEquals(
                "a-2  2026-03-01  How many passengers?\na-1  2026-03-01  How many passengers?\n",
                cli.run("receipts").out());
        assertEquals("", cli.run("receipts", "--outdated").out());
        assertEquals(
                "No answer rests on an article that has changed.",
                cli.run("receipts", "--outdated").err().strip());
        cli.collection.articles.clear();
        assertEquals(
                "a-1  2026-03-01  How many passengers?\n  Outdated: An article that is quoted was withdrawn.\n",
                cli.run("receipts", "--outdated").out());
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("receipts", "--outdated", "--json").out());
        assertEquals(1, json.size());
        assertTrue(json.at("/0/outdated").asBoolean());
    }
}
