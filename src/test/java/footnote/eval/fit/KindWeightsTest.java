package footnote.eval.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.Fitting;
import footnote.answer.extract.SentenceReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KindWeightsTest {

    private static HeldOut one(String kind, boolean answerable) {
        Fitting none = Fitting.of(new Evidence("Who sailed?", List.of(), Map.of(), 0), SentenceReader.linear());
        return new HeldOut(new FitCase(kind, 0, none, List.of(), List.of(), answerable, false), Map.of(), 1);
    }

    private static long count(List<HeldOut> cases, String kind) {
        return cases.stream().filter(one -> one.kind().equals(kind)).count();
    }

    @Test
    void kindWeighsAsTheRootOfItsSize() {
        List<HeldOut> cases = Stream.of(
                        Collections.nCopies(64, one("many", true)),
                        Collections.nCopies(16, one("some", true)),
                        Collections.nCopies(4, one("few", false)))
                .flatMap(List::stream)
                .toList();
        List<HeldOut> balanced = KindWeights.balanced(cases);
        assertEquals(64, count(balanced, "many"));
        assertEquals(16 * 2, count(balanced, "some"));
        assertEquals(4 * 4, count(balanced, "few"));
    }
}
