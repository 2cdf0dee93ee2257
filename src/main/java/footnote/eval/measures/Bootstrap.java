package footnote.eval.measures;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The paired bootstrap: draws questions with replacement, the same ones before and now, and looks how much a figure's
 * difference varies from draw to draw. The draws are always the same ones.
 *
 * @param before the scores of some questions
 * @param now the later scores of the same questions, in the same order
 */
public record Bootstrap(List<Score> before, List<Score> now) {

    private static final int DRAWS = 1000;

    /** Fewer than these may all go one way by chance: five heads in a row come once in sixteen times. */
    private static final int FEWEST = 6;

    private static final double TAIL = 0.025;
    private static final long SEED = 20_220_106;

    /** The 95 % interval of the figure's difference; {@code null} where too few questions differ to tell. */
    public Change.@Nullable Interval interval(Figure figure) {
        if (isMeasuredByQuestion(figure) && moved(figure) < FEWEST) {
            return null;
        }
        Random random = new Random(SEED);
        double[] differences = new double[DRAWS];
        int drawn = 0;
        for (int i = 0; i < DRAWS; i++) {
            int[] draw = random.ints(now.size(), 0, now.size()).toArray();
            Double then = figure.of(new Drawn(before, draw));
            Double later = figure.of(new Drawn(now, draw));
            if (then != null && later != null) {
                differences[drawn++] = later - then;
            }
        }
        return drawn <= DRAWS / 2 ? null : interval(Arrays.copyOf(differences, drawn));
    }

    private boolean isMeasuredByQuestion(Figure figure) {
        return now.stream().anyMatch(score -> figure.of(List.of(score)) != null);
    }

    private long moved(Figure figure) {
        return IntStream.range(0, now.size())
                .filter(i -> !Objects.equals(figure.of(List.of(before.get(i))), figure.of(List.of(now.get(i)))))
                .count();
    }

    private static Change.Interval interval(double[] differences) {
        Arrays.sort(differences);
        int tail = (int) (TAIL * differences.length);
        return new Change.Interval(differences[tail], differences[differences.length - 1 - tail]);
    }

    private static final class Drawn extends AbstractList<Score> {

        private final List<Score> from;
        private final int[] draw;

        Drawn(List<Score> from, int[] draw) {
            this.from = from;
            this.draw = draw;
        }

        @Override
        public Score get(int index) {
            return from.get(draw[index]);
        }

        @Override
        public int size() {
            return draw.length;
        }
    }
}
