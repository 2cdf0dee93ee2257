package footnote.eval.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.Fitting;
import footnote.answer.extract.SentenceReader;
import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FitCaseTest {

    private static final Fitting FITTING =
            Fitting.of(new Evidence("Who sailed?", List.of(), Map.of(), 0), SentenceReader.linear());

    private static Fitting.Row row(double nearness) {
        Evidence.Passage passage = new Evidence.Passage(1, "a", null, "It sailed.", true, 1, 1, List.of());
        return new Fitting.Row(passage, 0, "It sailed.", Map.of("NEARNESS", nearness));
    }

    private final FitCase one = new FitCase(
            "harbour",
            0,
            FITTING,
            List.of(row(5), row(1), row(2), row(3)),
            List.of(true, false, false, true),
            true,
            true);

    @Test
    void pairsEveryAnswerWithEverySentenceThatIsNone() {
        List<LogisticFit.Row> pairs = new ArrayList<>();
        one.addPairs(pairs);
        assertEquals(2 * 2, pairs.size());
        assertEquals(2, pairs.stream().filter(LogisticFit.Row::positive).count());
        for (LogisticFit.Row pair : pairs) {
            assertEquals(pair.positive(), pair.values().getOrDefault("NEARNESS", 0.0) > 0);
        }
    }

    @Test
    void pairsTeachTheOrder() {
        List<LogisticFit.Row> pairs = new ArrayList<>();
        one.addPairs(pairs);
        LogisticModel model = LogisticFit.fit(pairs);
        assertTrue(model.weights().getOrDefault("NEARNESS", 0.0) > 0);
        assertEquals(1, one.rankOfAnswer(model));
    }

    @Test
    void rankIsThatOfTheFirstAnswer() {
        assertEquals(3, one.rankOfAnswer(new LogisticModel(0, Map.of("NEARNESS", -1.0))));
    }
}
