package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.cli.TestCli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {

    private static final String QUESTIONS = """
            {"id": "q1", "question": "How many came?", "answerable": true, "answers": ["2,000"], "evidence": [{"article": "rally"}]}
            {"id": "q2", "question": "Who paid?", "answerable": false}
            """;

    private static final String ARTICLES = """
            {"id": "rally", "title": "Rally", "text": "More than 2,000 people came."}
            """;

    @TempDir
    private Path folder;

    private final TestCli cli = TestCli.withArticles();

    private String set(String name) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name));
        Files.writeString(set.resolve("questions.jsonl"), QUESTIONS);
        Files.writeString(set.resolve("articles.jsonl"), ARTICLES);
        return set.toString();
    }

    @Test
    void printsRowForEachSet() throws IOException {
        Run run = cli.run("eval", set("march"), set("april"));
        assertEquals(0, run.exit());
        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("set    asked  answered  accepted"), run.out());
        assertTrue(lines.get(1).matches("march +2 +1\\.00 +1\\.00 +1\\.00 +1\\.00 +\\.00 +– .*"), lines.get(1));
        assertTrue(lines.get(2).startsWith("april "), lines.get(2));
        assertEquals(List.of("march", "april"), cli.benches);
        assertEquals(3, cli.closed);
    }

    @Test
    void tellsTimesWhereAModelIsNamed() throws IOException {
        String out = cli.run("eval", "--model", "extractive", set("march")).out();
        assertTrue(out.contains("march: milliseconds, median and 95th percentile: first event "), out);
        assertTrue(out.contains("march: sentences of the model: "), out);
    }

    @Test
    void asksNoMoreThanSoManyQuestions() throws IOException {
        List<String> lines =
                cli.run("eval", "--limit", "1", set("march")).out().lines().toList();
        assertTrue(lines.get(1).matches("march +1 .*"), lines.get(1));
    }

    @Test
    void tellsProgressOnStandardError() throws IOException {
        assertEquals(
                "march: 1 of 3\nmarch: 2 of 3\nmarch: 3 of 3\n",
                cli.run("eval", set("march")).err());
    }

    @Test
    void printsJsonAndNothingElse() throws IOException {
        JsonNode figures = new ObjectMapper()
                .readTree(cli.run("eval", "--json", set("march")).out());
        assertEquals("march", figures.path(0).path("set").textValue());
        assertEquals(1.0, figures.path(0).path("accepted").doubleValue());
        assertTrue(figures.path(0).has("refusalPrecision"));
        assertTrue(figures.path(0).path("refusalPrecision").isNull());
    }

    @Test
    void printsMissesForReading() throws IOException {
        String out = cli.run("eval", "--misses", set("march")).out();
        assertTrue(out.startsWith("""
                        march q2: standalone Who paid?
                          answered, confidence 0.50
                          answer:   More than 2,000 people came. [1]
                          accepted: none, to be refused
                        """), out);
        assertFalse(out.contains("march q1:"), out);
    }

    @Test
    void benchHoldsTheSetsArticlesOnly() throws IOException {
        cli.run("eval", set("march"));
        assertEquals(List.of("rally"), List.copyOf(cli.collection.articles.keySet()));
        assertEquals(
                "More than 2,000 people came.",
                cli.collection.article("rally").orElseThrow().text());
    }

    @Test
    void setWithoutArticlesIsAboutTheSample() throws IOException {
        Path set = Path.of(set("march"));
        Files.delete(set.resolve("articles.jsonl"));
        cli.run("eval", set.toString());
        assertTrue(cli.collection.sample);
    }

    @Test
    void doesNotFitWhereNoEvidenceHasWords() throws IOException {
        Path model = folder.resolve("model.json");
        Run run = cli.run("eval", "--fit", model.toString(), set("march"));
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("march is left out: "), run.err());
        assertFalse(Files.exists(model));
    }

    @Test
    void writesCommonWords() throws IOException {
        Path words = folder.resolve("words.txt");
        assertEquals(
                0,
                cli.run("eval", "--common-words", words.toString(), set("march"))
                        .exit());
        assertEquals("1\n", Files.readString(words));
    }

    @Test
    void namesWhatCannotBeRead() throws IOException {
        String set = set("march");
        Files.writeString(Path.of(set, "questions.jsonl"), QUESTIONS + "{");
        Run run = cli.run("eval", set);
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("Line 3 of " + set), run.err());
    }

    @Test
    void doesOneThingAtATime() throws IOException {
        assertEquals(2, cli.run("eval", "--json", "--misses", set("march")).exit());
        assertEquals(2, cli.run("eval").exit());
    }
}
