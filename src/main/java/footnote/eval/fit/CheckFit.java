package footnote.eval.fit;

import footnote.answer.check.JudgedCheck;
import footnote.answer.check.Quote;
import footnote.answer.check.SupportModel;
import footnote.answer.check.SupportValues;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.QuoteFinder;
import footnote.article.Article;
import footnote.eval.sets.EvalCollection;
import footnote.fault.BadInputException;
import footnote.model.LogisticModel;
import footnote.model.PassageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits what the check of sentences is fitted in, on written cases. What it says of them is said by models that were fitted
 * without their articles.
 */
public final class CheckFit {

    /** Inverse strength of the regularisation: the reader's state has more numbers than the rows could settle. */
    private static final double C = 0.01;

    /** How often it is fitted, each time to the quotes that the fit before would choose. */
    private static final int ROUNDS = 2;

    /** Quotes of a lie that are fitted to, the likeliest: none of them may pass. */
    private static final int OF_A_LIE = 2;

    private final EvalCollection.Opener benches;
    private final PassageReader reader;

    /** @param reader judges; it stays as it is */
    public CheckFit(EvalCollection.Opener benches, PassageReader reader) {
        this.benches = benches;
        this.reader = reader;
    }

    /**
     * A new model.
     *
     * @param model the model, with its provenance
     * @param report what is made of the cases, a line a figure
     */
    public record Result(SupportModel model, List<String> report) {}

    /**
     * Fits to folders of cases.
     *
     * @param unread folders that nothing is fitted to, and of which nothing is told but counts
     * @throws BadInputException if one cannot be read
     */
    public Result run(List<Path> folders, List<Path> unread, String command) {
        List<SeenCase> fitting = read(folders);
        List<SeenCase> elsewhere = elsewhere(fitting);
        Fitted judged = fitted(fitting, elsewhere, UnaryOperator.identity(), held -> CheckThreshold.of(held, fitting));
        double lies = CheckThreshold.lies(judged.decision().threshold(), judged.held(), fitting);
        Fitted words = fitted(
                fitting, elsewhere, SupportValues::words, held -> CheckThreshold.asStrictAs(lies, held, fitting));
        CheckReport report = new CheckReport();
        report.add("judged", judged.decision(), judged.held(), fitting);
        report.add("words alone", words.decision(), words.held(), fitting);
        List<SeenCase> never = read(unread);
        report.add("judged, never fitted to", judged.decision(), scores(never, judged), never);
        report.add("words alone, never fitted to", words.decision(), scores(never, words), never);
        String provenance = "Fitted with: %s. %s.".formatted(command, String.join("; ", report.totals()));
        return new Result(new SupportModel(provenance, judged.decision(), words.decision()), report.lines());
    }

    /**
     * Counts what a model does with cases.
     *
     * @throws BadInputException if a folder cannot be read
     */
    public List<String> count(List<Path> folders, SupportModel model) {
        List<SeenCase> cases = read(folders);
        CheckReport report = new CheckReport();
        Fitted judged = new Fitted(model.judged(), UnaryOperator.identity(), List.of());
        report.add("judged", model.judged(), scores(cases, judged), cases);
        Fitted words = new Fitted(model.words(), SupportValues::words, List.of());
        report.add("words alone", model.words(), scores(cases, words), cases);
        return report.lines();
    }

    /**
     * A decision, and what decisions like it say of what they were not fitted to.
     *
     * @param seeing what it sees of a quote
     * @param held the greatest log odds of each case's quotes
     */
    private record Fitted(SupportModel.Decision decision, UnaryOperator<SupportValues> seeing, List<Double> held) {}

    private static Fitted fitted(
            List<SeenCase> cases,
            List<SeenCase> elsewhere,
            UnaryOperator<SupportValues> seeing,
            ToDoubleFunction<List<Double>> threshold) {
        List<SeenCase> both = Stream.concat(cases.stream(), elsewhere.stream()).toList();
        List<LogisticModel> without = IntStream.range(0, FitCase.FOLDS)
                .parallel()
                .mapToObj(out ->
                        model(both.stream().filter(one -> one.fold() != out).toList(), seeing))
                .toList();
        List<Double> held = cases.stream()
                .map(one -> one.best(values -> logit(without.get(one.fold()), seeing, values)))
                .toList();
        LogisticModel model = RoundedModels.of(model(both, seeing));
        return new Fitted(new SupportModel.Decision(model, threshold.applyAsDouble(held)), seeing, held);
    }

    private static List<Double> scores(List<SeenCase> cases, Fitted fitted) {
        return cases.stream()
                .map(one -> one.best(values -> logit(fitted.decision().model(), fitted.seeing(), values)))
                .toList();
    }

    private static double logit(LogisticModel model, UnaryOperator<SupportValues> seeing, SupportValues values) {
        return model.logitOf(seeing.apply(values).named());
    }

    /** Which quotes of a case count is told by the model that was fitted before, and at first by the reader. */
    private static LogisticModel model(List<SeenCase> cases, UnaryOperator<SupportValues> seeing) {
        LogisticModel model = fit(cases, seeing, SeenCase::borneOut);
        for (int round = 1; round < ROUNDS; round++) {
            LogisticModel before = model;
            model = fit(cases, seeing, values -> logit(before, seeing, values));
        }
        return model;
    }

    private static LogisticModel fit(
            List<SeenCase> cases, UnaryOperator<SupportValues> seeing, ToDoubleFunction<SupportValues> by) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (SeenCase one : cases) {
            one.quotes().stream()
                    .sorted(Comparator.comparingDouble(values -> -by.applyAsDouble(values)))
                    .limit(one.of().honest() ? 1 : OF_A_LIE)
                    .map(values -> new LogisticFit.Row(
                            seeing.apply(values).named(), one.of().honest()))
                    .forEach(rows::add);
        }
        return LogisticFit.fit(rows, C, LogisticFit.FLAT);
    }

    private List<SeenCase> read(List<Path> folders) {
        try (EvalCollection bench = benches.open("seeds")) {
            bench.articles().addSample(event -> {});
            CheckCases cases = new CheckCases(id -> sample(bench, id));
            return folders.stream()
                    .flatMap(folder -> cases.read(folder).parallelStream()
                            .map(one -> new SeenCase(name(folder), one, quotes(one))))
                    .toList();
        }
    }

    /** Each honest sentence once more, with an article about something else: what only sounds right is no support. */
    private List<SeenCase> elsewhere(List<SeenCase> cases) {
        return IntStream.range(0, cases.size())
                .parallel()
                .filter(i -> cases.get(i).of().honest())
                .mapToObj(i -> {
                    CheckCase one = cases.get(i).of();
                    CheckCase other =
                            cases.get((i + cases.size() / 2) % cases.size()).of();
                    return new CheckCase(
                            one.file(), "elsewhere", one.text(), other.cited().subList(0, 1));
                })
                .map(one -> new SeenCase("elsewhere", one, quotes(one)))
                .toList();
    }

    private List<SupportValues> quotes(CheckCase one) {
        List<Quote> quotes = new ArrayList<>();
        for (Evidence.Passage passage : one.cited()) {
            QuoteFinder.nearest(one.text(), passage, QuoteFinder.TRIED).stream()
                    .map(span -> new Quote(span.of(passage.text()), passage.text()))
                    .forEach(quotes::add);
        }
        return JudgedCheck.values(one.text(), quotes, reader);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static Article sample(EvalCollection bench, String id) {
        return bench.articles()
                .article(id)
                .orElseThrow(() -> new BadInputException("The sample has no article %s.".formatted(id)));
    }
}
