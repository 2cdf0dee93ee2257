package footnote.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.eval.measures.Change;
import footnote.eval.measures.EvidenceFound;
import footnote.eval.measures.Figure;
import footnote.eval.measures.Scored;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final int QUESTIONS = 40;

    private static Figures figures(IntFunction<Scored> scored) {
        return new Figures(
                "ships",
                null,
                IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> scored.apply(i).score())
                        .toList());
    }

    private static List<Change> changes(IntFunction<Scored> before, IntFunction<Scored> now) {
        return new Comparison("old.json", List.of(figures(before))).changes(figures(now));
    }

    private static Change change(Figure figure, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    /** Right for the first so many questions. */
    private static IntFunction<Scored> right(int count) {
        return i -> i < count ? Scored.right("q" + i) : Scored.refused("q" + i);
    }

    @Test
    void sameScoresAreNoChange() {
        assertEquals(List.of(), changes(right(20), right(20)));
    }

    @Test
    void whatChangesEverywhereAlikeIsCertain() {
        EvidenceFound half = new EvidenceFound(2, 0.5, 0.5, 0.5, 0.25);
        List<Change> changes = changes(i -> Scored.right("q" + i).articles(half), i -> Scored.right("q" + i));
        Change change = change(Figure.ARTICLE_RECALL_5, changes);
        assertEquals(new Change("", Figure.ARTICLE_RECALL_5, 0.5, 1, new Change.Interval(0.5, 0.5)), change);
        assertTrue(change.isSure());
        assertEquals(true, change.isBetter());
    }

    @Test
    void someBetterAndSomeWorseAreWithinChance() {
        List<Change> changes = changes(
                i -> i < 10 ? Scored.right("q" + i) : Scored.refused("q" + i),
                i -> i >= 4 && i < 18 ? Scored.right("q" + i) : Scored.refused("q" + i));
        Change change = change(Figure.ANSWERED, changes);
        Change.Interval interval = change.interval();
        assertNotNull(interval);
        assertTrue(interval.low() < 0 && interval.high() > 0.1, interval.toString());
        assertFalse(change.isSure());
        assertEquals(true, change.isBetter());
    }

    @Test
    void fewQuestionsTellNothing() {
        Change change = change(Figure.ANSWERED, changes(right(20), right(25)));
        assertNull(change.interval());
        assertFalse(change.isSure());
    }

    @Test
    void manyFewerAreSurelyWorse() {
        List<Change> changes = changes(right(30), right(15));
        Change change = change(Figure.ANSWERED, changes);
        assertTrue(change.isSure());
        assertEquals(false, change.isBetter());
        assertEquals(false, change(Figure.WRONGLY_REFUSED, changes).isBetter());
    }

    /** Unpaired, twenty against twenty-six of forty would be within chance. */
    @Test
    void pairsQuestionWithQuestion() {
        assertTrue(change(Figure.ANSWERED, changes(right(20), right(26))).isSure());
    }

    @Test
    void drawsAreAlwaysTheSame() {
        assertEquals(changes(right(20), right(24)), changes(right(20), right(24)));
    }

    @Test
    void neitherLongerNorShorterIsBetter() {
        Change change = change(
                Figure.WORDS,
                changes(
                        i -> Scored.right("q" + i).words(9),
                        i -> Scored.right("q" + i).words(4)));
        assertTrue(change.isSure());
        assertNull(change.isBetter());
    }

    @Test
    void timesAreNeverSure() {
        List<Change> changes = changes(
                i -> Scored.right("q" + i).millis(9), i -> Scored.right("q" + i).millis(4));
        assertFalse(change(Figure.P50, changes).isSure());
        assertEquals(true, change(Figure.P50, changes).isBetter());
    }

    @Test
    void questionsWithHistoryAreComparedApart() {
        List<Change> changes = changes(
                i -> i % 2 == 0
                        ? Scored.right("q" + i)
                        : Scored.refused("q" + i).followsOn(),
                i -> i % 2 == 0 ? Scored.right("q" + i) : Scored.right("q" + i).followsOn());
        assertEquals(
                List.of("", "with history"),
                changes.stream()
                        .filter(change -> change.figure() == Figure.ANSWERED)
                        .map(Change::part)
                        .toList());
    }

    private static EvalSet set(String name, int questions, boolean answerable) {
        return new EvalSet(
                name,
                List.of(),
                IntStream.range(0, questions)
                        .mapToObj(i -> new EvalQuestion(
                                "q" + i, "What of q" + i + "?", List.of(), answerable, List.of(), List.of(), null))
                        .toList());
    }

    private static String fault(EvalSet set) {
        Comparison comparison = new Comparison("old.json", List.of(figures(right(20))));
        return String.valueOf(assertThrows(BadInputException.class, () -> comparison.check(set))
                .getMessage());
    }

    @Test
    void comparesTheSameQuestionsOnly() {
        new Comparison("old.json", List.of(figures(right(20)))).check(set("ships", QUESTIONS, true));
        assertEquals("old.json has no figures of boats; it has [ships].", fault(set("boats", QUESTIONS, true)));
        assertTrue(fault(set("ships", QUESTIONS + 2, true)).contains("2 are new or changed, 0 are gone or changed"));
        assertTrue(fault(set("ships", QUESTIONS - 1, true)).contains("0 are new or changed, 1 are gone or changed"));
        assertTrue(fault(set("ships", QUESTIONS, false)).contains("40 are new or changed, 40 are gone or changed"));
    }
}
