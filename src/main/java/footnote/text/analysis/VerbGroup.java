package footnote.text.analysis;

import footnote.text.analysis.AnalysedText.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A verb's auxiliaries: "would not have" of "would not have gone".
 *
 * @param first index of the first, or of the verb where there are none
 * @param led the first, or the verb
 * @param words all of them
 */
record VerbGroup(int first, String led, Set<String> words) {

    private static final Set<String> MODALS = Set.of("may", "might", "could");

    private static final Set<String> DUTIES = Set.of("must", "should", "ought", "shall", "can", "cannot");

    private static final Set<String> HAVING = Set.of("has", "have", "had");

    private static final Set<String> PRESENT_BEING = Set.of("is", "are", "am", "being", "be");

    private static final Set<String> PAST_BEING = Set.of("was", "were", "been", "got");

    /** What else may stand between auxiliaries and their verb, beside words in "-ly". */
    private static final Set<String> BETWEEN = Set.of(
            "to", "will", "would", "not", "never", "also", "already", "soon", "now", "then", "even", "ever", "only",
            "just", "once", "still", "since", "later", "again", "all", "both");

    static VerbGroup of(List<Word> all, int verb) {
        Set<String> group = new HashSet<>();
        int first = verb;
        while (first > 0 && isAuxiliary(all.get(first - 1).lower())) {
            first--;
            group.add(all.get(first).lower());
        }
        return new VerbGroup(first, all.get(first).lower(), Set.copyOf(group));
    }

    private static boolean isAuxiliary(String word) {
        return BETWEEN.contains(word)
                || word.endsWith("n't")
                || (word.endsWith("ly") && word.length() > 4)
                || MODALS.contains(word)
                || DUTIES.contains(word)
                || HAVING.contains(word)
                || isBeing(word);
    }

    static boolean isBeing(String word) {
        return PRESENT_BEING.contains(word) || PAST_BEING.contains(word);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean isDenied() {
        return words.stream().anyMatch(word -> word.equals("not") || word.equals("never") || word.endsWith("n't"));
    }

    /** "Would have". */
    boolean isUnreal() {
        return has("have") && (has("would") || has("could"));
    }

    boolean isPossible() {
        return words.stream().anyMatch(MODALS::contains);
    }

    boolean isDuty() {
        return words.stream().anyMatch(DUTIES::contains);
    }

    /** "Has", "was". */
    boolean isPast() {
        return words.stream().anyMatch(word -> HAVING.contains(word) || PAST_BEING.contains(word));
    }

    boolean isPresent() {
        return words.stream().anyMatch(PRESENT_BEING::contains);
    }

    boolean leadsWithHaving() {
        return HAVING.contains(led);
    }
}
