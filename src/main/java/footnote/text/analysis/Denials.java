package footnote.text.analysis;

import footnote.text.WordLists;
import footnote.text.analysis.AnalysedText.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What a text denies, with a "not" or in another way. */
public final class Denials {

    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "nowhere");

    /** Words that say "not" in their own way; an honest sentence may put one for the other. */
    private static final Set<String> NEAR = denying("nearly");

    /** Those that deny what they are followed by: "failed to reach", "stopped delivering". */
    private static final Set<String> REFUSING = denying("refusing");

    /** Those that undo what they are done to: "rejected the plan", "called off the walkout". */
    private static final Set<String> UNDOING = denying("undoing");

    /** "Does not expect that it comes" is "expects that it does not come". */
    private static final Set<String> OPINIONS = Set.of(
            "expect", "think", "believ", "want", "plan", "intend", "seem", "appear", "suppos", "predict", "like");

    /** What goes with a "no" and is not denied by it. */
    private static final Set<String> AND_SO_ON = Set.of("longer", "yet", "ever", "anymore", "still", "even");

    /** "No more than" five denies nothing. */
    private static final Set<String> BOUNDS = Set.of("more", "less", "fewer", "later", "earlier", "doubt");

    /** What behind a "still" has not happened yet. */
    private static final Set<String> STILL_TO =
            Set.of("need", "needs", "must", "await", "awaits", "require", "requires", "to", "without", "lacks", "lack");

    /** How many content words behind a denial it reaches. */
    private static final int REACH = 5;

    /** How many words before a denial it may be about. */
    private static final int BEFORE = 8;

    /** "No" denies a thing, of which few words are said. */
    private static final int REACH_OF_NO = 4;

    private Denials() {}

    private static Set<String> denying(String how) {
        return WordLists.lines(Denials.class, "denials.txt").stream()
                .filter(line -> line.getFirst().equals(how))
                .flatMap(line -> line.stream().skip(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is one of the words that deny and do nothing else. */
    static boolean denies(String lower) {
        return DENIALS.contains(lower) || lower.endsWith("n't");
    }

    /** Whether a word by its key comes near to denying: "hardly", "fails". */
    public static boolean isNear(String key) {
        return NEAR.contains(key);
    }

    /** Whether it takes back what was. */
    public static boolean isUndoing(String key) {
        return UNDOING.contains(key);
    }

    public static boolean isRefusing(String key) {
        return REFUSING.contains(key);
    }

    /** Whether it denies anything, with a "not" or in another way. */
    public static boolean denies(AnalysedText text) {
        return !denied(text).isEmpty() || !nearlyDenied(text).isEmpty();
    }

    private static boolean denies(List<Word> words, int i) {
        String word = words.get(i).lower();
        String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
        boolean bound = word.equals("no") && BOUNDS.contains(next);
        boolean yetTo = word.equals("yet") && next.equals("to");
        return yetTo || (denies(word) && !bound);
    }

    private static boolean nearlyDenies(List<Word> words, int i) {
        return NEAR.contains(words.get(i).key())
                || REFUSING.contains(words.get(i).key())
                || isStillToCome(words, i);
    }

    /** "Still needs the approval" is "has not been approved". */
    private static boolean isStillToCome(List<Word> words, int i) {
        return words.get(i).lower().equals("still")
                && i + 1 < words.size()
                && STILL_TO.contains(words.get(i + 1).lower());
    }

    public static List<Denial> denied(AnalysedText text) {
        return denials(text, Denials::denies, false);
    }

    /** What such words stand before or behind. */
    public static List<Denial> nearlyDenied(AnalysedText text) {
        Set<Word> denied = reached(text);
        return denials(
                text,
                (words, i) -> nearlyDenies(words, i) && !denied.contains(words.get(i)), // who does not deny admits
                true);
    }

    private static List<Denial> denials(AnalysedText text, BiPredicate<List<Word>, Integer> which, boolean around) {
        List<Denial> all = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            Word by = text.words().get(i);
            List<Word> reached = which.test(text.words(), i) ? reach(text.words(), i) : List.of();
            Set<String> before = which.test(text.words(), i) ? before(text.words(), i) : Set.of();
            Set<String> keys = new LinkedHashSet<>();
            reached.forEach(word -> keys.add(word.key()));
            keys.addAll(around ? before : Set.of());
            if (!keys.isEmpty()) {
                all.add(new Denial(by, main(reached, by), keys, before));
            }
            String rest = around ? WordForms.withoutPrefix(by.key()) : null;
            if (rest != null) {
                all.add(new Denial(by, rest, Set.of(rest), Set.of())); // "unheated" is without heating
            }
        }
        return all;
    }

    private static Set<String> before(List<Word> words, int denial) {
        return words.subList(Math.max(0, denial - BEFORE), denial).stream()
                .filter(word ->
                        word.isContent() && word.clause() == words.get(denial).clause())
                .map(Word::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String main(List<Word> reached, Word by) {
        return reached.stream()
                .filter(word -> !isAdverb(word) && !OPINIONS.contains(word.key()))
                .findFirst()
                .or(() -> reached.stream().findFirst())
                .orElse(by)
                .key();
    }

    public static boolean isAdverb(Word word) {
        return word.lower().endsWith("ly") || AND_SO_ON.contains(word.lower());
    }

    public static List<Word> reach(List<Word> words, int denial) {
        List<Word> reached = new ArrayList<>();
        int clause = words.get(denial).clause();
        int most = words.get(denial).lower().equals("no") ? REACH_OF_NO : REACH;
        for (int i = denial + 1; i < words.size() && reached.size() < most; i++) {
            Word word = words.get(i);
            boolean another = word.lower().equals("and")
                    && i + 1 < words.size()
                    && words.get(i + 1).isPast();
            if (word.clause() != clause || word.lower().equals("but") || another) {
                break; // "found no evidence and dismissed the complaint"
            }
            if (word.isContent()) {
                reached.add(word);
            }
        }
        return reached;
    }

    /** The content words of the places that no denial reaches. */
    public static Set<String> plain(AnalysedText text) {
        Set<Word> reached = reached(text);
        return text.words().stream()
                .filter(word -> word.isContent() && !reached.contains(word))
                .map(Word::key)
                .collect(Collectors.toSet());
    }

    /** The words that a denial reaches. */
    public static Set<Word> reached(AnalysedText text) {
        Set<Word> reached = new HashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            if (denies(text.words(), i)) {
                reached.addAll(reach(text.words(), i));
            }
        }
        return reached;
    }
}
