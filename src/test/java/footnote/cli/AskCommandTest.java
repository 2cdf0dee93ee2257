package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.Outcome;
import footnote.cli.TestCli.Run;
import footnote.cli.terminal.Screen;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskCommandTest {

    private final TestCli cli = TestCli.withArticles();

    @Test
    void tellsThePageOfAFootnote() {
        cli.assistant.answers = question -> SampleAnswers.printed(question.text());
        String text = cli.run("ask", "How many people?").out();
        assertTrue(text.contains("[1] “More than 2,000 people came.” — Rally, p. 2, The Post, 2022-03-05"), text);
        String json = cli.run("ask", "--json", "How many people?").out();
        assertTrue(json.contains("\"page\":2"), json);
    }

    @Test
    void printsAnswerThenFootnotesOnStandardOutput() {
        Run run = cli.run("ask", "How", "many people?");
        assertEquals(0, run.exit());
        assertEquals("""
                More than 2,000 people came. [1]

                [1] “More than 2,000 people came.” — Rally, The Post, 2022-03-05
                    rally · /articles/rally
                """, run.out());
        assertEquals("Note: made by the built-in model\n", run.err());
        assertEquals("How many people?", cli.assistant.asked.getFirst().text());
        assertEquals(1, cli.closed);
    }

    @Test
    void asksOnlyWhatWasPublishedByADayAndInSomePapers() {
        assertEquals(
                0,
                cli.run("ask", "--as-of", "2023-06-01", "--source", "A", "--source", "B", "Who?")
                        .exit());
        assertEquals(LocalDate.of(2023, 6, 1), cli.assistant.asked.getFirst().asOf());
        assertEquals(List.of("A", "B"), cli.assistant.asked.getFirst().sources());
    }

    @Test
    void refusesADayThatIsNone() {
        Run run = cli.run("ask", "--as-of", "2023-02-31", "Who?");
        assertEquals(2, run.exit());
        assertTrue(
                run.err().startsWith("--as-of must be a day of the calendar as year-month-day, for example "),
                run.err());
        assertTrue(cli.assistant.asked.isEmpty());
    }

    @Test
    void saysWhatWasLookedForWhenNothingIsFound() {
        cli.assistant.answers = question -> SampleAnswers.notFound(question.text());
        Run run = cli.run("ask", "Who?");
        assertEquals(3, run.exit());
        assertEquals("""
                The articles do not say.

                Looked for: standalone Who?
                Nearest articles:
                  Near title — near-id
                """, run.out());
        assertTrue(run.err().contains("left out, as no article supports it: 2 sentences"), run.err());
    }

    @Test
    void partialAnswerNamesWhatIsMissing() {
        cli.assistant.answers = question -> SampleAnswers.answer(
                "q", Outcome.PARTIAL, "Many. [1]", List.of(SampleAnswers.citation(SampleAnswers.QUOTE)), null);
        Run run = cli.run("ask", "How many, and when?");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("when it was"), run.out());
    }

    @Test
    void wrapsAndStreamsOnTerminal() {
        cli.screen = new Screen(true, true, true, 20, false);
        Run run = cli.run("ask", "How many?");
        assertTrue(
                run.out()
                        .startsWith("More than 2,000\npeople came. [1]\n\n[1] “More than 2,000\n    people came.” —\n"),
                run.out());
        assertFalse(run.out().contains("\u001B"), run.out());
    }

    @Test
    void coloursOnlyWhereWanted() {
        cli.screen = TestCli.TERMINAL;
        assertTrue(cli.run("ask", "How many?").out().contains("\u001B[36m[1]\u001B[0m"));
    }

    @Test
    void keepsHostileArticlesFromDrivingTheTerminal() {
        cli.assistant.answers = question -> SampleAnswers.answer(
                "q",
                Outcome.ANSWERED,
                "A\u001B[2Jb\u009Bc\u202Ed\u2066e\u0000\r\nf [1]",
                List.of(SampleAnswers.citation("x\u001B]0;owned\u0007y\tz")),
                null);
        for (Screen screen : List.of(Screen.NONE, new Screen(true, true, true, 80, false))) {
            cli.screen = screen;
            Run run = cli.run("ask", "What?");
            assertTrue(run.out().startsWith("A[2Jbcde\nf [1]\n"), run.out());
            assertTrue(run.out().contains("“x]0;ownedy z”"), run.out());
        }
    }

    @Test
    void printsJsonAlone() throws Exception {
        cli.assistant.answers = question -> SampleAnswers.answer(
                "q", Outcome.ANSWERED, "é \u202E [1]", List.of(SampleAnswers.citation(SampleAnswers.QUOTE)), null);
        Run run = cli.run("ask", "--json", "How many?");
        assertEquals("", run.err());
        assertFalse(run.out().contains("\u202E"), "direction overrides are escaped");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("é \u202E [1]", json.get("text").asText());
        assertEquals("answered", json.get("outcome").asText());
        assertEquals("2022-03-05", json.at("/citations/0/published").asText());
        assertTrue(json.at("/citations/0/author").isNull());
        assertTrue(json.at("/sources/independent").isNull());
        assertTrue(json.has("conversation"));
    }

    @Test
    void readsQuestionFromStandardInput() {
        assertEquals(0, cli.input("\uFEFFWho won\u0000 in Łódź?\n").run("ask").exit());
        assertEquals("Who won  in Łódź?", cli.assistant.asked.getFirst().text());
    }

    @Test
    void refusesInvalidUtf8() {
        Run run = cli.input(new byte[] {'W', 'h', 'o', (byte) 0xC3, '?'}).run("ask");
        assertEquals(2, run.exit());
        assertEquals("Standard input is not UTF-8 text; convert it first, for example with iconv.\n", run.err());
    }

    @Test
    void refusesEndlessInput() {
        Run run = cli.input("a".repeat(100_000)).run("ask");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("too long"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void refusesLongAndEmptyQuestions() {
        assertEquals(2, cli.run("ask", "b".repeat(100_000)).exit());
        assertEquals(2, cli.run("ask", "").exit());
        assertEquals(2, cli.input(" \n").run("ask").exit());
        assertEquals(List.of(), cli.opened);
    }

    @Test
    void doesNotWaitForQuestionOnTerminal() {
        cli.screen = TestCli.TERMINAL;
        assertEquals(2, cli.run("ask").exit());
    }

    @ParameterizedTest
    @CsvSource({"@/etc/hostname", "${env:HOME}", "'quo\"te', AND ?", "@|bold x|@", "\uD83D\uDE00", "-"})
    void takesAnyWordsAsTheyAre(String words) {
        assertEquals(0, cli.run("ask", words).exit());
        assertEquals(words, cli.assistant.asked.getFirst().text());
    }

    @Test
    void takesWhatLooksLikeAnOptionAfterTwoDashes() {
        assertEquals(2, cli.run("ask", "--strange", "thing").exit());
        assertEquals(0, cli.run("ask", "--", "--strange", "thing").exit());
        assertEquals("--strange thing", cli.assistant.asked.getFirst().text());
    }

    @Test
    void putsTheSampleIntoAnEmptyCollectionAndSaysSo() {
        cli.collection.articles.clear();
        Run run = cli.run("ask", "--data", "/some/place", "Who?");
        assertTrue(cli.collection.sample);
        assertTrue(
                run.err().startsWith("No collection yet in /some/place; using the five sample articles.\n"), run.err());
    }

    @Test
    void waitsForAnotherFirstQuestionThatPutsTheSampleIn() {
        cli.collection.articles.clear();
        cli.collection.busy = 2;
        assertEquals(0, cli.run("ask", "Who?").exit());
        assertTrue(cli.collection.sample);
    }

    @Test
    void asksFolderWithoutTouchingTheCollection() {
        cli.collection.articles.clear();
        Run run = cli.run("ask", "--articles", "clippings", "Who?");
        assertEquals(0, run.exit());
        assertEquals(
                Path.of("clippings").toAbsolutePath(), cli.opened.getFirst().articles());
        assertEquals(List.of("clippings"), cli.collection.added);
        assertFalse(cli.collection.sample);
    }

    @Test
    void refusesFolderWithoutArticles() {
        Run run = cli.run("ask", "--articles", "bad-folder", "Who?");
        assertEquals(2, run.exit());
        assertEquals("No file in bad-folder could be read as an article.\n", run.err());
        assertEquals(1, cli.closed);
    }

    @Test
    void mapsFailuresToExitCodes() {
        cli.failure = new UnavailableException("The model is down.");
        assertEquals(new Run(4, "", "The model is down.\n"), cli.run("ask", "Who?"));
        cli.failure = new CollectionException("The index is damaged.");
        assertEquals(new Run(1, "", "The index is damaged.\n"), cli.run("ask", "Who?"));
        cli.failure = new IllegalStateException("no way");
        assertEquals(
                new Run(
                        1,
                        "",
                        "Something unexpected went wrong: no way (IllegalStateException); run again with --verbose.\n"),
                cli.run("ask", "Who?"));
        assertTrue(cli.run("ask", "--verbose", "Who?").err().contains(" at footnote.cli"));
    }

    @Test
    void survivesErrorsOfTheVirtualMachine() {
        cli.assistant.answers = question -> {
            throw new OutOfMemoryError("heap");
        };
        Run run = cli.run("ask", "Who?");
        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("Memory ran out;"), run.err());
    }
}
