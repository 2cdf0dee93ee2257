package footnote.eval.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedbackSetTest {

    private static final Article RALLY = new Article(
            "rally", null, "The Courier", null, LocalDate.of(2022, 3, 5), null, "Over 2,000 people came. They sang.");

    private static final String ANSWERED = "{\"outcome\": \"answered\", \"text\": \"Over 2,000 people came. [1]\","
            + " \"citations\": [{\"article\": \"rally\", \"quote\": \"Over 2,000 people came.\"}]}";
    private static final String REFUSED =
            "{\"outcome\": \"not_found\", \"text\": \"The articles do not say.\", \"citations\": []}";

    @TempDir
    private Path folder;

    @Test
    void readsBackAsAnEvaluationFolder() throws IOException {
        FeedbackSet set = FeedbackSet.of(List.of(
                said("a-1", Verdict.RIGHT, ANSWERED),
                said("a-2", Verdict.WRONG_CITATION, ANSWERED),
                said("a-3", Verdict.WRONG, REFUSED),
                said("a-4", Verdict.RIGHT, REFUSED)));
        Files.write(folder.resolve("articles.jsonl"), List.of(FeedbackSet.line(RALLY)));
        Files.write(folder.resolve("questions.jsonl"), set.questions());

        EvalSet read = EvalSet.read(folder);
        assertEquals(List.of(RALLY), read.articles());
        assertEquals(
                List.of(
                        new EvalQuestion(
                                "a-1",
                                "How many?",
                                history(),
                                true,
                                List.of("Over 2,000 people came."),
                                List.of(new EvalQuestion.Support("rally", "Over 2,000 people came.")),
                                null),
                        new EvalQuestion(
                                "a-2",
                                "How many?",
                                history(),
                                true,
                                List.of("Over 2,000 people came."),
                                List.of(),
                                null),
                        new EvalQuestion("a-3", "How many?", history(), true, List.of(), List.of(), null),
                        new EvalQuestion("a-4", "How many?", history(), false, List.of(), List.of(), null)),
                read.questions());
        assertEquals(List.of(), set.review());
    }

    @Test
    void leavesToAPersonWhatNobodyKnows() {
        FeedbackSet set = FeedbackSet.of(List.of(
                said("a-5", Verdict.WRONG, ANSWERED),
                said("a-6", Verdict.RIGHT, "{\"outcome\": \"about\", \"text\": \"Hello.\"}"),
                said("a-7", Verdict.RIGHT, "{\"outcome\": null, \"text\": \"Over\", \"citations\": []}")));
        assertEquals(List.of(), set.questions());
        assertEquals(2, set.review().size());
        assertTrue(set.review().getFirst().contains("\"shown\":\"Over 2,000 people came. [1]\""));
        assertFalse(set.review().getFirst().contains("\"quote\""));
    }

    private static List<Turn> history() {
        return List.of(Turn.user("A rally?"), Turn.assistant("Yes."));
    }

    private static FeedbackEntry said(String answer, Verdict verdict, String json) {
        return new FeedbackEntry(
                new Feedback(verdict, "A word."),
                Instant.parse("2026-03-01T12:00:00Z"),
                history(),
                "How many?",
                new StoredAnswer(answer, json));
    }
}
