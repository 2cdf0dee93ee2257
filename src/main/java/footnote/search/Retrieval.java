package footnote.search;

import java.util.List;
import java.util.Map;

/**
 * What was found for a question.
 *
 * @param question what was looked for
 * @param passages the passages, best first, unmodifiable
 * @param frequencies for each content stem of the question, in how many passages of the collection it occurs
 * @param collection number of passages in the collection
 */
public record Retrieval(String question, List<Candidate> passages, Map<String, Integer> frequencies, int collection) {}
