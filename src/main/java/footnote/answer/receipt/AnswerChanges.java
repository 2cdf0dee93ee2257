package footnote.answer.receipt;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.AnswerReceipt.Quote;
import footnote.answer.receipt.AnswerReceipt.Sentence;
import footnote.answer.receipt.Replay.Change;
import footnote.answer.receipt.Replay.Kind;
import footnote.article.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of an answer is another when it is given again.
 *
 * @param articles finds an article by its id; words of one that is not there any more are not told
 */
record AnswerChanges(AnswerReceipt then, AnswerReceipt now, Function<String, Optional<Article>> articles) {

    private record Words(String article, String words) {}

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        if (then.outcome() != now.outcome()) {
            changes.add(new Change(
                    Kind.OUTCOME,
                    "Then it was %s, now it is %s."
                            .formatted(ReceiptWords.of(then.outcome()), ReceiptWords.of(now.outcome()))));
        }
        Map<Words, Basis> before = quotes(then);
        Map<Words, Basis> after = quotes(now);
        before.forEach((quote, basis) -> {
            if (!after.containsKey(quote)) {
                changes.add(new Change(Kind.QUOTE_GONE, "Not quoted any more: " + told(quote, basis)));
            }
        });
        after.forEach((quote, basis) -> {
            if (!before.containsKey(quote)) {
                changes.add(new Change(Kind.QUOTE_ADDED, "Quoted now: " + told(quote, basis)));
            }
        });
        if (changes.isEmpty() && !sentences(then).equals(sentences(now))) {
            changes.add(new Change(Kind.SENTENCES, "The same quotes, in other sentences."));
        }
        return List.copyOf(changes);
    }

    private String told(Words quote, Basis basis) {
        return articles.apply(quote.article())
                .map(article -> "“%s” (%s)%s"
                        .formatted(
                                quote.words(),
                                basis.title(),
                                article.text().contains(quote.words()) ? "" : ", which the article no longer has"))
                .orElse("words of an article that was withdrawn");
    }

    private static Map<Words, Basis> quotes(AnswerReceipt receipt) {
        Map<Words, Basis> quotes = new LinkedHashMap<>();
        for (Basis basis : receipt.articles()) {
            for (Quote quote : basis.quotes()) {
                quotes.put(new Words(basis.article(), quote.words()), basis);
            }
        }
        return quotes;
    }

    private static List<String> sentences(AnswerReceipt receipt) {
        return receipt.sentences().stream().map(Sentence::text).toList();
    }
}
