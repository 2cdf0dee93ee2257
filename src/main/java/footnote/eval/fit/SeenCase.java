package footnote.eval.fit;

import footnote.answer.check.SupportValues;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A case with the quotes that no fact speaks against, each as the fitted models see it.
 *
 * @param folder name of the folder it is from
 * @param of the case
 * @param quotes the quotes; none where facts speak against all of them
 */
record SeenCase(String folder, CheckCase of, List<SupportValues> quotes) {

    /** All cases about one article, whatever folder they are in, are in the same fold. */
    int fold() {
        return Math.floorMod(of.file().hashCode(), FitCase.FOLDS);
    }

    /** The greatest value that any quote has; less than all others where there is none. */
    double best(ToDoubleFunction<SupportValues> by) {
        return quotes.stream().mapToDouble(by).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The reader's log odds that a quote bears the sentence out. */
    static double borneOut(SupportValues values) {
        return Objects.requireNonNull(values.reading()).logit();
    }
}
