package footnote.search;

import java.util.List;
import java.util.Map;

/**
 * What the arms of the search brought together.
 *
 * @param candidates the passages, each once, in no particular order
 * @param pending passages that have no vectors yet and were brought by their words, best first; their cosines are 0
 * @param frequencies for each content stem of the query, in how many of the passages looked at it occurs; 0 where in none
 * @param passages number of passages looked at
 */
public record SearchResult(
        List<Candidate> candidates, List<Candidate> pending, Map<String, Integer> frequencies, int passages) {}
