package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.answer.Answer;
import footnote.answer.Outcome;
import footnote.conversation.Turn;
import footnote.eval.sets.EvalQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScoreTest {

    private static final CitationScore ELSEWHERE = new CitationScore(1, 1, 0, 1, 0, 0, 0, 0);
    private static final CitationScore OTHER_WORDS = new CitationScore(1, 1, 1, 1, 1, 0, 2, 0);

    @Test
    void tellsWhatIsWrong() {
        assertEquals(Optional.empty(), Scored.right("a").score().miss());
        assertEquals(Optional.empty(), Scored.unanswerable("a").score().miss());
        assertEquals(
                Optional.of(Miss.WRONGLY_REFUSED), Scored.refused("a").score().miss());
        assertEquals(
                Optional.of(Miss.WRONGLY_REFUSED),
                Scored.right("a").outcome(Outcome.ABOUT).score().miss());
        assertEquals(
                Optional.of(Miss.WRONGLY_ANSWERED), Scored.invented("a").score().miss());
        assertEquals(
                Optional.of(Miss.WRONG_ANSWER),
                Scored.right("a").accepted(false).score().miss());
        assertEquals(
                Optional.of(Miss.WITHOUT_EVIDENCE),
                Scored.right("a").citations(ELSEWHERE).score().miss());
        assertEquals(
                Optional.of(Miss.WITHOUT_EVIDENCE),
                Scored.right("a").citations(OTHER_WORDS).score().miss());
    }

    @Test
    void whereNoStringIsToBeFoundTheEvidenceDecides() {
        assertEquals(Optional.empty(), Scored.right("a").accepted(null).score().miss());
        assertEquals(
                Optional.of(Miss.WRONG_ANSWER),
                Scored.right("a").accepted(null).citations(OTHER_WORDS).score().miss());
    }

    private static Score score(String answer, Outcome outcome, String... accepted) {
        return score(false, answer, outcome, accepted);
    }

    private static Score score(boolean references, String answer, Outcome outcome, String... accepted) {
        EvalQuestion question = new EvalQuestion(
                "q1", "And it?", List.of(Turn.user("What?")), true, List.of(accepted), List.of(), "partial");
        return Score.of(question, references, answer(answer, outcome), null, null, ELSEWHERE, List.of());
    }

    private static Answer answer(String text, Outcome outcome) {
        return new Answer(
                "answer-5",
                "And it?",
                "And the ferry?",
                outcome,
                text,
                List.of(
                        new Answer.Sentence("The old ferry sank.", List.of(1)),
                        new Answer.Sentence("So it is.", List.of())),
                List.of(),
                new Answer.Sources(1, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.625,
                "extractive",
                null,
                new Answer.Millis(1, 2, 4));
    }

    @Test
    void takesOverWhatTheAnswerSays() {
        Score score = score("The old ferry sank. [1]", Outcome.PARTIAL, "sank", "rose");
        assertEquals("q1", score.id());
        assertEquals("partial", score.kind());
        assertEquals(true, score.history());
        assertEquals(true, score.accepted());
        assertNull(score.tokenF1());
        assertEquals(7, score.words());
        assertEquals(0.625, score.confidence());
        assertEquals(4, score.millis());
    }

    @Test
    void referenceTextsAreToBeLike() {
        String reference = "ferry sank " + "and more ".repeat(20);
        Score score = score(true, "The ferry sank [1]", Outcome.ANSWERED, reference, "ferry sank late");
        assertNull(score.accepted());
        assertEquals(0.8, score.tokenF1());
        assertEquals(
                0, score(true, "The ferry sank", Outcome.NOT_FOUND, reference).tokenF1());
    }

    @Test
    void refusalHoldsNoAnswerWhateverItNames() {
        assertEquals(
                false,
                score("Nothing tells that it sank.", Outcome.NOT_FOUND, "sank").accepted());
    }
}
