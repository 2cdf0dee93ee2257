package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.cli.TestCli.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherCommandsTest {

    private final TestCli cli = TestCli.withArticles();

    @Test
    void listsArticlesByNameNeverByNull() {
        assertEquals(
                "rally  Rally\nuntitled  First words. More.\n",
                cli.run("articles").out());
        assertEquals(cli.run("articles").out(), cli.run("articles", "list").out());
    }

    @Test
    void listsMoreThanOnePage() {
        for (int i = 0; i < 2500; i++) {
            cli.collection.articles.put("n" + i, FakeCollection.article("n" + i, "Title", "Text"));
        }
        assertEquals(2502, cli.run("articles").out().lines().count());
    }

    @Test
    void listsAsJson() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("articles", "list", "--json").out());
        assertEquals("rally", json.at("/0/id").asText());
        assertTrue(json.at("/1/title").isNull());
        assertFalse(json.at("/0").has("text"));
    }

    @Test
    void showsArticle() throws Exception {
        assertEquals(
                "Rally\nEnglish\nA copy of agency\n\n" + SampleAnswers.ARTICLE_TEXT + "\n",
                cli.run("articles", "show", "rally").out());
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("articles", "show", "--json", "rally").out());
        assertEquals(SampleAnswers.ARTICLE_TEXT, json.get("text").asText());
        Run unknown = cli.run("articles", "show", "none");
        assertEquals(2, unknown.exit());
        assertEquals("There is no article 'none'; the ids are listed by: footnote articles\n", unknown.err());
    }

    @Test
    void showsWhatWasLeftOut() {
        assertEquals(
                "Rally\nline 7, end of the article: Related Articles\n",
                cli.run("articles", "show", "--cuts", "rally").out());
    }

    @Test
    void deletesArticle() {
        assertEquals(0, cli.run("articles", "delete", "rally").exit());
        assertEquals(2, cli.run("articles", "delete", "rally").exit());
        assertEquals("untitled  First words. More.\n", cli.run("articles").out());
    }

    @Test
    void emptyCollectionIsNoError() {
        cli.collection.articles.clear();
        Run run = cli.run("articles", "--data", "/empty");
        assertEquals(0, run.exit());
        assertEquals("", run.out());
        assertEquals("No articles in /empty yet; add some with: footnote index PATH\n", run.err());
    }

    @Test
    void doctorPrintsChecksWithRemedies() {
        cli.checks.add(DoctorFinding.ok("Java", "25"));
        assertEquals(new Run(0, "✓ Java: 25\n", ""), cli.run("doctor"));
        cli.checks.add(DoctorFinding.bad("Data folder", "not writable", "Give it to yourself with chown."));
        assertEquals(
                new Run(1, "✓ Java: 25\n✗ Data folder: not writable\n  → Give it to yourself with chown.\n", ""),
                cli.run("doctor"));
    }

    @Test
    void serveSaysWhereItListens() {
        Run run = cli.run("serve", "--host", "::1", "--port", "0");
        assertEquals(0, run.exit());
        assertEquals("Footnote listens on http://[::1]:4711 (Ctrl-C stops it).\n", run.out());
        assertEquals(List.of("::1 0"), cli.served);
        assertEquals(1, cli.closed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask",
                "chat",
                "serve",
                "index",
                "articles",
                "receipt",
                "receipts",
                "replay",
                "feedback",
                "doctor"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        Run run = cli.run(command, "--help");
        assertEquals(0, run.exit());
        assertEquals("", run.err());
        assertTrue(run.out().contains("Examples:\n  footnote " + command), run.out());
        assertTrue(run.out().contains("--data=DIR"), run.out());
        assertTrue(run.out().contains("-h, --help"), run.out());
        assertFalse(run.out().contains("${"), run.out());
        assertTrue(cli.run("--help").out().contains("\n  " + command + " "));
    }

    @Test
    void tellsItsVersion() {
        assertTrue(cli.run("--version").out().startsWith("Footnote "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "What", "--what", "serve --port x", "index --what", "articles show", "ask --articles"})
    void misuseIsOneSentence(String arguments) {
        Run run = cli.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("--help'"), run.err());
    }

    @Test
    void misuseCannotDriveTheTerminal() {
        assertFalse(cli.run("wh\u001B[2Jat\n\u202E?").err().contains("\u001B"));
    }
}
