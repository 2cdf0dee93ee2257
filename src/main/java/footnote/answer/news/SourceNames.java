package footnote.answer.news;

import footnote.fault.BadInputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of publications as people type them. */
public final class SourceNames {

    /** So many are offered for one that is not known. */
    private static final int OFFERED = 3;

    private SourceNames() {}

    /**
     * The publications that are meant, whatever the case of the letters.
     *
     * @param asked names as they were typed
     * @param known all there are
     * @throws BadInputException if one is not known; it names those that are most like it
     */
    public static Set<String> resolve(List<String> asked, Collection<String> known) {
        Set<String> meant = new LinkedHashSet<>();
        for (String name : asked) {
            List<String> same = known.stream()
                    .filter(one -> folded(one).equals(folded(name)))
                    .toList();
            if (same.isEmpty()) {
                throw new BadInputException(refusal(name, known));
            }
            meant.addAll(same);
        }
        return meant;
    }

    private static String refusal(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "No article here names its source; ask without one.";
        }
        String near =
                nearest(name, known).stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
        return "No article is from \"%s\"; sources with names like that are %s.".formatted(shortened(name), near);
    }

    /** Those most like a name, the most alike first. */
    static List<String> nearest(String name, Collection<String> known) {
        Set<String> pairs = pairs(name);
        return known.stream()
                .sorted(Comparator.comparingDouble((String one) -> -shared(pairs, pairs(one)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .toList();
    }

    /** Dice's coefficient of the pairs of letters. */
    private static double shared(Set<String> one, Set<String> two) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        return 2.0 * common.size() / Math.max(1, one.size() + two.size());
    }

    private static Set<String> pairs(String name) {
        String text = " " + folded(name) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
