package footnote.eval.measures;

import footnote.text.Terms;
import footnote.text.Terms.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The numbers and names of texts, to tell what a sentence says from nowhere. Deliberately coarse and no part of the check
 * that answers go through, so that it can measure what that check is worth.
 */
final class Particulars {

    /** Related names ("Russia", "Russian") share at least so many letters from the first. */
    private static final int SHARED_LETTERS = 4;

    private static final List<String> NUMBERS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen twenty")
                    .split(" "));

    private static final Map<String, Integer> RANKS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    private final Set<String> words = new HashSet<>();

    private Particulars(Collection<String> texts) {
        for (String text : texts) {
            Terms.of(text).forEach(this::add);
        }
    }

    static Particulars in(Collection<String> texts) {
        return new Particulars(texts);
    }

    private void add(Term term) {
        String word = term.word().toLowerCase(Locale.ROOT);
        words.add(key(term));
        int number = NUMBERS.contains(word) ? NUMBERS.indexOf(word) : RANKS.getOrDefault(word, -1);
        if (number >= 0) {
            words.add(String.valueOf(number));
        }
    }

    /** The numbers in figures and the words with a capital of a sentence that these texts have nowhere. */
    List<String> lacking(String sentence) {
        List<String> lacking = new ArrayList<>();
        of(sentence).forEach((key, word) -> {
            if (!has(key)) {
                lacking.add(word);
            }
        });
        return List.copyOf(lacking);
    }

    private boolean has(String key) {
        return words.contains(key)
                || (Character.isLetter(key.charAt(0)) && words.stream().anyMatch(word -> areRelated(key, word)));
    }

    private static boolean areRelated(String one, String two) {
        return Math.min(one.length(), two.length()) >= SHARED_LETTERS && (one.startsWith(two) || two.startsWith(one));
    }

    /** Those of a sentence, by what they are compared by. A capital at the begin of a sentence or quotation tells nothing. */
    static Map<String, String> of(String sentence) {
        Map<String, String> particulars = new LinkedHashMap<>();
        boolean begin = true;
        int end = 0;
        for (Term term : Terms.of(sentence)) {
            String between = sentence.substring(end, Math.max(end, term.span().start()));
            begin |= between.matches("(?s).*[.:!?\"“‘«*\n].*") || between.contains(" '");
            boolean pronoun = term.word().matches("I['’]\\p{L}+"); // "I've"
            boolean capital = term.isCapitalised() && term.word().length() > 1;
            boolean name = capital && !term.isStop() && !pronoun && !begin;
            if (term.isNumber() || name) {
                particulars.put(key(term), term.word());
            }
            begin = false;
            end = term.span().end();
        }
        return particulars;
    }

    private static String key(Term term) {
        return term.isNumber() ? term.word().replace(",", "").replaceFirst("\\p{L}+$", "") : term.stem();
    }
}
