package footnote.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation measured on one set. Shares are between 0 and 1; {@code null} where a set has nothing to measure.
 *
 * @param set its name
 * @param questions number of questions
 * @param answered share of the answerable questions that were answered
 * @param accepted share of the answerable ones with short answers whose answer has an accepted one in it
 * @param cited share of the answerable ones with a citation from an evidence article
 * @param citationPrecision share of the citations of answerable questions that are evidence
 * @param refused share of the unanswerable questions that were refused
 * @param refusalPrecision share of the refusals that were right
 * @param exact share of all citations that equal their article's text
 * @param hit share of the questions with evidence whose first found article is evidence
 * @param recall share of their evidence articles among the first five found
 * @param words median words of an answer
 * @param p50 median milliseconds of a question
 * @param p95 95th percentile of the same
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figures(
        String set,
        int questions,
        @Nullable Double answered,
        @Nullable Double accepted,
        @Nullable Double cited,
        @Nullable Double citationPrecision,
        @Nullable Double refused,
        @Nullable Double refusalPrecision,
        @Nullable Double exact,
        @Nullable Double hit,
        @Nullable Double recall,
        @Nullable Double words,
        @Nullable Double p50,
        @Nullable Double p95) {

    public static Figures of(String set, List<Judged> all) {
        List<Judged> counted = those(all, Judged::counts);
        List<Judged> answerable = those(counted, one -> one.question().answerable());
        List<Judged> withEvidence =
                those(answerable, one -> !one.question().evidence().isEmpty());
        double[] millis = sorted(counted, one -> one.answer().millis().total());
        return new Figures(
                set,
                all.size(),
                share(answerable, Judged::answered),
                share(those(answerable, Figures::hasShortAnswers), one -> one.answered() && one.contains()),
                share(withEvidence, Judged::cited),
                ratio(answerable, Judged::rightCitations),
                share(those(counted, one -> !one.question().answerable()), one -> !one.answered()),
                share(those(counted, Judged::refused), one -> !one.question().answerable()),
                ratio(counted, Judged::exactCitations),
                share(withEvidence, one -> one.finding().hit()),
                average(withEvidence, one -> one.finding().recall()),
                at(sorted(those(answerable, Judged::answered), Judged::words), 0.5),
                at(millis, 0.5),
                at(millis, 0.95));
    }

    private static boolean hasShortAnswers(Judged one) {
        return !one.question().answers().isEmpty() && !one.question().hasLongAnswers();
    }

    private static List<Judged> those(List<Judged> of, Predicate<Judged> which) {
        return of.stream().filter(which).toList();
    }

    private static @Nullable Double share(List<Judged> of, Predicate<Judged> which) {
        return average(of, one -> which.test(one) ? 1 : 0);
    }

    private static @Nullable Double average(List<Judged> of, ToDoubleFunction<Judged> value) {
        return of.isEmpty()
                ? null
                : rounded(of.stream().mapToDouble(value).average().orElse(0));
    }

    /** Of all citations, the share that counts. */
    private static @Nullable Double ratio(List<Judged> of, ToDoubleFunction<Judged> good) {
        int all = of.stream().mapToInt(one -> one.answer().citations().size()).sum();
        return all == 0 ? null : rounded(of.stream().mapToDouble(good).sum() / all);
    }

    private static double[] sorted(List<Judged> of, ToDoubleFunction<Judged> value) {
        double[] values = of.stream().mapToDouble(value).toArray();
        Arrays.sort(values);
        return values;
    }

    private static @Nullable Double at(double[] sorted, double quantile) {
        return sorted.length == 0 ? null : rounded(sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)]);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
