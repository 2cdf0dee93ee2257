package footnote.answer.verify;

import footnote.answer.verify.Reading.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares who does what to whom, as far as the order of words tells: for a verb that two texts have in common, who stands
 * before it and who behind it, a passive turned around. It sees nothing where the verbs differ.
 */
final class Roles {

    /** How many content words on either side of a verb are looked at. */
    private static final int REACH = 4;

    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "been", "being", "got");

    private static final Set<String> AUXILIARIES = Set.of(
            "to", "will", "would", "has", "have", "had", "did", "does", "do", "can", "could", "may", "might", "must",
            "should", "shall", "not");

    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "that", "this", "these", "those", "by", "against", "for",
            "to", "on", "from");

    private Roles() {}

    /**
     * Who is on either side of a verb.
     *
     * @param doers the content words of the side that does
     * @param others those of the other side
     */
    private record Sides(Set<String> doers, Set<String> others) {

        int sharedWith(Sides that) {
            return shared(doers, that.doers) + shared(others, that.others);
        }

        int crossedWith(Sides that) {
            return shared(doers, that.others) + shared(others, that.doers);
        }

        private static int shared(Set<String> one, Set<String> two) {
            return (int) one.stream().filter(key -> Words.isAmong(key, two)).count();
        }
    }

    /** Whether no verb has its sides exchanged. */
    static boolean agree(Reading sentence, Reading quote) {
        for (int i = 0; i < sentence.words().size(); i++) {
            Word word = sentence.words().get(i);
            if (word.isContent() && isVerb(sentence.words(), i) && exchanged(sides(sentence.words(), i), word, quote)) {
                return false;
            }
        }
        return true;
    }

    private static boolean exchanged(Sides said, Word verb, Reading quote) {
        boolean crossed = false;
        for (int j = 0; j < quote.words().size(); j++) {
            if (quote.words().get(j).key().equals(verb.key()) && isVerb(quote.words(), j)) {
                Sides there = sides(quote.words(), j);
                if (said.sharedWith(there) >= said.crossedWith(there)) {
                    return false;
                }
                crossed |= said.crossedWith(there) >= 2;
            }
        }
        return crossed;
    }

    /** As far as form and neighbours tell. */
    private static boolean isVerb(List<Word> words, int i) {
        String word = words.get(i).lower();
        if (words.get(i).term().isCapitalised()) {
            return false;
        }
        String before = i == 0 ? "" : words.get(i - 1).lower();
        String behind = i + 1 == words.size() ? "" : words.get(i + 1).lower();
        boolean past = word.endsWith("ed")
                || !words.get(i).key().equals(words.get(i).term().stem());
        boolean led = AUXILIARIES.contains(before) || BEING.contains(before);
        boolean transitive = !OPENERS.contains(before)
                && (OPENERS.contains(behind)
                        || (i + 1 < words.size() && words.get(i + 1).term().isCapitalised()));
        return past || led || transitive;
    }

    private static Sides sides(List<Word> words, int verb) {
        Set<String> before = new HashSet<>();
        Set<String> behind = new HashSet<>();
        for (int i = verb - 1; i >= 0 && before.size() < REACH; i--) {
            add(words.get(i), before);
        }
        for (int i = verb + 1; i < words.size() && behind.size() < REACH; i++) {
            add(words.get(i), behind);
        }
        return isPassive(words, verb) ? new Sides(behind, before) : new Sides(before, behind);
    }

    private static void add(Word word, Set<String> side) {
        if (word.isContent()) {
            side.add(word.key());
        }
    }

    private static boolean isPassive(List<Word> words, int verb) {
        for (int i = Math.max(0, verb - 3); i < verb; i++) {
            if (BEING.contains(words.get(i).lower())) {
                return true;
            }
        }
        return verb + 1 < words.size() && words.get(verb + 1).lower().equals("by");
    }
}
