package footnote.text.analysis;

import footnote.text.Verbs;
import footnote.text.analysis.AnalysedText.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is on either side of a verb, as far as the order of words tells; a passive is turned around.
 *
 * @param doers who does it
 * @param all all who may be named among them: "Bosch, Infineon and NXP"
 * @param others to whom it is done, as near as can be told
 * @param far all that stands on that side
 * @param names all names on that side
 * @param named whether those who do it are named there, and not just "the bank" or "they"
 * @param onlyNames whether they are named and nothing else
 */
public record VerbRoles(
        Set<String> doers,
        Set<String> all,
        Set<String> others,
        Set<String> far,
        Set<String> names,
        boolean named,
        boolean onlyNames) {

    /** How many content words before a verb may belong to who does it. */
    private static final int BEFORE = 6;

    /** How many behind it to whom it is done. */
    private static final int BEHIND = 4;

    /** How many behind it may be about the one to whom it is done, however it is put. */
    private static final int FAR = 8;

    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "been", "being", "got");

    private static final Set<String> AUXILIARIES = Set.of(
            "to", "will", "would", "has", "have", "had", "did", "does", "do", "can", "could", "may", "might", "must",
            "should", "shall", "not", "also", "never", "cannot");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "this", "these", "those", "no", "any", "some");

    private static final Set<String> BREAKS = Set.of(
            "and",
            "but",
            "or",
            "that",
            "which",
            "who",
            "because",
            "when",
            "while",
            "if",
            "as",
            "than",
            "although",
            "though",
            "where",
            "whether",
            "how");

    /** Part of the verb: "put off the survey". */
    private static final Set<String> PARTICLES = Set.of("down", "off", "up", "out", "over", "back", "aside", "away");

    private static final Set<String> RELATIVES = Set.of("who", "which");

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "them");

    /** What stands behind these is where it happens, not to whom. */
    private static final Set<String> PLACES = Set.of("in", "at", "near", "on", "during");

    private static final Set<String> TIMES =
            Set.of("dai", "week", "month", "year", "night", "morn", "even", "time", "moment", "hour");

    /** Whether another part of the sentence begins here. */
    public static boolean begins(List<Word> words, int i) {
        return i > 0
                && (words.get(i).clause() != words.get(i - 1).clause()
                        || BREAKS.contains(words.get(i).lower()));
    }

    public boolean agreesWith(VerbRoles that) {
        return meet(doers, that.doers);
    }

    /** Whether it is done to somebody else. */
    public boolean isToAnother(VerbRoles that) {
        return !others.isEmpty() && !that.others.isEmpty() && !meet(others, that.others) && !meet(far, that.far);
    }

    /** Whether each stands where the other one stands there, however far off. */
    public boolean isSwapped(VerbRoles that) {
        return !meet(all, that.all) && meet(doers, that.far) && meet(that.doers, far);
    }

    /** Whether the doers are those to whom it is done there, or the other way round. */
    public boolean isTurned(VerbRoles that) {
        boolean apart = !doers.isEmpty() && !that.doers.isEmpty() && !meet(doers, that.doers);
        boolean crossed = meet(others, that.doers)
                || meet(names, that.doers)
                || meet(doers, that.names)
                || (meet(doers, that.others) && !meet(others, that.others));
        return apart && crossed && !(others.isEmpty() && names.isEmpty()); // "they gathered" as "it gathered them"
    }

    public static boolean meet(Set<String> one, Set<String> two) {
        return one.stream().anyMatch(key -> WordForms.isAmong(key, two));
    }

    /** Whether both are named and not the same. */
    public boolean isAnother(VerbRoles that) {
        return onlyNames
                && that.onlyNames
                && !meet(all, that.all)
                && !doers.contains(initials(that.doers))
                && !that.doers.contains(initials(doers));
    }

    /** Of words that were met from the last to the first. */
    private static String initials(Set<String> names) {
        StringBuilder initials = new StringBuilder();
        names.forEach(name -> initials.insert(0, name.charAt(0)));
        return initials.toString();
    }

    /** As far as form and neighbours tell. */
    public static boolean isVerb(List<Word> words, int i) {
        Word word = words.get(i);
        String before = i == 0 ? "" : words.get(i - 1).lower();
        if (!word.isContent()
                || word.term().isCapitalised()
                || word.term().isNumber()
                || DETERMINERS.contains(before)
                || before.endsWith("'s")) {
            return false;
        }
        boolean led = AUXILIARIES.contains(before) || BEING.contains(before);
        boolean open = i + 1 < words.size()
                && (DETERMINERS.contains(words.get(i + 1).lower())
                        || words.get(i + 1).lower().equals("that")
                        || words.get(i + 1).term().isCapitalised());
        return word.isPast() || led || open || isPresent(words, i);
    }

    /** "Leads with", "gets up to": a verb's "-s" before what seldom follows a noun alone. */
    private static boolean isPresent(List<Word> words, int i) {
        Word word = words.get(i);
        return i > 0
                && i + 1 < words.size()
                && word.lower().endsWith("s")
                && Verbs.has(word.key())
                && words.get(i - 1).clause() == word.clause()
                && words.get(i + 1).clause() == word.clause()
                && !words.get(i + 1).lower().equals("of")
                && (!words.get(i + 1).isContent() || words.get(i + 1).term().isNumber());
    }

    public static VerbRoles of(List<Word> words, int verb) {
        Set<String> before = before(words, verb);
        if (!isPassive(words, verb)) {
            return new VerbRoles(
                    before,
                    all(words, verb, before),
                    behind(words, verb),
                    far(words, verb),
                    names(words, verb),
                    areNamed(before, words),
                    areNames(before, words));
        }
        int by = by(words, verb);
        Set<String> doers = by < 0 ? Set.of() : behind(words, by);
        Set<String> all = by < 0 ? Set.of() : far(words, by);
        return new VerbRoles(doers, all, before, before, before, areNamed(doers, words), areNames(doers, words));
    }

    /** With those whom a pronoun before the verb may stand for. */
    public static VerbRoles withAntecedents(List<Word> words, int verb) {
        VerbRoles sides = of(words, verb);
        int pronoun = verb - 1;
        while (pronoun > 0 && AUXILIARIES.contains(words.get(pronoun).lower())) {
            pronoun--;
        }
        if (pronoun <= 0
                || !PRONOUNS.contains(words.get(pronoun).lower())
                || !sides.doers().isEmpty()) {
            return sides;
        }
        Set<String> doers = antecedents(words, pronoun);
        return new VerbRoles(doers, doers, sides.others, sides.far, sides.names, false, false);
    }

    private static boolean areNames(Set<String> side, List<Word> words) {
        return words.stream()
                .filter(word -> side.contains(word.key()))
                .allMatch(word -> word.term().isCapitalised());
    }

    private static boolean areNamed(Set<String> side, List<Word> words) {
        return IntStream.range(0, words.size())
                .anyMatch(i ->
                        Names.isName(words, i) && side.contains(words.get(i).key()));
    }

    /** Back to the verb or the sentence before, over commas and "and". */
    private static Set<String> all(List<Word> words, int verb, Set<String> before) {
        Set<String> all = new LinkedHashSet<>(before);
        for (int i = verb - 1;
                i >= 0 && words.get(i).sentence() == words.get(verb).sentence();
                i--) {
            if (!before.contains(words.get(i).key()) && isVerb(words, i)) {
                break;
            }
            add(words.get(i), all);
        }
        return all;
    }

    private static Set<String> far(List<Word> words, int verb) {
        Set<String> far = new LinkedHashSet<>();
        int clause = words.get(verb).clause();
        for (int i = verb + 1; i < words.size() && far.size() < FAR; i++) {
            Word word = words.get(i);
            boolean told = word.lower().equals("that") && !words.get(verb).key().equals("sai");
            boolean place = PLACES.contains(word.lower());
            clause = word.lower().equals("against") ? word.clause() : clause; // "did it, against the advice of"
            if (word.clause() != clause || place || (BREAKS.contains(word.lower()) && !told)) {
                break;
            }
            add(word, far);
        }
        return far;
    }

    private static Set<String> before(List<Word> words, int verb) {
        int i = verb - 1;
        while (i >= 0
                && (AUXILIARIES.contains(words.get(i).lower())
                        || BEING.contains(words.get(i).lower()))) {
            i -= words.get(i).lower().equals("to") && i > 0 && isVerb(words, i - 1) ? 2 : 1; // "tried to" do it
        }
        if (i >= 0 && words.get(i).clause() != words.get(verb).clause()) {
            int inserted = words.get(i).clause();
            while (i >= 0 && words.get(i).clause() == inserted) {
                i--; // "Estonia, which has taught it since 2012, advised Finland"
            }
        }
        if (i > 0 && RELATIVES.contains(words.get(i).lower())) {
            i--; // "the governor, who had warned"
        }
        Set<String> side = new LinkedHashSet<>();
        int clause = i < 0 ? 0 : words.get(i).clause();
        for (; i >= 0 && side.size() < BEFORE; i--) {
            Word word = words.get(i);
            if (word.clause() != clause || BREAKS.contains(word.lower()) || isVerb(words, i)) {
                break;
            }
            add(word, side);
        }
        return side;
    }

    /** All that "they" may be: what stands before it in its sentence or, where nothing does, in the one before. */
    private static Set<String> antecedents(List<Word> words, int pronoun) {
        Set<String> all = new LinkedHashSet<>();
        int sentence = words.get(pronoun).sentence();
        for (int i = pronoun - 1; i >= 0 && words.get(i).sentence() >= sentence - (all.isEmpty() ? 1 : 0); i--) {
            sentence = words.get(i).sentence();
            add(words.get(i), all);
        }
        return all;
    }

    private static Set<String> behind(List<Word> words, int verb) {
        Set<String> side = new LinkedHashSet<>();
        boolean parted = verb + 1 < words.size()
                && PARTICLES.contains(words.get(verb + 1).lower());
        for (int i = verb + (parted ? 2 : 1); i < words.size() && side.size() < BEHIND; i++) {
            Word word = words.get(i);
            boolean ends = !word.isContent()
                    && !DETERMINERS.contains(word.lower())
                    && !word.lower().equals("of");
            if (word.clause() != words.get(verb).clause() || ends) {
                break;
            }
            add(word, side);
        }
        return side;
    }

    private static Set<String> names(List<Word> words, int verb) {
        return words.stream()
                .skip(verb + 1L)
                .takeWhile(word -> word.clause() == words.get(verb).clause()
                        && !BREAKS.contains(word.lower())
                        && !PLACES.contains(word.lower()))
                .filter(word -> word.isContent() && word.term().isCapitalised())
                .map(Word::key)
                .collect(Collectors.toSet());
    }

    private static void add(Word word, Set<String> side) {
        if (word.isContent()
                && !word.term().isNumber()
                && !TIMES.contains(word.key())
                && Days.in(word.term().word()).isEmpty()) {
            side.add(word.key());
        }
    }

    private static boolean isPassive(List<Word> words, int verb) {
        if (verb >= 2
                && words.get(verb - 1).lower().equals("to")
                && BEING.contains(words.get(verb - 2).lower())) {
            return true; // "is to blame"
        }
        if (!words.get(verb).isPast() || words.get(verb).lower().endsWith("ing")) {
            return false;
        }
        for (int i = Math.max(0, verb - 3); i < verb; i++) {
            if (BEING.contains(words.get(i).lower())) {
                return true;
            }
        }
        return by(words, verb) == verb + 1;
    }

    /** Where "by" and a doer stand behind a verb; -1 where they do not. */
    private static int by(List<Word> words, int verb) {
        for (int i = verb + 1; i < Math.min(words.size() - 1, verb + 6); i++) {
            if (words.get(i).lower().equals("by")) {
                return words.get(i + 1).term().isNumber() ? -1 : i;
            }
        }
        return -1;
    }
}
