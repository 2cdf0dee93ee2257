package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceChoice.Chosen;
import footnote.answer.extract.SentenceScores.Scored;
import footnote.model.LogisticModel;
import footnote.model.PassageReader;
import footnote.model.onnx.ClaimReading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** So many of the likeliest sentences are judged, which takes some 10 ms each. */
    private static final int JUDGED = 6;

    static ExtractedAnswer of(Evidence evidence, SentenceScores scores, SentenceModel model, Optional<String> notice) {
        double confidence = scores.ranked().isEmpty()
                ? 0
                : LogisticModel.probability(model.answer().logit(scores.answerValues()));
        return new ExtractedAnswer(evidence.question(), scores, confidence, model.threshold(), notice);
    }

    /**
     * Where the question wants a yes or a no, the sentence that says one of these for the question taken as a claim, as far
     * as the reader's judge finds one that it does not call open. The judge knows denials, which no sentence model does.
     *
     * @throws footnote.fault.UnavailableException if the reader fails
     */
    ExtractedAnswer sayingYesOrNo(PassageReader reader) {
        List<Scored> likely = scores.wantsYesOrNo()
                ? scores.ranked().stream().filter(Scored::isRead).limit(JUDGED).toList()
                : List.of();
        List<ClaimReading> judged = reader.judge(
                question, likely.stream().map(one -> one.sentence().text()).toList());
        return IntStream.range(0, likely.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> judged.get(i).decided()))
                .filter(i -> judged.get(i).decided() > 0)
                .map(i -> new ExtractedAnswer(
                        question,
                        scores.only(likely.get(i)),
                        LogisticModel.probability(judged.get(i).decided()),
                        threshold,
                        notice))
                .orElse(this);
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
