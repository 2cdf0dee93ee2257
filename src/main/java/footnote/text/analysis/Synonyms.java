package footnote.text.analysis;

import footnote.text.WordLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which words can mean the same, in whatever sense of each: from {@code synonyms.txt}, drawn from WordNet, and {@code
 * alike.txt}, what newspapers put for one another, a word with the others a line. Two that can mean what a third can
 * need not mean the same.
 */
public final class Synonyms {

    private static final Map<String, Set<String>> ALIKE = alike();

    /** Two words that stand for one verb: "turned down". */
    private static final Map<List<String>, String> PHRASES = WordLists.lines(Synonyms.class, "phrases.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> List.of(WordForms.plain(line.getFirst()), line.get(1)),
                    line -> WordForms.plain(line.getLast())));

    private Synonyms() {}

    /** Whether two stems are of words that can stand for each other. */
    public static boolean areAlike(String one, String two) {
        return ALIKE.getOrDefault(one, Set.of()).contains(two);
    }

    /** The verb that a word is together with the one behind it; the word's own key where they are none. */
    static String phrase(String key, String next) {
        return PHRASES.getOrDefault(List.of(key, next), key);
    }

    private static Map<String, Set<String>> alike() {
        Map<String, Set<String>> alike = new HashMap<>();
        for (String list : List.of("synonyms.txt", "alike.txt")) {
            for (List<String> line : WordLists.lines(Synonyms.class, list)) {
                String head = WordForms.plain(line.getFirst());
                for (String other : line.subList(1, line.size())) {
                    alike.computeIfAbsent(head, key -> new HashSet<>()).add(WordForms.plain(other));
                    alike.computeIfAbsent(WordForms.plain(other), key -> new HashSet<>())
                            .add(head);
                }
            }
        }
        return Map.copyOf(alike);
    }
}
