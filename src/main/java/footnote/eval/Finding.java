package footnote.eval;

import footnote.search.Candidate;
import footnote.search.Retrieval;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well the evidence articles of a question were found; each article counts once, at its best rank.
 *
 * @param hit whether the first article is an evidence article
 * @param recall share of the evidence articles that are among the first five
 */
public record Finding(boolean hit, double recall) {

    /** Passages to look through, for at least five articles to be among them in most cases. */
    static final int PASSAGES = 50;

    private static final int FIRST = 5;

    static Finding of(EvalQuestion question, Retrieval retrieval, Twins twins) {
        Set<String> evidence = question.evidence().stream()
                .map(support -> twins.first(support.article()))
                .collect(Collectors.toSet());
        List<String> found = retrieval.passages().stream()
                .map(Candidate::article)
                .map(twins::first)
                .distinct()
                .limit(FIRST)
                .toList();
        boolean hit = !found.isEmpty() && evidence.contains(found.getFirst());
        long among = found.stream().filter(evidence::contains).count();
        return new Finding(hit, evidence.isEmpty() ? 0 : (double) among / evidence.size());
    }
}
