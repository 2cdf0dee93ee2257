package footnote.eval;

import footnote.answer.QuoteFinder;
import footnote.answer.verify.CheckModel;
import footnote.answer.verify.Verification;
import footnote.answer.verify.rule.Rules;
import footnote.article.Article;
import footnote.article.Span;
import footnote.fault.BadInputException;
import footnote.model.Evidence;
import footnote.model.LogisticModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits what the check of sentences is fitted in: on the cases about every second article, while the figures come from the
 * others.
 */
public final class CheckFit {

    /** A lie that passes is as bad as so many honest sentences that do not. */
    private static final int LIE = 2;

    private static final int STEPS = 100;

    private enum Use {
        FITTED("fitted to"),
        HELD_OUT("held out"),
        /** Of a folder no half of which is fitted to. */
        UNREAD("never fitted to");

        private final String words;

        Use(String words) {
            this.words = words;
        }
    }

    private final Bench.Opener benches;

    public CheckFit(Bench.Opener benches) {
        this.benches = benches;
    }

    /**
     * A new model.
     *
     * @param model the model, with its provenance
     * @param report what it does with the cases of either half, a line a figure
     */
    public record Result(CheckModel model, List<String> report) {}

    /**
     * A case with the quotes that no rule spoke against, each as the fitted part sees it.
     *
     * @param folder name of the folder it is from
     * @param of the case
     * @param use what it is used for
     * @param quotes the values of the quotes
     */
    private record Seen(String folder, CheckCase of, Use use, List<Map<String, Double>> quotes) {

        boolean passes(LogisticModel model, double threshold) {
            return quotes.stream().anyMatch(values -> LogisticModel.probability(model.logitOf(values)) >= threshold);
        }

        Optional<Map<String, Double>> best() {
            return quotes.stream().max(Comparator.comparingDouble(values -> values.getOrDefault("COVERAGE", 0.0)));
        }
    }

    /**
     * Fits to folders of cases, to half of each.
     *
     * @param unread folders that nothing is fitted to, and of which nothing is told but counts
     * @throws BadInputException if one cannot be read
     */
    public Result run(List<Path> folders, List<Path> unread, String command) {
        try (Bench bench = benches.open("seeds")) {
            bench.articles().addSample(event -> {});
            ToDoubleBiFunction<String, String> likeness = new Remembered(bench.retriever()::likeness);
            CheckCases reader = new CheckCases(id -> sample(bench, id));
            List<Seen> seen = new ArrayList<>();
            folders.forEach(folder -> seen.addAll(seen(name(folder), reader.read(folder), false, likeness)));
            unread.forEach(folder -> seen.addAll(seen(name(folder), reader.read(folder), true, likeness)));
            return fit(seen, likeness, command);
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static Article sample(Bench bench, String id) {
        return bench.articles()
                .article(id)
                .orElseThrow(() -> new BadInputException("The sample has no article %s.".formatted(id)));
    }

    private static List<Seen> seen(
            String folder, List<CheckCase> cases, boolean unread, ToDoubleBiFunction<String, String> likeness) {
        List<String> files =
                List.copyOf(new TreeSet<>(cases.stream().map(CheckCase::file).toList()));
        return cases.stream()
                .map(one -> {
                    Use half = files.indexOf(one.file()) % 2 == 0 ? Use.FITTED : Use.HELD_OUT;
                    return new Seen(folder, one, unread ? Use.UNREAD : half, quotes(one, one.cited(), likeness));
                })
                .toList();
    }

    private static Result fit(List<Seen> seen, ToDoubleBiFunction<String, String> likeness, String command) {
        List<Seen> fitting =
                seen.stream().filter(one -> one.use() == Use.FITTED).toList();
        LogisticModel model = Rounded.of(LogisticFit.fit(rows(fitting, likeness)));
        double threshold = threshold(model, fitting);
        List<String> report = report(seen, model, threshold);
        String provenance = "Fitted with: %s. %s.".formatted(command, String.join("; ", report));
        return new Result(new CheckModel(provenance, model, threshold), withMisses(report, fitting, model, threshold));
    }

    private static List<Map<String, Double>> quotes(
            CheckCase one, List<Evidence.Passage> passages, ToDoubleBiFunction<String, String> likeness) {
        List<Map<String, Double>> quotes = new ArrayList<>();
        for (Evidence.Passage passage : passages) {
            for (Span span : QuoteFinder.nearest(one.text(), passage, QuoteFinder.TRIED)) {
                String quote = span.of(passage.text());
                if (Rules.objection(one.text(), quote, passage.text()).isEmpty()) {
                    quotes.add(Verification.values(one.text(), quote, likeness));
                }
            }
        }
        return quotes;
    }

    /** The cases, and each honest sentence once more with an article that is about something else. */
    private static List<LogisticFit.Row> rows(List<Seen> fitting, ToDoubleBiFunction<String, String> likeness) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int i = 0; i < fitting.size(); i++) {
            Seen one = fitting.get(i);
            one.best()
                    .ifPresent(values ->
                            rows.add(new LogisticFit.Row(values, one.of().honest())));
            CheckCase other =
                    fitting.get((i + fitting.size() / 2) % fitting.size()).of();
            if (one.of().honest() && !other.file().equals(one.of().file())) {
                quotes(one.of(), other.cited(), likeness)
                        .forEach(values -> rows.add(new LogisticFit.Row(values, false)));
            }
        }
        return rows;
    }

