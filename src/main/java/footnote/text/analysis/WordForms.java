package footnote.text.analysis;

import footnote.text.Terms;
import footnote.text.Terms.Term;
import footnote.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which words are forms of the same word, beyond what stemming knows. From {@code forms.txt}, a word with its forms a line,
 * beside this class.
 */
public final class WordForms {

    /** Related words ("Iceland", "Icelandic") share at least this many letters from the first. */
    private static final int SHARED_LETTERS = 4;

    /** And differ by no more than this many at the end. */
    private static final int OTHER_LETTERS = 4;

    private static final Map<String, String> FORMS = forms();

    private static final Map<String, Set<String>> STEMS = stems();

    /** Names of one thing, each a stem. */
    private static final List<Set<String>> ALIASES = List.of(
            Set.of("us", "u.", "u.s", "usa", "america", "american"),
            Set.of("uk", "u.k", "britain", "british"),
            Set.of("eu", "e.u", "european"),
            Set.of("un", "u.n"));

    private static final Set<String> ALIASED =
            ALIASES.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private WordForms() {}

    /** What a word is compared by: the stem of its plain form. */
    static String key(Term term) {
        return FORMS.getOrDefault(term.stem(), term.stem());
    }

    /** Whether a text that has these words has this one, in this or a related form. */
    public static boolean isAmong(String key, Set<String> keys) {
        return keys.contains(key) || keys.stream().anyMatch(other -> areRelated(key, other));
    }

    /** Whether two stems are synonyms or forms of one word. */
    public static boolean areRelated(String one, String two) {
        return Synonyms.areAlike(one, two) || areForms(one, two);
    }

    /** Whether they are forms of one word. */
    public static boolean areForms(String one, String two) {
        return one.equals(two) || beginAlike(one, two) || (ALIASED.contains(one) && areAliases(one, two));
    }

    /** Whether one stem is the other with a few letters more: "Iceland", "Icelandic"; "member", "membership". */
    public static boolean beginAlike(String one, String two) {
        String shorter = one.length() <= two.length() ? one : two;
        String longer = one.length() <= two.length() ? two : one;
        return shorter.length() >= SHARED_LETTERS
                && longer.length() - shorter.length() <= OTHER_LETTERS
                && longer.startsWith(shorter)
                && Character.isLetter(shorter.charAt(0));
    }

    private static boolean areAliases(String one, String two) {
        return ALIASES.stream().anyMatch(names -> names.contains(one) && names.contains(two));
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (List<String> line : WordLists.lines(WordForms.class, "forms.txt")) {
            line.forEach(form -> forms.putIfAbsent(stem(form), stem(line.getFirst())));
        }
        return Map.copyOf(forms);
    }

    private static Map<String, Set<String>> stems() {
        Map<String, Set<String>> stems = new HashMap<>();
        FORMS.forEach((form, plain) -> stems.computeIfAbsent(plain, absent -> new TreeSet<>(Set.of(plain)))
                .add(form));
        return Map.copyOf(stems);
    }

    /** The stems of all forms of the word that one of them is given of ("say": "say", "said"), which is among them. */
    public static Set<String> stems(String stem) {
        return STEMS.getOrDefault(FORMS.getOrDefault(stem, stem), Set.of(stem));
    }

    /** What a word is compared by, in whatever form it is given. */
    public static String plain(String word) {
        String stem = stem(word);
        return FORMS.getOrDefault(stem, stem);
    }

    private static String stem(String word) {
        return Terms.of(word.toLowerCase(Locale.ROOT)).getFirst().stem();
    }
}
