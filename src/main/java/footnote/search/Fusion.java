package footnote.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Brings what the arms say into one order: a weighted sum of each arm's scores, scaled to 0 to 1 over the candidates. */
final class Fusion {

    private static final double WORDS = 0.12;
    private static final double PASSAGE = 0.44;
    private static final double SENTENCE = 0.44;

    private Fusion() {}

    /** The candidates, best first; equals in order of article and position, so that the order is always the same. */
    static List<Candidate> rank(List<Candidate> candidates) {
        Scale words = Scale.of(candidates, Candidate::words);
        Scale passage = Scale.of(candidates, Candidate::meaning);
        Scale sentence = Scale.of(candidates, Candidate::bestSentence);
        Comparator<Candidate> best = Comparator.comparingDouble(candidate -> -(WORDS * words.of(candidate.words())
                + PASSAGE * passage.of(candidate.meaning())
                + SENTENCE * sentence.of(candidate.bestSentence())));
        return candidates.stream()
                .sorted(best.thenComparing(Candidate::article).thenComparingInt(Candidate::number))
                .toList();
    }

    private record Scale(double least, double range) {

        static Scale of(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
            double least = candidates.stream().mapToDouble(score).min().orElse(0);
            double most = candidates.stream().mapToDouble(score).max().orElse(0);
            return new Scale(least, most - least);
        }

        double of(double score) {
            return range == 0 ? 0 : (score - least) / range;
        }
    }
}
