package footnote.eval.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogisticFitTest {

    private static final double LIMIT = 30;

    /** What is told is whether HEIGHT is above the limit; NOISE says nothing. */
    private final List<LogisticFit.Row> rows = rows();

    private static List<LogisticFit.Row> rows() {
        Random random = new Random(7);
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double height = 20 + random.nextDouble() * 20;
            rows.add(new LogisticFit.Row(Map.of("HEIGHT", height, "NOISE", random.nextGaussian()), height > LIMIT));
        }
        return rows;
    }

    private static double probability(LogisticModel model, double height) {
        return LogisticModel.probability(model.logitOf(Map.of("HEIGHT", height, "NOISE", 0.0)));
    }

    @Test
    void recoversRule() {
        LogisticModel model = LogisticFit.fit(rows);
        long right = rows.stream()
                .filter(row -> (model.logitOf(row.values()) > 0) == row.positive())
                .count();
        assertTrue(right >= 390, right + " of 400");
        assertEquals(LIMIT, -model.bias() / model.weights().getOrDefault("HEIGHT", 0.0), 0.5);
    }

    @Test
    void probabilityRisesWithTheEvidence() {
        LogisticModel model = LogisticFit.fit(rows);
        double before = 0;
        for (double height = 20; height <= 40; height++) {
            double now = probability(model, height);
            assertTrue(now > before, "at " + height);
            before = now;
        }
        assertTrue(before < 1);
    }

    @Test
    void orderOfTheTruthsDoesNotMatter() {
        LogisticModel model = LogisticFit.fit(rows);
        LogisticModel reversed = LogisticFit.fit(rows.reversed());
        assertEquals(probability(model, 33), probability(reversed, 33), 0.01);
    }

    @Test
    void valueThatNeverChangesHarmsNothing() {
        LogisticModel model = LogisticFit.fit(rows.stream()
                .map(row -> new LogisticFit.Row(
                        Map.of("HEIGHT", row.values().getOrDefault("HEIGHT", 0.0), "SAME", 5.0), row.positive()))
                .toList());
        assertTrue(Double.isFinite(model.bias()));
        assertEquals(0, model.weights().getOrDefault("SAME", 1.0), 1e-9);
    }
}