    /** Of those that cost least by what passes wrongly and what does not, the middle one. */
    private static double threshold(LogisticModel model, List<Seen> fitting) {
        List<Double> all = IntStream.range(1, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .toList();
        long least = all.stream()
                .mapToLong(threshold -> cost(fitting, model, threshold))
                .min()
                .orElse(0);
        List<Double> best = all.stream()
                .filter(threshold -> cost(fitting, model, threshold) == least)
                .toList();
        return best.get(best.size() / 2);
    }

    private static long cost(List<Seen> fitting, LogisticModel model, double threshold) {
        long honest = fitting.stream().filter(one -> one.of().honest()).count();
        long honestPassing = fitting.stream()
                .filter(one -> one.of().honest() && one.passes(model, threshold))
                .count();
        return honest - honestPassing + LIE * (passing(fitting, model, threshold) - honestPassing);
    }

    private static long passing(List<Seen> of, LogisticModel model, double threshold) {
        return of.stream().filter(one -> one.passes(model, threshold)).count();
    }

    private static List<String> report(List<Seen> seen, LogisticModel model, double threshold) {
        List<String> report = new ArrayList<>();
        report.add("threshold %.2f".formatted(threshold));
        for (String folder : seen.stream().map(Seen::folder).distinct().toList()) {
            for (Use use : Use.values()) {
                List<Seen> part = seen.stream()
                        .filter(one -> one.folder().equals(folder) && one.use() == use)
                        .toList();
                report.addAll(
                        part.isEmpty()
                                ? List.of()
                                : report("%s, %s".formatted(folder, use.words), part, model, threshold));
            }
        }
        return report;
    }

    private static List<String> report(String name, List<Seen> part, LogisticModel model, double threshold) {
        List<Seen> lies = part.stream().filter(one -> !one.of().honest()).toList();
        List<String> report = new ArrayList<>();
        report.add("%s: %s of the honest sentences pass, %s of the lies are caught"
                .formatted(
                        name,
                        share(part, one -> one.of().honest(), one -> one.passes(model, threshold)),
                        share(lies, one -> true, one -> !one.passes(model, threshold))));
        kinds(lies)
                .map(kind -> "%s %s caught %s"
                        .formatted(
                                name,
                                kind,
                                share(lies, one -> one.of().kind().equals(kind), one -> !one.passes(model, threshold))))
                .forEach(report::add);
        return report;
    }

    private static Stream<String> kinds(List<Seen> lies) {
        return lies.stream().map(one -> one.of().kind()).distinct().sorted();
    }

    private static String share(List<Seen> of, Predicate<Seen> which, Predicate<Seen> good) {
        List<Seen> all = of.stream().filter(which).toList();
        return "%d of %d".formatted(all.stream().filter(good).count(), all.size());
    }

    /** For reading, those of the fitting half that went wrong; the other half stays unread. */
    private static List<String> withMisses(
            List<String> report, List<Seen> fitting, LogisticModel model, double threshold) {
        List<String> lines = new ArrayList<>(report);
        for (Seen one : fitting) {
            if (one.passes(model, threshold) != one.of().honest()) {
                lines.add("%s, %s: %s (%s)"
                        .formatted(one.of().file(), one.of().kind(), one.of().text(), why(one.of())));
            }
        }
        return lines;
    }

    /** What speaks against each quote, or the quote against which nothing speaks. */
    private static String why(CheckCase one) {
        return one.cited().stream()
                .flatMap(passage -> QuoteFinder.nearest(one.text(), passage, QuoteFinder.TRIED).stream()
                        .map(span -> why(one, span.of(passage.text()), passage.text())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String why(CheckCase one, String quote, String passage) {
        return Rules.objection(one.text(), quote, passage).orElse("no rule");
    }

    /** A measure whose results are kept, as every pair is asked for several times. */
    private record Remembered(ToDoubleBiFunction<String, String> measure, Map<List<String>, Double> known)
            implements ToDoubleBiFunction<String, String> {

        Remembered(ToDoubleBiFunction<String, String> measure) {
            this(measure, new HashMap<>());
        }

        @Override
        public double applyAsDouble(String one, String two) {
            return known.computeIfAbsent(List.of(one, two), pair -> measure.applyAsDouble(one, two));
        }
    }
}
