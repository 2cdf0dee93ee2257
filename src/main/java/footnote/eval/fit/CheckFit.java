package footnote.eval.fit;

import footnote.answer.check.CheckModel;
import footnote.answer.check.RuleCheck;
import footnote.answer.check.rule.Rules;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.QuoteFinder;
import footnote.article.Article;
import footnote.eval.EvalCollection;
import footnote.fault.BadInputException;
import footnote.model.LogisticModel;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedTexts;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits what the check of sentences is fitted in: on the cases about every second article, while the figures come from the
 * others.
 */
public final class CheckFit {

    /** So many times the share of the honest sentences that do not pass may be as large as that of the lies that do. */
    private static final int LIE = 2;

    private static final int STEPS = 100;

    /** Pairs of values are much alike, and take longer to fit. */
    private static final double FLAT = 1e-7;

    /** How often it is fitted, each time to the quotes that the fit before would choose. */
    private static final int ROUNDS = 4;

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

    private final EvalCollection.Opener benches;

    public CheckFit(EvalCollection.Opener benches) {
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

        Scored by(LogisticModel model) {
            return new Scored(
                    this,
                    quotes.stream()
                            .mapToDouble(values -> CheckModel.probability(model, values))
                            .max()
                            .orElse(0));
        }

        Optional<Map<String, Double>> best(ToDoubleFunction<Map<String, Double>> by) {
            return quotes.stream().max(Comparator.comparingDouble(by));
        }
    }

    /**
     * A case as a model sees it.
     *
     * @param seen the case
     * @param probability the greatest of its quotes'; 0 where a rule refuses them all
     */
    private record Scored(Seen seen, double probability) {

        boolean passes(double threshold) {
            return probability >= threshold;
        }

        boolean isHonest() {
            return seen.of().honest();
        }

        boolean isRight(double threshold) {
            return passes(threshold) == isHonest();
        }
    }

    /**
     * Fits to folders of cases, to half of each.
     *
     * @param unread folders that nothing is fitted to, and of which nothing is told but counts
     * @throws BadInputException if one cannot be read
     */
    public Result run(List<Path> folders, List<Path> unread, String command) {
        try (EvalCollection bench = benches.open("seeds")) {
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

    private static Article sample(EvalCollection bench, String id) {
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
        LogisticModel model =
                model(seen.stream().filter(one -> one.use() == Use.FITTED).toList(), likeness);
        List<Scored> all = seen.stream().map(one -> one.by(model)).toList();
        List<Scored> fitting =
                all.stream().filter(one -> one.seen().use() == Use.FITTED).toList();
        double threshold = threshold(fitting);
        List<String> report = report(all, threshold);
        String provenance = "Fitted with: %s. %s.".formatted(command, String.join("; ", report));
        return new Result(new CheckModel(provenance, model, threshold), withMisses(report, fitting, threshold));
    }

    /** Which quote of a case counts is told by the model that was fitted before, and at first by the words it has. */
    private static LogisticModel model(List<Seen> fitting, ToDoubleBiFunction<String, String> likeness) {
        List<LogisticFit.Row> others = others(fitting, likeness);
        ToDoubleFunction<Map<String, Double>> by = values -> values.getOrDefault("COVERAGE", 0.0);
        LogisticModel model = fit(fitting, by, others);
        for (int round = 1; round < ROUNDS; round++) {
            LogisticModel before = model;
            model = fit(fitting, values -> CheckModel.probability(before, values), others);
        }
        return RoundedModels.of(model);
    }

    private static LogisticModel fit(
            List<Seen> fitting, ToDoubleFunction<Map<String, Double>> by, List<LogisticFit.Row> others) {
        List<LogisticFit.Row> rows = new ArrayList<>(others);
        fitting.forEach(one ->
                one.best(by).ifPresent(values -> rows.add(row(values, one.of().honest()))));
        return LogisticFit.fit(rows, FLAT);
    }

    private static LogisticFit.Row row(Map<String, Double> values, boolean honest) {
        return new LogisticFit.Row(CheckModel.paired(values), honest);
    }

    private static List<Map<String, Double>> quotes(
            CheckCase one, List<Evidence.Passage> passages, ToDoubleBiFunction<String, String> likeness) {
        List<Map<String, Double>> quotes = new ArrayList<>();
        AnalysedTexts readings = new AnalysedTexts();
        Rules rules = new Rules(readings);
        AnalysedText said = readings.of(one.text());
        for (Evidence.Passage passage : passages) {
            for (Span span : QuoteFinder.nearest(one.text(), passage, QuoteFinder.TRIED)) {
                String quote = span.of(passage.text());
                if (rules.refusal(said, readings.of(quote), readings.of(passage.text()))
                        .isEmpty()) {
                    quotes.add(RuleCheck.values(one.text(), quote, likeness));
                }
            }
        }
        return quotes;
    }

    /** Each honest sentence once more, with an article that is about something else. */
    private static List<LogisticFit.Row> others(List<Seen> fitting, ToDoubleBiFunction<String, String> likeness) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int i = 0; i < fitting.size(); i++) {
            CheckCase one = fitting.get(i).of();
            CheckCase other =
                    fitting.get((i + fitting.size() / 2) % fitting.size()).of();
            if (one.honest() && !other.file().equals(one.file())) {
                quotes(one, other.cited(), likeness).forEach(values -> rows.add(row(values, false)));
            }
        }
        return rows;
    }

