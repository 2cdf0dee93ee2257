package footnote.cli;

import static java.util.stream.Collectors.joining;
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
import java.util.stream.IntStream;
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
    void printsTableForEachGroupWithRowForEachSet() throws IOException {
        Run run = cli.run("eval", set("march"), set("april"));
        assertEquals(0, run.exit());
        List<String> tables = List.of(run.out().split("\n\n"));
        assertEquals("""
                Articles found
                       asked  hit@1  hit@5  hit@10  MRR@10  rec@5  nDCG@10  by words  by meaning
                march      1   .000   .000    .000    .000   .000     .000      .000        .000
                april      1   .000   .000    .000    .000   .000     .000      .000        .000""", tables.get(0));
        assertEquals("""
                Answers
                       asked  answered  accepted  right  token F1  words
                march      1     1.000     1.000  1.000         –      6
                april      1     1.000     1.000  1.000         –      6""", tables.get(1));
        assertEquals("""
                Refusals
                       asked  refused  precision  wrongly refused   AUC
                march      1     .000          –             .000  .500
                april      1     .000          –             .000  .500""", tables.get(4));
        assertEquals(
                List.of("Articles found", "Answers", "Citations", "Sentences shown", "Refusals", "Time"),
                tables.stream()
                        .map(table -> table.strip().lines().findFirst().orElseThrow())
                        .toList());
        assertEquals(List.of("march", "april"), cli.benches);
        assertEquals(3, cli.closed);
    }

    @Test
    void tablesFitAHundredColumns() throws IOException {
        Path set = Path.of(set("april"));
        Files.writeString(set.resolve("questions.jsonl"), """
                {"id": "q1", "question": "How many?", "answerable": true, "answers": ["2,000"], "evidence": [{"article": "rally", "quote": "Many came."}]}
                {"id": "q2", "messages": [{"role": "user", "content": "Who?"}, {"role": "user", "content": "Why?"}], "answerable": false}
                {"id": "q3", "question": "Which?", "answerable": true, "kind": "underspecified"}
                """);
        cli.screen = TestCli.TERMINAL;
        String out = cli.run("eval", "--curve", set.toString()).out().replaceAll("\u001B\\[\\d+m", "");
        assertEquals(9, out.strip().split("\n\n").length, out);
        assertTrue(out.contains("\n  with history      0"), out);
        out.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void tellsTimesWhereAModelIsNamed() throws IOException {
        String out = cli.run("eval", "--model", "extractive", set("march")).out();
        assertTrue(out.contains("march: milliseconds, median and 95th percentile: first event "), out);
        assertTrue(out.contains("march: sentences of the model: "), out);
    }

    @Test
    void asksNoMoreThanSoManyQuestions() throws IOException {
        cli.run("eval", "--limit", "1", set("march"));
        assertEquals(1, cli.assistant.asked.size());
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
        JsonNode set = figures.path(0);
        assertEquals("march", set.path("set").textValue());
        assertEquals(1.0, set.path("figures").path("accepted").doubleValue());
        assertTrue(set.path("figures").has("token-f1"));
        assertTrue(set.path("figures").path("token-f1").isNull());
        JsonNode question = set.path("questions").path(1);
        assertEquals("q2", question.path("id").textValue());
        assertFalse(question.path("answerable").booleanValue(), "answerable");
        assertFalse(question.path("right").booleanValue(), "right");
        assertEquals(0.5, question.path("confidence").doubleValue());
        assertEquals("answered", question.path("outcome").textValue());
    }

    @Test
    void tellsWhatHadToBeIndexed() throws IOException {
        String set = set("march");
        JsonNode first =
                new ObjectMapper().readTree(cli.run("eval", "--json", set).out());
        assertEquals(1, first.path(0).path("ingest").path("passages").intValue());
        assertTrue(first.path(0).path("ingest").path("passagesPerSecond").doubleValue() > 0, "rate");
        assertTrue(cli.run("eval", set).out().strip().endsWith("  –"), "no rate where nothing is new");
        JsonNode again =
                new ObjectMapper().readTree(cli.run("eval", "--json", set).out());
        assertTrue(again.path(0).path("ingest").isNull(), "nothing is new");
    }

    @Test
    void printsMissesForReading() throws IOException {
        String out = cli.run("eval", "--misses", set("march")).out();
        assertTrue(out.startsWith("""
                        march, wrongly answered: 1 of 2

                        q2: standalone Who paid?
                          answered, confidence 0.50
                          answer:   More than 2,000 people came. [1]
                          cited:    [1] rally
                          accepted: none, to be refused
                        """), out);
        assertFalse(out.contains("q1:"), out);
    }

    @Test
    void missesOfOneCauseAreTogether() throws IOException {
        Path set = Path.of(set("april"));
        Files.writeString(set.resolve("questions.jsonl"), """
                {"id": "a", "question": "A?", "answerable": true, "answers": ["2,000"], "evidence": [{"article": "other", "quote": "Some words."}]}
                {"id": "b", "question": "B?", "answerable": true, "answers": ["3,000"], "evidence": [{"article": "rally"}]}
                {"id": "c", "question": "C?", "answerable": false}
                {"id": "d", "question": "D?", "answerable": true, "answers": ["2,000"], "evidence": [{"article": "rally"}]}
                """);
        cli.assistant.answers = question -> question.text().equals("D?")
                ? SampleAnswers.notFound(question.text())
                : SampleAnswers.answered(question.text());
        String out = cli.run("eval", "--misses", set.toString()).out();
        assertEquals(
                List.of(
                        "april, wrongly refused: 1 of 4",
                        "d: standalone D?",
                        "april, wrongly answered: 1 of 4",
                        "c: standalone C?",
                        "april, wrong answer: 1 of 4",
                        "b: standalone B?",
                        "april, right answer without its evidence: 1 of 4",
                        "a: standalone A?"),
                out.lines()
                        .filter(line -> line.startsWith("april,") || line.contains(": standalone"))
                        .toList());
        assertTrue(out.contains("  evidence: other: Some words.\n"), out);
    }

    private String before(String set) throws IOException {
        return Files.writeString(
                        folder.resolve("before.json"),
                        cli.run("eval", "--json", set).out())
                .toString();
    }

    @Test
    void comparesWithEarlierFigures() throws IOException {
        String set = set("march");
        String answerable = QUESTIONS.lines().findFirst().orElseThrow();
        String many = IntStream.range(10, 20)
                .mapToObj(i -> answerable.replace("q1", "q" + i))
                .collect(joining("\n"));
        Files.writeString(Path.of(set, "questions.jsonl"), QUESTIONS + many);
        String before = before(set);
        String same = cli.run("eval", "--compare", before, set).out();
        assertTrue(same.endsWith("\nmarch: every figure is the same\n\n"), same);
        cli.assistant.answers = question -> SampleAnswers.notFound(question.text());
        String out = cli.run("eval", "--compare", before, set).out();
        List<String> changes = out.substring(out.indexOf("march, what has changed"))
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertTrue(changes.contains("accepted 1.000 .000 -1.000 -1.000 to -1.000 surely WORSE"), out);
        assertTrue(changes.contains("refused .000 1.000 +1.000 – too few to tell"), out);
    }

    @Test
    void comparesTheSameQuestionsOnlyAndSaysSoBeforeItMeasures() throws IOException {
        String before = before(set("march"));
        Files.writeString(Path.of(set("march")).resolve("questions.jsonl"), QUESTIONS.replace("Who", "What"));
        cli.benches.clear();
        Run run = cli.run("eval", "--compare", before, folder.resolve("march").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("The questions of march are not those of before.json: 1 are new"), run.err());
        Run unreadable = cli.run(
                "eval", "--compare", folder.resolve("march/questions.jsonl").toString(), set("march"));
        assertEquals(2, unreadable.exit());
        assertTrue(unreadable.err().contains("cannot be read as figures"), unreadable.err());
        assertEquals(List.of(), cli.benches);
    }

    @Test
    void showsWhatCautionWouldDo() throws IOException {
        String out = cli.run("eval", "--curve", set("march")).out();
        assertTrue(out.contains("\n0.500          1.000     1.000  1.000     .000     .500\n"), out);
        assertTrue(out.contains("\n1.000           .000      .000   .000    1.000     .500\n"), out);
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
        assertTrue(run.err().contains("evidence with quotes"), run.err());
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
        assertEquals(
                2,
                cli.run("eval", "--json", "--compare", "old.json", set("march")).exit());
        assertEquals(2, cli.run("eval").exit());
    }
}
