package footnote.answer.check.rule;

import footnote.text.WordLists;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.VerbRoles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether "before" stays before, and "more" stays more. Such small words carry no content, and are contrary only where they
 * stand before the same words and behind the same.
 */
final class Directions {

    /** Pairs of contraries, in {@code directions.txt} beside this class. */
    private static final List<List<String>> PAIRS = WordLists.lines(Directions.class, "directions.txt");

    /** How many content words behind such a word say what it leads to. */
    private static final int BEHIND = 2;

    /** How many before it say of what it is said. */
    private static final int BEFORE = 3;

    private Directions() {}

    static boolean agree(AnalysedText sentence, AnalysedText quote) {
        return PAIRS.stream()
                .allMatch(pair -> agree(sentence, quote, pair.getFirst(), pair.getLast())
                        && agree(sentence, quote, pair.getLast(), pair.getFirst()));
    }

    private static boolean agree(AnalysedText sentence, AnalysedText quote, String word, String contrary) {
        return places(sentence, word)
                .allMatch(i -> places(quote, word).anyMatch(j -> isSame(sentence, i, quote, j))
                        || places(quote, contrary).noneMatch(j -> isSame(sentence, i, quote, j)));
    }

    private static IntStream places(AnalysedText text, String word) {
        return IntStream.range(0, text.words().size())
                .filter(i -> text.words().get(i).lower().equals(word));
    }

    /** Whether what it leads to and what it is said of are the same. */
    private static boolean isSame(AnalysedText sentence, int i, AnalysedText quote, int j) {
        Set<String> leading = around(sentence.words(), i, 1, BEHIND);
        Set<String> there = around(quote.words(), j, 1, BEHIND);
        Set<String> before = around(sentence.words(), i, -1, BEFORE);
        Set<String> behind = around(quote.words(), j, -1, BEFORE);
        return VerbRoles.meet(leading, there)
                && (before.isEmpty() == behind.isEmpty())
                && (before.isEmpty() || VerbRoles.meet(before, behind));
    }

    private static Set<String> around(List<Word> words, int from, int step, int most) {
        Set<String> keys = new HashSet<>();
        for (int i = from + step; i >= 0 && i < words.size() && keys.size() < most; i += step) {
            if (words.get(i).clause() != words.get(from).clause()) {
                break;
            }
            if (words.get(i).isContent()) {
                keys.add(words.get(i).key());
            }
        }
        return keys;
    }
}
