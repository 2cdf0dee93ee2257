package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.article.Article;
import footnote.ingest.ArticleCollection;
import java.util.List;

/**
 * One question with what became of it, judged.
 *
 * @param set name of its set
 * @param question the question
 * @param answer the answer
 * @param contains whether the answer has an accepted answer in it
 * @param cited whether a citation is from an evidence article
 * @param rightCitations how many citations are evidence
 * @param exactCitations how many citations equal their article's text at their offsets
 */
public record Judged(
        String set,
        EvalQuestion question,
        Answer answer,
        boolean contains,
        boolean cited,
        int rightCitations,
        int exactCitations) {

    static Judged of(String set, EvalQuestion question, Answer answer, ArticleCollection articles) {
        List<Citation> citations = answer.citations();
        return new Judged(
                set,
                question,
                answer,
                Matching.containsAny(answer.text(), question.answers()),
                citations.stream()
                        .anyMatch(citation -> question.evidence().stream()
                                .anyMatch(support -> support.article().equals(citation.article()))),
                (int) citations.stream()
                        .filter(citation -> isEvidence(citation, question))
                        .count(),
                (int) citations.stream()
                        .filter(citation -> isExact(citation, articles))
                        .count());
    }

    private static boolean isEvidence(Citation citation, EvalQuestion question) {
        return question.evidence().stream()
                .filter(support -> support.article().equals(citation.article()))
                .anyMatch(support -> support.quote() == null || Matching.overlaps(citation.quote(), support.quote()));
    }

    private static boolean isExact(Citation citation, ArticleCollection articles) {
        return articles.article(citation.article())
                .map(Article::text)
                .filter(text -> citation.end() <= text.length()
                        && text.substring(citation.start(), citation.end()).equals(citation.quote()))
                .isPresent();
    }

    /** Whether it was answered, in full or in part. */
    boolean answered() {
        return answer.outcome() == Outcome.ANSWERED || answer.outcome() == Outcome.PARTIAL;
    }

    /** Whether this is as it should be: answered with an accepted answer from an evidence article, or refused. */
    boolean right() {
        return question.answerable() ? answered() && cited && (contains || hasLongAnswers()) : !answered();
    }

    boolean hasLongAnswers() {
        return question.answers().isEmpty() || question.answers().stream().anyMatch(answer -> answer.length() > LONG);
    }

    int words() {
        return answer.sentences().stream()
                .mapToInt(sentence -> sentence.text().split("\\s+").length)
                .sum();
    }

    /** Longer accepted answers are reference texts, not strings to be found. */
    static final int LONG = 100;
}
