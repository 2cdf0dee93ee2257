package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceChoice.Chosen;
import footnote.model.LogisticModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question's evidence as the sentence models read it.
 *
 * @param question the question
 * @param scores its sentences, the likeliest first
 * @param confidence probability that they answer it
 * @param threshold least probability at which an answer is given
 * @param notice why the trained reader did not read, where it should have
 */
record ExtractedAnswer(
        String question, SentenceScores scores, double confidence, double threshold, Optional<String> notice) {

    static ExtractedAnswer of(Evidence evidence, SentenceScores scores, SentenceModel model, Optional<String> notice) {
        double confidence = scores.ranked().isEmpty()
                ? 0
                : LogisticModel.probability(model.answer().logit(scores.answerValues()));
        return new ExtractedAnswer(evidence.question(), scores, confidence, model.threshold(), notice);
    }

    /** Whether it is likely enough that the sentences answer. */
    boolean answers() {
        return !scores.ranked().isEmpty() && confidence >= threshold;
    }

    /** The sentences of the answer; there must be one. */
    List<Chosen> chosen() {
        return SentenceChoice.of(scores);
    }

    /** What the question takes for granted that somebody did and no passage says. */
    List<String> unsaid() {
        return scores.unsaid();
    }

    /** The question's words that the likeliest sentence's passage lacks. */
    List<String> missing() {
        Set<String> found = scores.ranked().isEmpty()
                ? Set.of()
                : scores.ranked().getFirst().sentence().context();
        return scores.question().missingWords(found);
    }
}
