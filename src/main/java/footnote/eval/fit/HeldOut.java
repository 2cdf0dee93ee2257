package footnote.eval.fit;

import java.util.Map;

/**
 * A case as seen by a sentence model that was fitted without its article.
 *
 * @param fitCase the case
 * @param values what the refusal model sees of it
 * @param rank rank of the first sentence that answers, from 1
 */
record HeldOut(FitCase fitCase, Map<String, Double> values, int rank) {

    /** The refusal model is to call a question answered if the answer is among this many best sentences. */
    private static final int CONSIDERED = 2;

    String kind() {
        return fitCase.kind();
    }

    boolean answerable() {
        return fitCase.answerable();
    }

    /** Whether it shows the refusal model something true: where the answer is missed, neither word would be right. */
    boolean isClear() {
        return !answerable() || rank <= CONSIDERED;
    }

    LogisticFit.Row row() {
        return new LogisticFit.Row(values, answerable());
    }
}
