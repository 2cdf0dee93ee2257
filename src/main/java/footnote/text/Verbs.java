package footnote.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which words are oftener verbs than anything else. */
public final class Verbs {

    /** In {@code verbs.txt} beside this class, which says where it is drawn from, each verb with its line. */
    public static final Map<String, List<String>> LINES = WordLists.lines(Verbs.class, "verbs.txt").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> line));

    private static final Set<String> STEMS = LINES.keySet().stream()
            .flatMap(verb -> Terms.content(verb).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Verbs() {}

    /** Whether a stem is that of such a verb. */
    public static boolean has(String stem) {
        return STEMS.contains(stem);
    }

    /** Whether a word in lower case is such a verb as it stands in a dictionary, and as it commands. */
    public static boolean isPlain(String word) {
        return LINES.containsKey(word);
    }
}
