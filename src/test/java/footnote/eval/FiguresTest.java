package footnote.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    private final Judged right = Verdicts.judged(Verdicts.answerable("q1", null), Outcome.ANSWERED, 3, 2, 11);
    private final Judged partial = Verdicts.judged(Verdicts.answerable("q2", null), Outcome.PARTIAL, 1, 0, 12);
    private final Judged wronglyRefused = Verdicts.judged(Verdicts.answerable("q3", null), Outcome.NOT_FOUND, 0, 0, 13);
    private final Judged refused = Verdicts.judged(Verdicts.unanswerable("q4"), Outcome.NOT_FOUND, 0, 0, 14);
    private final Judged invented = Verdicts.judged(Verdicts.unanswerable("q5"), Outcome.ANSWERED, 1, 0, 15);
    private final Judged unclear =
            Verdicts.judged(Verdicts.answerable("q6", "underspecified"), Outcome.ANSWERED, 9, 9, 99);

    private final Figures figures =
            Figures.of("ships", List.of(right, partial, wronglyRefused, refused, invented, unclear));

    @Test
    void partialCountsAsAnswered() {
        assertEquals(0.667, figures.answered());
        assertEquals(0.333, figures.accepted());
    }

    @Test
    void countsRefusals() {
        assertEquals(0.5, figures.refused());
        assertEquals(0.5, figures.refusalPrecision());
    }

    @Test
    void countsCitations() {
        assertEquals(0.333, figures.cited());
        assertEquals(0.5, figures.citationPrecision());
        assertEquals(0.4, figures.exact());
    }

    @Test
    void countsFinding() {
        assertEquals(0.333, figures.hit());
        assertEquals(0.667, figures.recall());
    }

    @Test
    void questionThatAsksForOneBackIsNeitherRightNorWrong() {
        assertFalse(unclear.counts());
        assertEquals(6, figures.questions());
        assertEquals(13, figures.p50());
        assertEquals(15, figures.p95());
    }

    @Test
    void wordsAreThoseOfAnswers() {
        assertEquals(4, figures.words());
    }

    @Test
    void nothingToMeasureIsNull() {
        Figures refusalsOnly = Figures.of("refusals", List.of(refused));
        assertNull(refusalsOnly.answered());
        assertNull(refusalsOnly.exact());
        assertNull(refusalsOnly.hit());
        assertNull(Figures.of("none", List.of()).p50());
    }

    @Test
    void rightIsAnsweredWithEvidenceOrRefused() {
        assertTrue(right.right());
        assertTrue(refused.right());
        assertFalse(partial.right());
        assertFalse(wronglyRefused.right());
        assertFalse(invented.right());
    }
}
