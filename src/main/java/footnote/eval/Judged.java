package footnote.eval;

import footnote.answer.Answer;
import footnote.answer.Outcome;

/**
 * One question with what became of it, judged.
 *
 * @param set name of its set
 * @param question the question
 * @param answer the answer
 * @param finding how well its evidence articles were found
 * @param contains whether the answer has an accepted answer in it
 * @param cited whether a citation is from an evidence article
 * @param rightCitations how many citations are evidence
 * @param exactCitations how many citations equal their article's text at their offsets
 */
public record Judged(
        String set,
        EvalQuestion question,
        Answer answer,
        Finding finding,
        boolean contains,
        boolean cited,
        int rightCitations,
        int exactCitations) {

    private static final String UNDERSPECIFIED = "underspecified";

    /** Whether it was answered, in full or in part. */
    public boolean answered() {
        return answer.outcome() == Outcome.ANSWERED || answer.outcome() == Outcome.PARTIAL;
    }

    public boolean refused() {
        return answer.outcome() == Outcome.NOT_FOUND;
    }

    /** Whether this is as it should be: answered with an accepted answer from an evidence article, or refused. */
    public boolean right() {
        return question.answerable() ? answered() && cited && hasAccepted() : !answered();
    }

    /** Whether it has one of the accepted answers, or those are reference texts that no answer need have in it. */
    boolean hasAccepted() {
        return contains || question.hasLongAnswers() || question.answers().isEmpty();
    }

    /** Whether it is right or wrong at all: a question that asks for a question back is neither. */
    public boolean counts() {
        return !UNDERSPECIFIED.equals(question.kind());
    }

    int words() {
        return answer.sentences().stream()
                .mapToInt(sentence -> sentence.text().split("\\s+").length)
                .sum();
    }
}
