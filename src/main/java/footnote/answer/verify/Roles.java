package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares who does what to whom, as far as the order of words tells: for a verb that two texts have in common, who stands
 * before it and who behind it, a passive turned around. It sees nothing where the verbs differ.
 */
final class Roles {

    /** How many content words before a verb may belong to who does it. */
    private static final int BEFORE = 6;

    /** How many behind it to whom it is done. */
    private static final int BEHIND = 4;

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

    /** What stands behind these is where it happens, not to whom. */
    private static final Set<String> PLACES = Set.of("in", "at", "near", "on", "during");

    private static final Set<String> TIMES =
            Set.of("dai", "week", "month", "year", "night", "morn", "even", "time", "moment", "hour");

    private Roles() {}

    /**
     * Who is on either side of a verb.
     *
     * @param doers who does it
     * @param others to whom it is done, as near as can be told
     * @param names all names on that side
     * @param named whether those who do it are named there, and not just "the bank" or "they"
     */
    private record Sides(Set<String> doers, Set<String> others, Set<String> names, boolean named) {

        boolean agreesWith(Sides that) {
            return meet(doers, that.doers);
        }

        /** Whether the doers are those to whom it is done there, or the other way round. */
        boolean isTurned(Sides that) {
            boolean apart = !doers.isEmpty() && !that.doers.isEmpty() && !meet(doers, that.doers);
            boolean crossed = meet(others, that.doers)
                    || meet(names, that.doers)
                    || meet(doers, that.names)
                    || (meet(doers, that.others) && !meet(others, that.others));
            return apart && crossed && !(others.isEmpty() && names.isEmpty()); // "they gathered" as "it gathered them"
        }

        private static boolean meet(Set<String> one, Set<String> two) {
            return one.stream().anyMatch(key -> Words.isAmong(key, two));
        }
    }

    /** Whether no verb has its sides exchanged. */
    static boolean agree(Reading sentence, Reading quote) {
        for (int i = 0; i < sentence.words().size(); i++) {
            if (isVerb(sentence.words(), i) && isExchanged(sentence.words(), i, quote)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExchanged(List<Word> words, int verb, Reading quote) {
        Sides said = sides(words, verb);
        boolean turned = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (quote.words().get(j).key().equals(words.get(verb).key()) && isVerb(quote.words(), j)) {
                Sides there = sides(quote.words(), j);
                if (said.agreesWith(there)) {
                    return false;
                }
                turned |= said.isTurned(there) || isTaken(said, there, quote);
            }
        }
        return turned;
    }

    /** Whether the same is done, but by somebody of whom the quote says something else. */
    private static boolean isTaken(Sides said, Sides there, Reading quote) {
        return !said.doers().isEmpty()
                && !there.doers().isEmpty()
                && (there.named() || !said.named())
                && said.doers().stream().allMatch(quote::has)
                && Sides.meet(said.others(), there.others());
    }

    /** As far as form and neighbours tell. */
    private static boolean isVerb(List<Word> words, int i) {
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
                        || words.get(i + 1).term().isCapitalised());
        return isPast(word) || led || open;
    }

    private static boolean isPast(Word word) {
        return word.lower().endsWith("ed") || !word.key().equals(word.term().stem());
    }

    private static Sides sides(List<Word> words, int verb) {
        Set<String> before = before(words, verb);
        if (!isPassive(words, verb)) {
            return new Sides(before, behind(words, verb), names(words, verb), areNamed(before, words));
        }
        int by = by(words, verb);
        Set<String> doers = by < 0 ? Set.of() : behind(words, by);
        return new Sides(doers, before, before, areNamed(doers, words));
    }

    private static boolean areNamed(Set<String> side, List<Word> words) {
        return words.stream().skip(1).anyMatch(word -> word.term().isCapitalised() && side.contains(word.key()));
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

    private static Set<String> behind(List<Word> words, int verb) {
        Set<String> side = new LinkedHashSet<>();
        for (int i = verb + 1; i < words.size() && side.size() < BEHIND; i++) {
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
        if (!isPast(words.get(verb)) || words.get(verb).lower().endsWith("ing")) {
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
