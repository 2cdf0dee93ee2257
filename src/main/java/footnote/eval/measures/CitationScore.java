package footnote.eval.measures;

import footnote.answer.Citation;
import footnote.eval.sets.EvalQuestion;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an answer cites, counted against a question's evidence.
 *
 * @param all how many citations there are
 * @param exact how many equal their article's text at their offsets
 * @param fromArticles how many are from an evidence article
 * @param articles how many evidence articles there are, those of one text being one
 * @param articlesCited how many of these are cited
 * @param fromQuotes how many overlap an evidence quote of their article
 * @param quotes how many evidence quotes there are
 * @param quotesCited how many of these a citation overlaps
 */
public record CitationScore(
        int all,
        int exact,
        int fromArticles,
        int articles,
        int articlesCited,
        int fromQuotes,
        int quotes,
        int quotesCited) {

    static CitationScore of(
            EvalQuestion question, List<Citation> citations, EqualArticles twins, Predicate<Citation> isExact) {
        List<String> articles = question.evidence().stream()
                .map(support -> twins.first(support.article()))
                .distinct()
                .toList();
        List<String> cited = citations.stream()
                .map(citation -> twins.first(citation.article()))
                .toList();
        List<EvalQuestion.Support> quotes = question.quotes();
        return new CitationScore(
                citations.size(),
                count(citations, isExact),
                count(cited, articles::contains),
                articles.size(),
                count(articles, cited::contains),
                count(citations, citation -> quotes.stream().anyMatch(quote -> overlap(quote, citation, twins))),
                quotes.size(),
                count(quotes, quote -> citations.stream().anyMatch(citation -> overlap(quote, citation, twins))));
    }

    private static boolean overlap(EvalQuestion.Support quote, Citation citation, EqualArticles twins) {
        return twins.supports(quote, citation.article(), citation.quote());
    }

    private static <T> int count(List<T> of, Predicate<T> which) {
        return (int) of.stream().filter(which).count();
    }

    /** Whether some of the evidence is cited: a quote, or where none are known an article; true where nothing is known. */
    boolean isEvidence() {
        return quotes > 0 ? fromQuotes > 0 : articles == 0 || fromArticles > 0;
    }
}
