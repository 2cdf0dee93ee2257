package footnote.text.analysis;

import footnote.text.CommonWords;
import footnote.text.analysis.AnalysedText.Word;

/** How much of what a text says another has, rare words before common ones. */
public final class Coverage {

    /** Even the most common word tells a little. */
    private static final double LEAST_WEIGHT = 0.1;

    private Coverage() {}

    /** From 0 to 1: the weight of the words that are there too, of all; numbers have rules of their own and count as there. */
    public static double of(AnalysedText said, AnalysedText there) {
        double all = said.content().mapToDouble(Coverage::weight).sum();
        double found = said.content()
                .filter(word -> !isMissing(word, there))
                .mapToDouble(Coverage::weight)
                .sum();
        return all == 0 ? 1 : found / all;
    }

    /** Whether a text has neither a word nor a form of it; numbers are compared elsewhere. */
    public static boolean isMissing(Word word, AnalysedText there) {
        return !word.term().isNumber() && !there.has(word.key());
    }

    /** How much a word counts: the square of its rarity, and something at least. */
    public static double weight(Word word) {
        double rarity = CommonWords.rarity(word.term().stem());
        return Math.max(LEAST_WEIGHT, rarity * rarity);
    }
}
