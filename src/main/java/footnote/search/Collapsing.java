package footnote.search;

import footnote.article.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out passages that say the same, in nearly the same words, as a better one. */
final class Collapsing {

    /** Share of common stems (Jaccard) from which two passages count as copies; rewritten ones stay below it. */
    private static final double SAME = 0.8;

    private Collapsing() {}

    static List<Candidate> distinct(List<Candidate> ranked, int limit) {
        List<Candidate> kept = new ArrayList<>();
        List<Set<String>> stems = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (kept.size() == limit) {
                break;
            }
            Set<String> own = Terms.content(candidate.text());
            if (stems.stream().noneMatch(other -> overlap(own, other) >= SAME)) {
                kept.add(candidate);
                stems.add(own);
            }
        }
        return List.copyOf(kept);
    }

    private static double overlap(Set<String> one, Set<String> two) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        int all = one.size() + two.size() - common.size();
        return all == 0 ? 1 : (double) common.size() / all;
    }
}
