package footnote.search;

import footnote.text.Language;
import footnote.text.Terms;
import java.util.List;
import java.util.Optional;

/** Which words an index looks up spelling for, and how alike another one must be: the same in whatever index. */
public final class SpellingRule {

    /** How many words a word is answered with at most. */
    public static final int MOST = 5;

    /** How many letters a stem has at least; that of a word which is looked up may be one shorter than the word. */
    public static final int SHORTEST_STEM = 3;

    /** Of shorter words, too many are alike. */
    private static final int SHORTEST = 4;

    private SpellingRule() {}

    /** The stem whose likes are looked up; empty where that is not one word, or too short a one. */
    public static Optional<String> stem(String word) {
        List<Terms.Term> terms = Terms.of(word);
        return terms.size() != 1 || word.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(terms.getFirst().stem());
    }

    /**
     * How many letters two stems differ in.
     *
     * @param score one less the share of the shorter stem's letters that are edited, as indexes tell it
     */
    public static int edits(String stem, String other, float score) {
        return Math.round((1 - score) * Math.min(stem.length(), other.length()));
    }

    /** The first word of a text that has this stem, in the text's language or as English. */
    public static Optional<String> spelt(String text, String stem) {
        return Terms.of(text).stream()
                .filter(term -> term.stem().equals(stem) || english(term.word()).equals(stem))
                .map(Terms.Term::word)
                .findFirst();
    }

    private static String english(String word) {
        return Terms.of(word, Language.ENGLISH).stream()
                .map(Terms.Term::stem)
                .findFirst()
                .orElse("");
    }
}
