package footnote.search;

import footnote.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Brings what the arms say into one order: a weighted sum of each arm's scores, scaled to 0 to 1 over the candidates. */
final class Fusion {

    /** Shares of the sum. */
    private record Weights(double words, double passage, double sentence) {}

    private static final Weights ENGLISH = new Weights(0.12, 0.44, 0.44);

    /** The embedding model has learnt English; in other languages words know better, and it decides between equals. */
    private static final Weights OTHERS = new Weights(0.88, 0.06, 0.06);

    private Fusion() {}

    /**
     * The candidates, best first; equals in order of article and position, so that the order is always the same.
     *
     * @param language what the question is asked in
     */
    static List<Candidate> rank(List<Candidate> candidates, Language language) {
        Weights weights = language == Language.ENGLISH ? ENGLISH : OTHERS;
        Scale words = Scale.of(candidates, Candidate::words);
        Scale passage = Scale.of(candidates, Candidate::meaning);
        Scale sentence = Scale.of(candidates, Candidate::bestSentence);
        Comparator<Candidate> best =
                Comparator.comparingDouble(candidate -> -(weights.words() * words.of(candidate.words())
                        + weights.passage() * passage.of(candidate.meaning())
                        + weights.sentence() * sentence.of(candidate.bestSentence())));
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
