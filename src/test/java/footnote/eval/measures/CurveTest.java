package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CurveTest {

    private static Curve.Point at(double least, Scored... scored) {
        List<Score> scores = Stream.of(scored).map(Scored::score).toList();
        return Curve.of(scores).stream()
                .filter(point -> point.least() == least)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moreCautionRefusesMore() {
        Scored[] all = {
            Scored.right("a").confidence(0.9),
            Scored.right("b").confidence(0.5).accepted(false),
            Scored.right("c").confidence(0.5).citations(Scored.NOTHING_CITED),
            Scored.refused("d").confidence(0.3),
            Scored.invented("e").confidence(0.7),
            Scored.unanswerable("f").confidence(0.8)
        };
        assertEquals(new Curve.Point(0, 0.75, 0.5, 0.25, 0.5, 0.625), at(0, all));
        assertEquals(new Curve.Point(0.5, 0.75, 0.5, 0.25, 0.5, 0.625), at(0.5, all));
        assertEquals(new Curve.Point(0.7, 0.25, 0.25, 0.25, 0.5, 0.375), at(0.7, all));
        assertEquals(new Curve.Point(0.8, 0.25, 0.25, 0.25, 1.0, 0.625), at(0.8, all));
        assertEquals(new Curve.Point(1, 0.0, 0.0, 0.0, 1.0, 0.5), at(1, all));
    }

    @Test
    void oneKindAloneHasNoBalance() {
        assertNull(at(0, Scored.right("a")).balance());
        assertNull(at(0, Scored.right("a")).refused());
        assertNull(at(0, Scored.unanswerable("a")).answered());
    }

    @Test
    void stepsAreOfQuestionsNotOfConfidence() {
        List<Score> scores = IntStream.range(0, 100)
                .mapToObj(
                        i -> Scored.right("q" + i).confidence(0.9 + i / 1000.0).score())
                .toList();
        List<Curve.Point> curve = Curve.of(scores);
        assertEquals(22, curve.size());
        assertEquals(0.95, curve.get(2).answered());
        assertEquals(0.05, curve.get(20).answered());
    }

    @Test
    void nothingAskedIsNothingAtEitherEnd() {
        assertEquals(
                List.of(0.0, 1.0),
                Curve.of(List.of()).stream().map(Curve.Point::least).toList());
    }
}
