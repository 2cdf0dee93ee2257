package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judged answers to count. */
final class Verdicts {

    private Verdicts() {}

    /** A question the set answers with "sank". */
    static EvalQuestion answerable(String id, @Nullable String kind) {
        return new EvalQuestion(
                id,
                "What became of it?",
                List.of(),
                true,
                List.of("sank"),
                List.of(new EvalQuestion.Support("ferry", "The ferry sank.")),
                kind);
    }

    static EvalQuestion unanswerable(String id) {
        return new EvalQuestion(id, "Who paid?", List.of(), false, List.of(), List.of(), null);
    }

    /**
     * A verdict on an answer with some citations.
     *
     * @param right how many of them are evidence and exact
     */
    static Judged judged(EvalQuestion question, Outcome outcome, int citations, int right, double millis) {
        boolean good = right > 0;
        return new Judged(
                "ships",
                question,
                answer(question.text(), outcome, citations, millis),
                new Finding(good, good ? 1 : 0.5),
                good,
                good,
                right,
                right);
    }

    private static Answer answer(String question, Outcome outcome, int citations, double millis) {
        return new Answer(
                "answer-5",
                question,
                question,
                outcome,
                "The old ferry sank.",
                List.of(new Answer.Sentence("The old ferry sank.", List.of())),
                IntStream.rangeClosed(1, citations).mapToObj(Verdicts::citation).toList(),
                new Answer.Sources(1, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.75,
                "extractive",
                null,
                new Answer.Millis(1, 2, millis));
    }

    private static Citation citation(int n) {
        return new Citation(n, "ferry", "Ferry", null, null, null, null, 0, 15, "The ferry sank.", "/articles/ferry");
    }
}
