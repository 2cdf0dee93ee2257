package footnote.eval.fit;

import footnote.eval.measures.RefusalThreshold;
import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Fits without a fold what is then asked about that fold, so that nothing is judged by what it has seen. */
final class CrossValidation {

    private CrossValidation() {}

    /** The cases, each as a sentence model sees it that was fitted without its article; those without any sentence left out. */
    static List<HeldOut> sentences(List<FitCase> cases) {
        List<LogisticModel> models = models(cases, FitCase::fold, SentenceFit::sentence);
        List<HeldOut> held = new ArrayList<>();
        for (FitCase one : cases) {
            if (!one.rows().isEmpty()) {
                LogisticModel model = models.get(one.fold());
                held.add(new HeldOut(one, one.fitting().answerValues(model), one.rankOfAnswer(model)));
            }
        }
        return held;
    }

    /** How likely each case is answered, says a refusal model that was fitted without its article. */
    static List<RefusalThreshold.Guess> refusals(List<HeldOut> cases) {
        List<LogisticModel> models = models(cases, one -> one.fitCase().fold(), SentenceFit::refusal);
        return cases.stream()
                .map(one -> new RefusalThreshold.Guess(
                        one.kind(),
                        one.answerable(),
                        LogisticModel.probability(
                                models.get(one.fitCase().fold()).logitOf(one.values()))))
                .toList();
    }

    /** For each fold, a model of all the others. */
    private static <T> List<LogisticModel> models(
            List<T> cases, ToIntFunction<T> fold, Function<List<T>, LogisticModel> fit) {
        return IntStream.range(0, FitCase.FOLDS)
                .mapToObj(out -> fit.apply(cases.stream()
                        .filter(one -> fold.applyAsInt(one) != out)
                        .toList()))
                .toList();
    }
}
