package footnote.answer.receipt;

import footnote.answer.receipt.ShownReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.Sentence;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares receipts with the articles of today, each time one is looked at; nothing is noted that could be lost.
 *
 * @param articles finds an article by its id
 */
record ReceiptCheck(Function<String, Optional<Article>> articles) {

    ShownReceipt of(AnswerReceipt receipt) {
        List<CheckedBasis> bases = receipt.articles().stream()
                .map(then ->
                        new CheckedBasis(then, articles.apply(then.article()).orElse(null)))
                .toList();
        List<String> reasons = bases.stream()
                .flatMap(basis -> basis.reason().stream())
                .distinct()
                .toList();
        List<Quote> quotes = bases.stream()
                .flatMap(basis -> basis.quotes().stream())
                .sorted(Comparator.comparingInt(Quote::n))
                .toList();
        return new ShownReceipt(
                receipt.id(),
                link(receipt.id()),
                !reasons.isEmpty(),
                reasons,
                receipt.question(),
                receipt.standalone(),
                receipt.asked().toString(),
                receipt.channel(),
                receipt.outcome(),
                receipt.text(),
                receipt.sentences().stream()
                        .map(told -> shown(told, bases, quotes))
                        .toList(),
                receipt.missing(),
                quotes,
                receipt.settings(),
                receipt.versions(),
                receipt.shortened());
    }

    /** Those of the texts that their articles do not have any more; each article is read once. */
    List<ArticleVersion> outdated(List<ArticleVersion> versions) {
        List<ArticleVersion> gone = new ArrayList<>();
        String article = "";
        String hash = "";
        for (ArticleVersion version : versions) {
            if (!version.article().equals(article)) {
                article = version.article();
                hash = articles.apply(article)
                        .map(now -> TextHash.of(now.text()))
                        .orElse("");
            }
            if (hash.isEmpty() || !version.sha256().equals(hash)) {
                gone.add(version);
            }
        }
        return List.copyOf(gone);
    }

    static String link(String id) {
        return "/answers/" + id;
    }

    /** What may be the words of an article that was withdrawn is not told, unless another has the same. */
    private static Sentence shown(AnswerReceipt.Sentence told, List<CheckedBasis> bases, List<Quote> quotes) {
        Map<Integer, State> states = quotes.stream().collect(Collectors.toMap(Quote::n, Quote::state, (a, b) -> a));
        boolean withdrawn = told.quotes().stream().anyMatch(n -> states.get(n) == State.WITHDRAWN);
        boolean elsewhere = bases.stream().anyMatch(basis -> basis.has(told.text()));
        return withdrawn && !elsewhere
                ? new Sentence(null, told.quotes(), List.of())
                : new Sentence(told.text(), told.quotes(), told.attributedTo());
    }
}
