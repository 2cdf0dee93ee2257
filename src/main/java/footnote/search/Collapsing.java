package footnote.search;

import footnote.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out passages that say the same, in nearly the same words, as a better one; what has another number or name says
 * something else. Where the articles are copies of one another, the passage of the earliest stays, at the place of the
 * better one, if it says all that the better one says.
 */
final class Collapsing {

    /** Share of common stems (Jaccard) from which two passages count as copies; rewritten ones stay below it. */
    private static final double SAME = 0.8;

    private Collapsing() {}

    static List<Candidate> distinct(List<Candidate> ranked, int limit) {
        List<Candidate> kept = new ArrayList<>();
        List<Set<String>> stems = new ArrayList<>();
        List<Set<String>> facts = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (kept.size() == limit) {
                break;
            }
            Set<String> own = Terms.content(candidate.text());
            Set<String> figures = facts(candidate.text());
            int same = same(own, stems, figures, facts);
            if (same < 0) {
                kept.add(candidate);
                stems.add(own);
                facts.add(figures);
            } else if (isOriginal(candidate, kept.get(same)) && own.containsAll(stems.get(same))) {
                kept.set(same, candidate);
            }
        }
        return List.copyOf(kept);
    }

    private static int same(Set<String> own, List<Set<String>> stems, Set<String> figures, List<Set<String>> facts) {
        for (int i = 0; i < stems.size(); i++) {
            if (overlap(own, stems.get(i)) >= SAME && !differ(figures, facts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOriginal(Candidate candidate, Candidate better) {
        return candidate.family().equals(better.family()) && candidate.since() < better.since();
    }

    /** Whether each has one that the other lacks; that one lacks some is a matter of trimming. */
    private static boolean differ(Set<String> one, Set<String> two) {
        return !one.containsAll(two) && !two.containsAll(one);
    }

    /** The stems of numbers and names, as far as a capital tells. */
    private static Set<String> facts(String text) {
        return Terms.of(text).stream()
                .filter(term -> term.isNumber() || (term.isCapitalised() && !term.isStop()))
                .map(Terms.Term::stem)
                .collect(Collectors.toSet());
    }

    private static double overlap(Set<String> one, Set<String> two) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        int all = one.size() + two.size() - common.size();
        return all == 0 ? 1 : (double) common.size() / all;
    }
}
