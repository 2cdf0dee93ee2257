package footnote.eval.fit;

import footnote.answer.extract.SentenceModel;
import footnote.eval.measures.RefusalThreshold;
import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the built-in answerer: a sentence model on which sentences hold an answer, and a refusal model on top of it. What
 * is reported comes from cross-validation over articles.
 */
final class SentenceFit {

    private SentenceFit() {}

    /**
     * A fitted model with what cross-validation says of it.
     *
     * @param sentence tells which sentences answer
     * @param refusal tells whether the chosen ones answer at all
     * @param threshold least probability to answer at
     * @param report in words, a line a figure
     */
    record Fitted(LogisticModel sentence, LogisticModel refusal, double threshold, List<String> report) {

        SentenceModel model(String provenance) {
            return new SentenceModel(provenance, sentence, refusal, threshold);
        }
    }

    static Fitted fit(List<FitCase> cases) {
        List<HeldOut> held = CrossValidation.sentences(cases);
        // Sets may ask the same twice; what is wholly the same tells the refusal model nothing twice.
        List<HeldOut> clear = KindWeights.balanced(
                held.stream().filter(HeldOut::isClear).distinct().toList());
        RefusalThreshold refusals = new RefusalThreshold(CrossValidation.refusals(clear));
        double threshold = refusals.bestThreshold();
        return new Fitted(sentence(cases), refusal(clear), threshold, new FitReport(held, refusals, threshold).lines());
    }

    /**
     * A model of which sentence of a question is the likelier to answer, fitted to pairs of one that does and one that
     * does not: the difference of two log odds is how much likelier one is. What all sentences of a question share,
     * such as how hard it is, tells nothing there.
     */
    static LogisticModel sentence(List<FitCase> cases) {
        List<LogisticFit.Row> pairs = new ArrayList<>();
        cases.stream().filter(FitCase::teaching).forEach(one -> one.addPairs(pairs));
        return LogisticFit.fit(pairs);
    }

    /** A model of whether the best sentences answer. */
    static LogisticModel refusal(List<HeldOut> cases) {
        return LogisticFit.fit(cases.stream().map(HeldOut::row).toList());
    }
}
