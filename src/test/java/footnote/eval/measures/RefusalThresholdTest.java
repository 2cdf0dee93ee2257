package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.eval.measures.RefusalThreshold.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefusalThresholdTest {

    private final RefusalThreshold refusals = new RefusalThreshold(List.of(
            new Guess("harbour", true, 0.9),
            new Guess("harbour", true, 0.6),
            new Guess("harbour", false, 0.4),
            new Guess("river", false, 0.7)));

    @Test
    void areaIsTheShareOfPairsInOrder() {
        assertEquals(0.75, refusals.area());
    }

    @Test
    void takesTheLowestOfTheBestThresholds() {
        RefusalThreshold apart =
                new RefusalThreshold(List.of(new Guess("harbour", true, 0.805), new Guess("harbour", false, 0.205)));
        assertEquals(0.21, apart.bestThreshold());
        assertEquals(1, apart.balance(0.21));
    }

    @Test
    void sharesAreOfTheKindAskedFor() {
        assertEquals(0.5, refusals.right(0.65, guess -> guess.kind().equals("harbour") && guess.answerable()));
        assertEquals(0, refusals.right(0.65, guess -> guess.kind().equals("river")));
        assertEquals(Double.NaN, refusals.right(0.65, guess -> guess.kind().equals("sea")));
    }
}
