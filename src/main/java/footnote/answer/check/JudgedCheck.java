package footnote.answer.check;

import dev.langchain4j.model.scoring.ScoringModel;

/**
 * A check that asks a judge, a cross-encoder, about what the other check finds supported.
 *
 * @param check asked first; what it refuses stays refused
 * @param judge scores how well a text supports a sentence
 * @param least the least score that counts as support
 */
public record JudgedCheck(SentenceCheck check, ScoringModel judge, double least) implements SentenceCheck {

    @Override
    public boolean supports(String sentence, String quote, String context) {
        return check.supports(sentence, quote, context)
                && (sentence.equals(quote) || judge.score(quote, sentence).content() >= least);
    }
}
