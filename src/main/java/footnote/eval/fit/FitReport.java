package footnote.eval.fit;

import footnote.eval.measures.RefusalThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What cross-validation says of a fit, in words. */
final class FitReport {

    private final List<HeldOut> held;
    private final RefusalThreshold refusals;
    private final double threshold;

    FitReport(List<HeldOut> held, RefusalThreshold refusals, double threshold) {
        this.held = held;
        this.refusals = refusals;
        this.threshold = threshold;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        kinds(held.stream().filter(HeldOut::answerable)).forEach(kind -> lines.add(ranks(kind)));
        kinds(held.stream()).forEach(kind -> lines.add(decisions(kind)));
        lines.add(String.format(
                Locale.ROOT,
                "threshold %.2f: balanced accuracy %.3f, AUC %.3f",
                threshold,
                refusals.balance(threshold),
                refusals.area()));
        return lines;
    }

    private static List<String> kinds(Stream<HeldOut> cases) {
        return cases.map(HeldOut::kind).distinct().sorted().toList();
    }

    private String ranks(String kind) {
        List<HeldOut> all = held.stream()
                .filter(one -> one.answerable() && one.kind().equals(kind))
                .toList();
        return String.format(
                Locale.ROOT,
                "%s: %d answerable; an answer in the best sentence %.3f, best two %.3f, best three %.3f",
                kind,
                all.size(),
                among(all, 1),
                among(all, 2),
                among(all, 3));
    }

    private static double among(List<HeldOut> cases, int best) {
        return (double) cases.stream().filter(one -> one.rank() <= best).count() / cases.size();
    }

    private String decisions(String kind) {
        double answered = refusals.right(
                threshold, guess -> guess.answerable() && guess.kind().equals(kind));
        double refused = refusals.right(
                threshold, guess -> !guess.answerable() && guess.kind().equals(kind));
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(answered)) {
            parts.add(String.format(Locale.ROOT, "answered %.3f of the answerable", answered));
        }
        if (!Double.isNaN(refused)) {
            parts.add(String.format(Locale.ROOT, "refused %.3f of the others", refused));
        }
        return kind + ": " + String.join(", ", parts);
    }
}
