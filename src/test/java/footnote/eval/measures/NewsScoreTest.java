package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.answer.Answer;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.ExpectedNews;
import footnote.eval.sets.ExpectedNews.Differing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NewsScoreTest {

    private static final Differing ROSE = new Differing(
            "update",
            List.of(
                    new Differing.Given("9", "ferry-1"),
                    new Differing.Given("11", "ferry-4"),
                    new Differing.Given("14", "ferry-5")),
            "14");

    private static EvalQuestion question(@Nullable LocalDate asOf, @Nullable ExpectedNews news) {
        return new EvalQuestion("q", "How many died?", List.of(), true, List.of("14"), List.of(), null, asOf, news);
    }

    private static ExpectedNews differing(Differing differing) {
        return new ExpectedNews(null, null, true, differing, List.of());
    }

    private static Conflict conflict(Conflict.Kind kind, String... values) {
        return new Conflict(
                "How many died?",
                kind,
                List.of(values).stream()
                        .map(value -> new Conflict.Given(value, 1, null))
                        .toList());
    }

    private static Answer answer(Outcome outcome, String text, Conflict... conflicts) {
        return new Answer(
                "a",
                "How many died?",
                "How many died?",
                outcome,
                text,
                List.of(),
                List.of(),
                new Answer.Sources(1, 1),
                List.of(conflicts),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.9,
                "built-in",
                null,
                new Answer.Millis(1, 2, 4));
    }

    private static NewsScore of(EvalQuestion question, Answer answer) {
        return Objects.requireNonNull(NewsScore.of(question, answer));
    }

    @Test
    void nothingIsKnownOfOrdinaryQuestions() {
        assertNull(NewsScore.of(question(null, null), answer(Outcome.ANSWERED, "14 died.")));
    }

    @Test
    void ofManyUpdatesTheFirstAndTheLastMustBeShown() {
        NewsScore both = of(
                question(null, differing(ROSE)),
                answer(Outcome.ANSWERED, "Now 14 died.", conflict(Conflict.Kind.UPDATE, "14", "at least 9")));
        assertEquals(new NewsScore(null, null, null, true, true, true, null, null), both);
        NewsScore one = of(
                question(null, differing(ROSE)),
                answer(Outcome.ANSWERED, "Now 11 died.", conflict(Conflict.Kind.UPDATE, "14", "11")));
        assertEquals(new NewsScore(null, null, null, false, null, false, null, null), one);
    }

    @Test
    void theKindIsOnlyOfWhatIsShown() {
        NewsScore other = of(
                question(null, differing(ROSE)),
                answer(Outcome.ANSWERED, "14", conflict(Conflict.Kind.DISAGREEMENT, "14", "9")));
        assertEquals(false, other.kind());
    }

    @Test
    void alarmsCountWhereItIsKnownThatNothingDiffers() {
        ExpectedNews quiet = new ExpectedNews(null, null, true, null, List.of());
        ExpectedNews unknown = new ExpectedNews(null, null, false, null, List.of());
        Answer alarm = answer(Outcome.ANSWERED, "14", conflict(Conflict.Kind.UPDATE, "14", "9"));
        assertEquals(false, of(question(null, quiet), alarm).quiet());
        assertEquals(
                true, of(question(null, quiet), answer(Outcome.ANSWERED, "14")).quiet());
        assertNull(
                of(question(null, quiet), answer(Outcome.NOT_FOUND, "Nothing.")).quiet());
        assertNull(of(question(null, unknown), alarm).quiet());
    }

    @Test
    void countsSourcesAndLooksForTheOriginalAndForWhoSaysSo() {
        ExpectedNews expected = new ExpectedNews(1, "ferry-1", false, null, List.of("coastguard", "police"));
        NewsScore told = of(question(null, expected), answer(Outcome.ANSWERED, "Police say that 14 died."));
        assertEquals(new NewsScore(null, true, false, null, null, null, null, true), told);
        NewsScore untold = of(question(null, expected), answer(Outcome.ANSWERED, "14 died."));
        assertEquals(false, untold.attributed());
        ExpectedNews more = new ExpectedNews(2, null, false, null, List.of());
        assertEquals(
                false,
                of(question(null, more), answer(Outcome.ANSWERED, "14 died.")).independent());
    }

    @Test
    void asOfADayWhatWasNotKnownMustBeRefused() {
        LocalDate day = LocalDate.of(2024, 3, 5);
        EvalQuestion later =
                new EvalQuestion("q", "How many died?", List.of(), false, List.of(), List.of(), null, day, null);
        assertEquals(
                true,
                of(question(day, null), answer(Outcome.ANSWERED, "14 died.")).asOf());
        assertEquals(
                false,
                of(question(day, null), answer(Outcome.NOT_FOUND, "Nothing.")).asOf());
        assertEquals(true, of(later, answer(Outcome.NOT_FOUND, "Nothing.")).asOf());
        assertEquals(false, of(later, answer(Outcome.PARTIAL, "9 died.")).asOf());
    }
}
