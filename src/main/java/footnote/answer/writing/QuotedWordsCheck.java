package footnote.answer.writing;

import footnote.answer.check.Objection;
import footnote.answer.check.Quote;
import footnote.answer.check.Support;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.QuoteFinder;
import footnote.text.Terms;
import footnote.text.Terms.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a sentence of the built-in writer, which is a copy, against the words it cites, word by word: its numbers and names must all be there, a "not" must be
 * there when and only when the sentence has one, and most of its content must be there.
 */
final class QuotedWordsCheck implements SupportCheck {

    /** Share of a sentence's content that its quotes must hold; what is below adds too much of its own. */
    private static final double SUPPORTED = 0.6;

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "n't");

    @Override
    public List<Support> check(String sentence, List<Quote> quotes) {
        return quotes.stream()
                .<Support>map(quote -> supports(sentence, quote.text())
                        ? new Support.Borne(1)
                        : new Support.Refused(Objection.NOT_SAID, 0))
                .toList();
    }

    private static boolean supports(String sentence, String evidence) {
        if (evidence.equals(sentence)) {
            return true;
        }
        List<Term> terms = Terms.of(sentence);
        Set<String> found = Terms.of(evidence).stream().map(Term::stem).collect(Collectors.toCollection(HashSet::new));
        boolean names = terms.stream()
                .skip(1)
                .filter(term -> term.isNumber() || term.isCapitalised())
                .allMatch(term -> found.contains(term.stem()));
        boolean firstNumber = terms.isEmpty()
                || !terms.getFirst().isNumber()
                || found.contains(terms.getFirst().stem());
        return names
                && firstNumber
                && isNegated(sentence) == isNegated(evidence)
                && QuoteFinder.share(Terms.content(sentence), evidence) >= SUPPORTED;
    }

    private static boolean isNegated(String text) {
        return Terms.of(text).stream()
                .map(term -> term.word().toLowerCase(Locale.ROOT))
                .anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t"));
    }
}
