package footnote.eval.measures;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * At which ranks the things that should be found were found.
 *
 * @param ranks for each of them its best rank, from 1; 0 where it is not among the first {@value #DEPTH}
 */
record Ranks(List<Integer> ranks) {

    /** No measure looks further down. */
    static final int DEPTH = 10;

    private static final int RECALL = 5;

    /**
     * Looks for each thing among the first found.
     *
     * @param matches whether something found is what was wanted
     */
    static <W, F> Ranks of(List<W> wanted, List<F> found, BiPredicate<W, F> matches) {
        List<F> first = found.stream().limit(DEPTH).toList();
        return new Ranks(
                wanted.stream().map(thing -> rank(thing, first, matches)).toList());
    }

    private static <W, F> int rank(W wanted, List<F> found, BiPredicate<W, F> matches) {
        for (int i = 0; i < found.size(); i++) {
            if (matches.test(wanted, found.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The rank of the one that was found first; 0 where none was. */
    int first() {
        return ranks.stream().filter(rank -> rank > 0).min(Integer::compare).orElse(0);
    }

    /** The share of them among the first five. */
    double recall() {
        long found = ranks.stream().filter(rank -> rank > 0 && rank <= RECALL).count();
        return ranks.isEmpty() ? 0 : Decimals.of((double) found / ranks.size());
    }

    /** The nDCG of things that each take a rank of their own: the ideal is all of them from the first rank on. */
    double ndcg() {
        int[] ideal = new int[Math.min(DEPTH, ranks.size())];
        Arrays.setAll(ideal, i -> i + 1);
        return ndcg(Arrays.stream(ideal).mapToDouble(Ranks::gain).sum());
    }

    /** The nDCG of things that may share a rank, as sentences of one passage do: the ideal is all on the first. */
    double sharedNdcg() {
        return ndcg(ranks.size());
    }

    private double ndcg(double ideal) {
        return ranks.isEmpty()
                ? 0
                : Decimals.of(ranks.stream().mapToDouble(Ranks::gain).sum() / ideal);
    }

    private static double gain(int rank) {
        return rank == 0 ? 0 : Math.log(2) / Math.log(rank + 1.0);
    }
}
