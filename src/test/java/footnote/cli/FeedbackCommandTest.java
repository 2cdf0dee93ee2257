package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.cli.TestCli.Run;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.StoredAnswer;
import footnote.eval.sets.EvalSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedbackCommandTest {

    private static final FeedbackEntry WRONG = feedback(
            "a-1",
            Verdict.WRONG_CITATION,
            "It is in\u001B[2J the other.",
            "{\"outcome\": \"answered\", \"text\": \"Two thousand. [1]\", \"citations\": []}");

    private final TestCli cli = TestCli.withArticles();

    @TempDir
    private Path folder;

    @Test
    void listsWhatReadersSaid() {
        cli.feedback.add(WRONG);
        assertEquals(
                new Run(
                        0,
                        "2026-03-01  wrong citation  How many?\n  Two thousand. [1]\n  “It is in[2J the other.”\n",
                        ""),
                cli.run("feedback"));
    }

    @Test
    void listsAsJson() throws Exception {
        cli.feedback.add(WRONG);
        JsonNode entry =
                new ObjectMapper().readTree(cli.run("feedback", "--json").out()).get(0);
        assertEquals("wrong_citation", entry.get("verdict").asText());
        assertEquals("2026-03-01T12:00:00Z", entry.get("at").asText());
        assertEquals("answered", entry.at("/shown/outcome").asText());
    }

    @Test
    void writesAnEvaluationSet() {
        cli.feedback.add(WRONG);
        cli.feedback.add(feedback("a-2", Verdict.WRONG, "", "{\"outcome\": \"answered\", \"text\": \"Ten.\"}"));
        Path set = folder.resolve("sets/readers");
        Run run = cli.run("feedback", "--as-set", set.toString());
        assertEquals("", run.out());
        assertEquals("Wrote to " + set + ": questions to measure 1, to review 1\n", run.err());
        EvalSet read = EvalSet.read(set);
        assertEquals(2, read.articles().size());
        assertEquals(List.of("Two thousand."), read.questions().getFirst().answers());
    }

    @Test
    void saysThatThereIsNone() {
        Run run = cli.run("feedback", "--data", "/empty");
        assertEquals(0, run.exit());
        assertTrue(run.err().startsWith("No feedback in /empty yet"), run.err());
        assertEquals("[]\n", cli.run("feedback", "--json").out());
    }

    private static FeedbackEntry feedback(String answer, Verdict verdict, String comment, String json) {
        return new FeedbackEntry(
                new Feedback(verdict, comment),
                Instant.parse("2026-03-01T12:00:00Z"),
                List.of(),
                "How many?",
                new StoredAnswer(answer, json));
    }
}
