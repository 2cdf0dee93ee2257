package footnote.search;

import java.util.List;
import java.util.Map;

/**
 * What the arms of the search brought together, in no particular order.
 *
 * @param candidates the passages, each once
 * @param frequencies for each content stem of the query, in how many passages it occurs; 0 where in none
 * @param passages number of passages in the collection
 */
public record SearchResult(List<Candidate> candidates, Map<String, Integer> frequencies, int passages) {}
