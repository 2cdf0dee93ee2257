package footnote.eval.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.eval.sets.ExpectedNews;
import footnote.eval.sets.ExpectedNews.Differing;
import footnote.eval.sets.ExpectedNews.Differing.Given;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClaimCaseTest {

    private static final EvalQuestion.Support FIRST =
            new EvalQuestion.Support("ferry-1", "The storm killed 14 people.");

    private static ClaimCase of(@Nullable Differing differing) {
        EvalQuestion question = new EvalQuestion(
                "q",
                "How many died?",
                List.of(),
                true,
                List.of("14"),
                List.of(FIRST),
                null,
                null,
                new ExpectedNews(null, null, true, differing, List.of()));
        EvalSet set = new EvalSet("s", List.of(), List.of(question));
        return ClaimCase.of(set).getFirst();
    }

    @Test
    void whereNothingDiffersTheQuoteTellsWhatAnswers() {
        ClaimCase quiet = of(null);

        assertTrue(quiet.isQuiet());
        assertEquals(Optional.of(true), quiet.isAnswer("ferry-1", "14", "The storm killed 14 people."));
        assertEquals(Optional.empty(), quiet.isAnswer("ferry-1", "14", "It has 14 cabins."), "another sentence");
        assertEquals(
                Optional.empty(), quiet.isAnswer("ferry-2", "14", "The storm killed 14 people."), "another article");
        assertEquals(Optional.of(false), quiet.isAnswer("ferry-2", "9", "It has nine cabins."));
    }

    @Test
    void whereArticlesDifferEachGivesItsOwn() {
        ClaimCase differing =
                of(new Differing("update", List.of(new Given("nine", "ferry-1"), new Given("14", "ferry-2")), "14"));

        assertFalse(differing.isQuiet());
        assertEquals(Optional.of(true), differing.isAnswer("ferry-2", "14", "The toll is 14."));
        assertTrue(differing.areConflicting("nine", "14"));
        assertFalse(differing.areConflicting("14", "14 people"));
        assertFalse(differing.areConflicting("14", "30"));
    }
}
