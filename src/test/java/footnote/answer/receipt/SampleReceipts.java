package footnote.answer.receipt;

import footnote.answer.Outcome;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.AnswerReceipt.Quote;
import footnote.answer.receipt.AnswerReceipt.Sentence;
import footnote.answer.receipt.AnswerReceipt.Settings;
import footnote.answer.receipt.AnswerReceipt.Versions;
import footnote.article.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Receipts to keep and to look at. */
public final class SampleReceipts {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    public static final String TEXT =
            "Ferry runs aground\n\nThe ferry ran aground at noon. All 41 passengers are safe.";

    public static final String QUOTE = "All 41 passengers are safe.";

    private SampleReceipts() {}

    public static Article article(String id, String text) {
        return new Article(id, "Ferry runs aground", "The Post", null, LocalDate.of(2026, 2, 28), null, text);
    }

    /** Of an answer that quotes the ferry's article. */
    public static AnswerReceipt ferry(String id) {
        return resting(id, List.of(basis("ferry", TEXT, 1, QUOTE)));
    }

    /** Of an answer with a sentence for each quote of the articles, in its words. */
    public static AnswerReceipt resting(String id, List<Basis> articles) {
        List<Sentence> sentences = new ArrayList<>();
        articles.forEach(basis -> basis.quotes()
                .forEach(quote -> sentences.add(new Sentence(quote.words(), List.of(quote.n()), List.of()))));
        return new AnswerReceipt(
                id,
                "How many passengers?",
                "How many passengers were on the ferry?",
                NOW,
                "web",
                new Settings("extractive", 0.5, LocalDate.of(2026, 3, 1), List.of("The Post")),
                new Versions("0.1.0", "extractive", "1a2b3c4d", "format 4"),
                articles.isEmpty() ? Outcome.NOT_FOUND : Outcome.ANSWERED,
                articles.isEmpty() ? "I found nothing." : null,
                sentences,
                List.of(),
                articles,
                List.of("ferry", "harbour"),
                false);
    }

    /** Of an answer that quotes an article, with nothing in it that need not be. */
    public static AnswerReceipt bare(String id, String article, String words) {
        return new AnswerReceipt(
                id,
                "What?",
                null,
                NOW,
                "cli",
                new Settings("extractive", null, null, List.of()),
                new Versions("0.1.0", "extractive", "none", "format 4"),
                Outcome.PARTIAL,
                null,
                List.of(new Sentence(words, List.of(1), List.of("an observer"))),
                List.of("No article says where."),
                List.of(new Basis(
                        article, "Notes", null, null, null, null, List.of(new Quote(1, 0, words.length(), words)))),
                List.of(),
                false);
    }

    public static Basis basis(String article, String text, int n, String words) {
        int start = text.indexOf(words);
        return new Basis(
                article,
                "Ferry runs aground",
                "The Post",
                LocalDate.of(2026, 2, 28),
                "https://example.org/" + article,
                TextHash.of(text),
                List.of(new Quote(n, start, start + words.length(), words)));
    }

    /** The longest that an answer is likely to be, of the longest question. */
    static AnswerReceipt huge(String letters) {
        List<Basis> articles = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> basis(letters.repeat(20) + n, letters.repeat(400) + n, n, letters.repeat(400) + n))
                .toList();
        AnswerReceipt receipt = resting("huge", articles);
        return new AnswerReceipt(
                receipt.id(),
                letters.repeat(8_000 / letters.length()),
                letters.repeat(8_000 / letters.length()) + "?",
                receipt.asked(),
                receipt.channel(),
                receipt.settings(),
                receipt.versions(),
                receipt.outcome(),
                receipt.text(),
                receipt.sentences(),
                List.of(letters.repeat(500)),
                receipt.articles(),
                IntStream.range(0, 20).mapToObj(n -> letters.repeat(20) + n).toList(),
                false);
    }
}
