package footnote.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import footnote.answer.Outcome;
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
 * @param refused share of the unanswerable questions that were refused
 * @param refusalPrecision share of the refusals that were right
 * @param cited share of the answerable ones with a citation from an evidence article
 * @param citationPrecision share of the citations of answerable questions that are evidence
 * @param exact share of all citations that equal their article's text
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
        @Nullable Double refused,
        @Nullable Double refusalPrecision,
        @Nullable Double cited,
        @Nullable Double citationPrecision,
        @Nullable Double exact,
        @Nullable Double words,
        @Nullable Double p50,
        @Nullable Double p95) {

    public static Figures of(String set, List<Judged> all) {
        List<Judged> counted = all.stream()
                .filter(one -> !"underspecified".equals(one.question().kind()))
                .toList();
        List<Judged> answerable =
                counted.stream().filter(one -> one.question().answerable()).toList();
        List<Judged> others =
                counted.stream().filter(one -> !one.question().answerable()).toList();
        List<Judged> refusals = counted.stream()
                .filter(one -> one.answer().outcome() == Outcome.NOT_FOUND)
                .toList();
        double[] millis = sorted(counted, one -> one.answer().millis().total());
        return new Figures(
                set,
                all.size(),
                share(answerable, Judged::answered),
                share(
                        answerable.stream().filter(one -> !one.hasLongAnswers()).toList(),
                        one -> one.answered() && one.contains()),
                share(others, one -> !one.answered()),
                share(refusals, one -> !one.question().answerable()),
                share(
                        answerable.stream()
                                .filter(one -> !one.question().evidence().isEmpty())
                                .toList(),
                        Judged::cited),
                ratio(answerable, Judged::rightCitations),
                ratio(counted, Judged::exactCitations),
                at(sorted(answerable.stream().filter(Judged::answered).toList(), Judged::words), 0.5),
                at(millis, 0.5),
                at(millis, 0.95));
    }

    private static @Nullable Double share(List<Judged> of, Predicate<Judged> which) {
        return of.isEmpty() ? null : rounded((double) of.stream().filter(which).count() / of.size());
    }

    private static @Nullable Double ratio(List<Judged> of, ToDoubleFunction<Judged> good) {
        double all =
                of.stream().mapToInt(one -> one.answer().citations().size()).sum();
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
