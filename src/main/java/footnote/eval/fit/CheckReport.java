package footnote.eval.fit;

import footnote.answer.check.SupportModel;
import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a check lets pass and catches, in words: all together, by folder and by kind of lie. */
final class CheckReport {

    private final List<String> totals = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /**
     * Adds what a decision makes of cases.
     *
     * @param logits log odds of each case
     */
    void add(String name, SupportModel.Decision decision, List<Double> logits, List<SeenCase> cases) {
        List<Judged> all = IntStream.range(0, cases.size())
                .mapToObj(
                        i -> new Judged(cases.get(i), LogisticModel.probability(logits.get(i)) >= decision.threshold()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        String total = "%s, threshold %.2f: %s".formatted(name, decision.threshold(), counts(all));
        totals.add(total);
        lines.add(total);
        all.stream()
                .map(one -> one.seen().folder())
                .distinct()
                .forEach(folder -> lines.add("%s, %s: %s"
                        .formatted(
                                name,
                                folder,
                                counts(part(all, one -> one.folder().equals(folder))))));
        all.stream()
                .map(one -> one.seen().of())
                .filter(one -> !one.honest())
                .map(CheckCase::kind)
                .distinct()
                .sorted()
                .forEach(kind -> lines.add("%s, %s: %s"
                        .formatted(
                                name,
                                kind,
                                caught(part(all, one -> one.of().kind().equals(kind))))));
    }

    private record Judged(SeenCase seen, boolean passes) {}

    private static List<Judged> part(List<Judged> all, Predicate<SeenCase> which) {
        return all.stream().filter(one -> which.test(one.seen())).toList();
    }

    private static String counts(List<Judged> all) {
        List<Judged> honest = part(all, one -> one.of().honest());
        return "%d of %d of the honest sentences pass, %s"
                .formatted(
                        honest.stream().filter(Judged::passes).count(),
                        honest.size(),
                        caught(part(all, one -> !one.of().honest())));
    }

    private static String caught(List<Judged> lies) {
        return "%d of %d of the lies are caught"
                .formatted(lies.stream().filter(one -> !one.passes()).count(), lies.size());
    }

    /** A line for each decision and its cases. */
    List<String> totals() {
        return List.copyOf(totals);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
