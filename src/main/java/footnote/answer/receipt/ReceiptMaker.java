package footnote.answer.receipt;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.AnswerReceipt.Quote;
import footnote.answer.receipt.AnswerReceipt.Sentence;
import footnote.answer.receipt.AnswerReceipt.Settings;
import footnote.answer.receipt.AnswerReceipt.Versions;
import footnote.article.Article;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes receipts of the answers of one channel.
 *
 * @param channel its name
 * @param circumstances gives what holds for all answers
 * @param articles finds an article by its id
 */
public record ReceiptMaker(
        String channel,
        Supplier<Circumstances> circumstances,
        Function<String, Optional<Article>> articles,
        Clock clock) {

    /**
     * The receipt of an answer that was given just now.
     *
     * @param considered ids of the articles that were found for the question
     */
    AnswerReceipt of(Question question, Answer answer, List<String> considered) {
        Circumstances now = circumstances.get();
        boolean told = !answer.sentences().isEmpty();
        return new AnswerReceipt(
                answer.id(),
                answer.question(),
                answer.standalone().equals(answer.question()) ? null : answer.standalone(),
                clock.instant(),
                channel,
                new Settings(now.model(), now.minConfidence(), question.asOf(), question.sources()),
                new Versions(now.product(), answer.model(), now.reader(), now.index()),
                answer.outcome(),
                told ? null : answer.text(),
                answer.sentences().stream()
                        .map(said -> new Sentence(said.text(), said.citations(), said.attributedTo()))
                        .toList(),
                answer.missing(),
                bases(answer.citations()),
                considered,
                false);
    }

    private List<Basis> bases(List<Citation> citations) {
        Map<String, List<Citation>> byArticle = new LinkedHashMap<>();
        citations.forEach(citation -> byArticle
                .computeIfAbsent(citation.article(), id -> new ArrayList<>())
                .add(citation));
        return byArticle.values().stream().map(this::basis).toList();
    }

    private Basis basis(List<Citation> citations) {
        Citation first = citations.getFirst();
        return new Basis(
                first.article(),
                first.title(),
                first.source(),
                first.published(),
                first.url(),
                hash(citations),
                citations.stream()
                        .map(cited -> new Quote(cited.n(), cited.start(), cited.end(), cited.quote()))
                        .toList());
    }

    /** Of the text that has all the quotes; it may have been replaced since they were found. */
    private @Nullable String hash(List<Citation> citations) {
        return articles.apply(citations.getFirst().article())
                .map(Article::text)
                .filter(text -> citations.stream().allMatch(cited -> text.startsWith(cited.quote(), cited.start())))
                .map(TextHash::of)
                .orElse(null);
    }
}
