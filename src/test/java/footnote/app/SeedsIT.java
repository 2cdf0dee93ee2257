package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.cli.Product;
import footnote.eval.EvalProgress;
import footnote.eval.Evaluation;
import footnote.eval.measures.ScoredAnswer;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.testing.Shared;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: the questions about the sample, answered from the right article, or refused. */
final class SeedsIT {

    private static final int ANSWERABLE = 18;
    private static final int UNANSWERABLE = 6;
    private static final int LEAST_RIGHT = 16;

    private static final Pattern FOOTNOTE = Pattern.compile("(?m)^\\[\\d+]|\\[\\d+]$");

    @TempDir
    private Path data;

    private static EvalSet set() {
        return EvalSet.read(Shared.path("eval/seeds"));
    }

    @Test
    void answersWhatTheArticlesSayAndRefusesTheRest() {
        EvalSet set = set();
        List<ScoredAnswer> judged;
        try (Product product = TestProduct.open(data)) {
            judged = new Evaluation(product.benches())
                    .run(set, EvalProgress.NONE)
                    .judged();
        }
        List<ScoredAnswer> answerable =
                judged.stream().filter(one -> one.question().answerable()).toList();
        List<ScoredAnswer> others =
                judged.stream().filter(one -> !one.question().answerable()).toList();
        long right = answerable.stream().filter(SeedsIT::isRight).count();
        System.out.printf("Seeds: %d of %d answerable questions right.%n", right, answerable.size());
        assertEquals(ANSWERABLE, answerable.size());
        assertTrue(
                right >= LEAST_RIGHT,
                () -> "Wrong: "
                        + answerable.stream().filter(one -> !isRight(one)).toList());
        assertEquals(UNANSWERABLE, others.size());
        others.forEach(SeedsIT::assertRefused);
    }

    private static boolean isRight(ScoredAnswer one) {
        return Boolean.TRUE.equals(one.score().right());
    }

    private static void assertRefused(ScoredAnswer one) {
        assertEquals(Outcome.NOT_FOUND, one.answer().outcome(), one.question().text());
        assertEquals(List.of(), one.answer().citations(), one.question().text());
    }

    @Test
    void bringsTheSecondArticleThatHasTheSameNumber() {
        try (Product product = TestProduct.withSample(data)) {
            Answer answer = product.assistant()
                    .ask(Question.of("How many people attended the rally in Almaty?"), AnswerListener.NONE);
            List<Citation> saying = answer.citations().stream()
                    .filter(citation -> citation.quote().contains("2,000"))
                    .toList();
            assertEquals(2, saying.stream().map(Citation::article).distinct().count(), answer.text());
        }
    }

    @Test
    void answersAreAsSureAsAskedFor() {
        Question question = Question.of("Where was the large peace rally held?");
        try (Product careful = TestProduct.surer(data, 1);
                Product bold = TestProduct.surer(data, 0)) {
            careful.articles().addSample(event -> {});
            careful.articles().addVectors(progress -> {});
            assertEquals(
                    Outcome.NOT_FOUND,
                    careful.assistant().ask(question, AnswerListener.NONE).outcome());
            assertNotEquals(
                    Outcome.NOT_FOUND,
                    bold.assistant()
                            .ask(Question.of("Who won the chess match?"), AnswerListener.NONE)
                            .outcome());
        }
    }

    @Test
    void nothingFoundIsNoAnswerHoweverBold() {
        try (Product bold = TestProduct.surer(data, 0)) {
            Answer answer = bold.assistant().ask(Question.of("Who won the chess match?"), AnswerListener.NONE);
            assertEquals(Outcome.NOT_FOUND, answer.outcome());
        }
    }

    @Test
    void processTellsOfRefusalByItsExitCode() throws Exception {
        List<EvalQuestion> others = set().questions().stream()
                .filter(question -> !question.answerable())
                .toList();
        assertEquals(UNANSWERABLE, others.size());
        TestProduct.withSample(data.resolve("collection")).close();
        for (EvalQuestion question : others) {
            Sandbox.Run run = FootnoteProcess.run(data, "--data", "collection", "ask", question.text());
            assertEquals(3, run.exit(), question.text() + "\n" + run.err());
            assertFalse(run.out().isBlank(), question.text());
            assertFalse(FOOTNOTE.matcher(run.out()).find(), run.out());
        }
    }
}
