package footnote.answer.check;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Names;
import java.util.List;

/** Whether the names of a sentence are all in a quote. */
final class KnownNames {

    private KnownNames() {}

    /**
     * Whether the quote has them.
     *
     * @param context may complete a name that the quote has a part of
     */
    static boolean areIn(AnalysedText sentence, AnalysedText quote, AnalysedText context) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            if (Names.isName(words, i)
                    && !quote.has(words.get(i).key())
                    && !completes(words, i, quote, context)
                    && !isSubject(words, i, context)) {
                return false;
            }
        }
        return true;
    }

    /** A first name where the quote has the surname and the context both; "United Nations" where it has "UN". */
    private static boolean completes(List<Word> words, int i, AnalysedText quote, AnalysedText context) {
        return isInInitials(words, i, quote)
                || (i + 1 < words.size()
                        && quote.has(words.get(i + 1).key())
                        && follow(words.get(i), words.get(i + 1), context))
                || (i > 0 && quote.has(words.get(i - 1).key()) && follow(words.get(i - 1), words.get(i), context));
    }

    /** Whether a sentence begins with a name that the passage begins with: what it is about goes without saying there. */
    private static boolean isSubject(List<Word> words, int i, AnalysedText context) {
        return i == 0
                && context.words().stream()
                        .takeWhile(word -> word.sentence() == 0)
                        .anyMatch(word -> word.term().isCapitalised()
                                && word.key().equals(words.get(i).key()));
    }

    private static boolean follow(Word one, Word two, AnalysedText context) {
        if (!one.term().isCapitalised() || !two.term().isCapitalised()) {
            return false;
        }
        List<Word> words = context.words();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).key().equals(one.key()) && words.get(i).key().equals(two.key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInInitials(List<Word> words, int i, AnalysedText quote) {
        int first = i;
        while (first > 0 && words.get(first - 1).term().isCapitalised()) {
            first--;
        }
        StringBuilder initials = new StringBuilder();
        for (int j = first; j < words.size() && words.get(j).term().isCapitalised(); j++) {
            if (words.get(j).isContent()) {
                initials.append(Character.toLowerCase(words.get(j).term().word().charAt(0)));
            }
        }
        return initials.length() >= 2
                && quote.words().stream()
                        .anyMatch(word -> word.lower().replace(".", "").contentEquals(initials));
    }
}
