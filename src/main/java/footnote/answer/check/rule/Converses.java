package footnote.answer.check.rule;

import footnote.text.WordLists;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.VerbRoles;
import footnote.text.analysis.WordForms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Verbs that tell one thing from its two sides: who buys from one is sold to by them. In {@code converses.txt} beside this
 * class, a pair a line; "lease lease" is its own, as one leases to or from somebody.
 */
final class Converses {

    private static final Set<List<String>> PAIRS = pairs();

    private Converses() {}

    private static Set<List<String>> pairs() {
        Set<List<String>> pairs = new HashSet<>();
        for (List<String> line : WordLists.lines(Converses.class, "converses.txt")) {
            pairs.add(List.of(WordForms.plain(line.getFirst()), WordForms.plain(line.getLast())));
            pairs.add(List.of(WordForms.plain(line.getLast()), WordForms.plain(line.getFirst())));
        }
        return Set.copyOf(pairs);
    }

    /** Whether two verbs tell a thing from its two sides. */
    static boolean are(List<Word> words, int verb, List<Word> others, int other) {
        String one = words.get(verb).key();
        String two = others.get(other).key();
        return PAIRS.contains(List.of(one, two))
                && VerbRoles.isVerb(words, verb)
                && VerbRoles.isVerb(others, other)
                && (!one.equals(two) || isFrom(words, verb) != isFrom(others, other));
    }

    /** Whether it is its own converse. */
    static boolean isOwn(Word verb) {
        return PAIRS.contains(List.of(verb.key(), verb.key()));
    }

    private static boolean isFrom(List<Word> words, int verb) {
        return words.stream()
                .skip(verb + 1L)
                .takeWhile(word -> word.clause() == words.get(verb).clause())
                .anyMatch(word -> word.lower().equals("from"));
    }

    /** Whether the one who does it there is the other one here. */
    static boolean areTurned(VerbRoles said, VerbRoles there) {
        return isOther(said, there) && !VerbRoles.meet(said.doers(), there.doers());
    }

    /** Whether the same one does both, as who bought what he sold. */
    static boolean areExchanged(VerbRoles said, VerbRoles there) {
        return VerbRoles.meet(said.doers(), there.doers()) && !isOther(said, there);
    }

    private static boolean isOther(VerbRoles said, VerbRoles there) {
        return VerbRoles.meet(said.doers(), there.far())
                || VerbRoles.meet(said.doers(), there.names())
                || VerbRoles.meet(there.doers(), said.far())
                || VerbRoles.meet(there.doers(), said.names());
    }
}