    /** The least at which the lies that pass are no more than half of the share of honest sentences that do not. */
    private static double threshold(List<Scored> fitting) {
        return IntStream.range(1, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .filter(threshold -> LIE * wrong(fitting, one -> !one.isHonest(), threshold)
                        <= wrong(fitting, Scored::isHonest, threshold))
                .findFirst()
                .orElse(1);
    }

    private static double wrong(List<Scored> fitting, Predicate<Scored> which, double threshold) {
        return fitting.stream()
                .filter(which)
                .mapToInt(one -> one.isRight(threshold) ? 0 : 1)
                .average()
                .orElse(0);
    }

    private static List<String> report(List<Scored> all, double threshold) {
        List<String> report = new ArrayList<>();
        report.add("threshold %.2f".formatted(threshold));
        for (String folder :
                all.stream().map(one -> one.seen().folder()).distinct().toList()) {
            for (Use use : Use.values()) {
                List<Scored> part = all.stream()
                        .filter(one ->
                                one.seen().folder().equals(folder) && one.seen().use() == use)
                        .toList();
                report.addAll(
                        part.isEmpty() ? List.of() : report("%s, %s".formatted(folder, use.words), part, threshold));
            }
        }
        return report;
    }

    private static List<String> report(String name, List<Scored> part, double threshold) {
        List<Scored> lies = part.stream().filter(one -> !one.isHonest()).toList();
        List<String> report = new ArrayList<>();
        report.add("%s: %s of the honest sentences pass, %s of the lies are caught"
                .formatted(
                        name,
                        right(part, Scored::isHonest, threshold),
                        right(part, one -> !one.isHonest(), threshold)));
        kinds(lies)
                .map(kind -> "%s %s caught %s"
                        .formatted(
                                name,
                                kind,
                                right(lies, one -> one.seen().of().kind().equals(kind), threshold)))
                .forEach(report::add);
        return report;
    }

    private static Stream<String> kinds(List<Scored> lies) {
        return lies.stream().map(one -> one.seen().of().kind()).distinct().sorted();
    }

    private static String right(List<Scored> of, Predicate<Scored> which, double threshold) {
        List<Scored> all = of.stream().filter(which).toList();
        return "%d of %d"
                .formatted(all.stream().filter(one -> one.isRight(threshold)).count(), all.size());
    }

    /** For reading, those of the fitting half that went wrong; the other half stays unread. */
    private static List<String> withMisses(List<String> report, List<Scored> fitting, double threshold) {
        List<String> lines = new ArrayList<>(report);
        fitting.stream()
                .filter(one -> !one.isRight(threshold))
                .map(one -> one.seen().of())
                .map(one -> "%s, %s: %s (%s)".formatted(one.file(), one.kind(), one.text(), why(one)))
                .forEach(lines::add);
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
