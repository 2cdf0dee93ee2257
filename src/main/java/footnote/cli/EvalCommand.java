package footnote.cli;

import footnote.cli.eval.ChangesTable;
import footnote.cli.eval.CurveTable;
import footnote.cli.eval.EvalProgressView;
import footnote.cli.eval.FiguresTable;
import footnote.cli.eval.MissesView;
import footnote.cli.options.MinConfidenceOption;
import footnote.cli.terminal.SafeText;
import footnote.eval.Comparison;
import footnote.eval.EvalOptions;
import footnote.eval.Evaluation;
import footnote.eval.Figures;
import footnote.eval.RecordedAnswers;
import footnote.eval.Times;
import footnote.eval.fit.CheckFit;
import footnote.eval.fit.ClaimFit;
import footnote.eval.fit.CommonStems;
import footnote.eval.fit.Refit;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        description = "Measures answers, citations and refusals on evaluation sets.",
        footer = {
            "  footnote eval sets/politics sets/sport",
            "  footnote eval --misses sets/politics",
            "  footnote eval --json sets/politics > before.json",
            "  footnote eval --compare before.json sets/politics",
            "  footnote eval --curve --min-confidence 0 sets/politics sets/sport",
            "",
            "A set is a folder with questions.jsonl and, unless it asks about the sample,",
            "articles.jsonl. Its index is kept in the data folder, so that unchanged articles",
            "are read once; the collection itself stays as it is."
        })
final class EvalCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Evaluation sets.")
    private List<Path> folders = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "Ask no more than N questions of each set.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--unverified",
            description = "Show what a language model writes without checking it, to see what the check is worth.")
    private boolean unverified;

    @Option(
            names = "--written",
            paramLabel = "FILE",
            description = "Keep what a language model writes in this file, and ask it nothing twice.")
    private @Nullable Path written;

    @ArgGroup
    private What what = new What();

    /** What to print beside the tables. */
    private static final class Reading {

        @Option(
                names = "--misses",
                description = "Print the wrong answers before the tables, for reading, those of one cause together.")
        private boolean misses;

        @Option(
                names = "--curve",
                description = {
                    "Print what answering from each confidence on would do, all sets together.",
                    "What is below the least confidence in force stays refused, so ask with --min-confidence 0."
                })
        private boolean curve;

        @Option(
                names = "--compare",
                paramLabel = "OLD.json",
                description =
                        "Print what differs from the figures in this file, which --json wrote, and which of it is not"
                                + " by chance (paired bootstrap over the questions).")
        private @Nullable Path compare;
    }

    /** How to fit the check. */
    private static final class Check {

        @Option(
                names = "--fit-check",
                required = true,
                paramLabel = "FILE",
                description = "Fit the check of what language models write to folders of cases, and write it to this"
                        + " file.")
        private @Nullable Path file;

        @Option(
                names = "--never-fit",
                paramLabel = "FOLDER",
                description = "Count what the fitted check does with the cases of this folder too, of which nothing is"
                        + " fitted to or listed.")
        private List<Path> unread = List.of();
    }

    /** What to do instead of printing tables. */
    private static final class What {

        @Option(names = "--json", description = "Print the figures, and each question's, as JSON and nothing else.")
        private boolean json;

        @ArgGroup(exclusive = false)
        private Reading reading = new Reading();

        @Option(
                names = "--fit",
                paramLabel = "FILE",
                description = "Fit the built-in answerer anew to these sets, and write it to this file.")
        private @Nullable Path fit;

        @ArgGroup(exclusive = false)
        private @Nullable Check check;

        @Option(
                names = "--fit-claims",
                paramLabel = "FILE",
                description =
                        "Fit what tells which values answer, and which differ, to these sets, and write it to this"
                                + " file. One set at least has a news.jsonl with conflicts.")
        private @Nullable Path fitClaims;

        @Option(
                names = "--common-words",
                paramLabel = "FILE",
                description = "Count the words of the sets' articles and write the common ones to this file.")
        private @Nullable Path commonWords;
    }

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    EvalCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (what.check != null && what.check.file != null) {
            fitCheck(what.check.file, what.check.unread);
            return ExitCode.OK;
        }
        if (what.fitClaims != null) {
            fitClaims(what.fitClaims);
            return ExitCode.OK;
        }
        List<EvalSet> sets = folders.stream()
                .map(folder -> EvalSet.read(folder).limited(limit))
                .toList();
        if (what.commonWords != null) {
            ResultFile.write(what.commonWords, CommonStems.lines(sets));
        } else if (what.fit != null) {
            fit(sets, what.fit);
        } else {
            measure(sets);
        }
        return ExitCode.OK;
    }

    private void measure(List<EvalSet> sets) {
        Comparison comparison = comparison(sets);
        List<Figures> figures = new ArrayList<>();
        List<String> times = new ArrayList<>();
        Times watch = new Times();
        RecordedAnswers kept = written == null ? null : new RecordedAnswers(written);
        try (Product product = context.with(minConfidence).open()) {
            EvalCollection.Opener benches = product.benches(new EvalOptions(!unverified, kept));
            Evaluation evaluation = new Evaluation(name -> watch.on(benches.open(name)), kept);
            for (EvalSet set : sets) {
                figures.add(measure(set, evaluation));
                watch.told().forEach(line -> times.add(set.name() + ": " + line));
            }
        }
        if (what.json) {
            JsonOutput.print(figures, context.console());
        } else {
            print(figures, comparison);
            if (context.namesModel()) {
                times.forEach(line -> context.console().out().println(SafeText.line(line)));
            }
            if (kept != null) {
                context.console().out().println(SafeText.line(kept.told()));
            }
        }
    }

    /** Read before anything is measured, which takes long, so that it cannot fail after that. */
    private @Nullable Comparison comparison(List<EvalSet> sets) {
        Path file = what.reading.compare;
        if (file == null) {
            return null;
        }
        Comparison comparison = new Comparison(String.valueOf(file.getFileName()), Figures.read(file));
        sets.forEach(comparison::check);
        return comparison;
    }

    private Figures measure(EvalSet set, Evaluation evaluation) {
        Evaluation.Result result;
        try (EvalProgressView progress = EvalProgressView.on(context.console(), set.name())) {
            result = evaluation.run(set, progress);
        }
        if (what.reading.misses) {
            new MissesView(context.console()).print(set.name(), result.judged());
        }
        return Figures.of(set.name(), result);
    }

    private void print(List<Figures> figures, @Nullable Comparison comparison) {
        new FiguresTable(context.console()).print(figures);
        if (what.reading.curve) {
            new CurveTable(context.console())
                    .print(figures.stream()
                            .flatMap(set -> set.questions().stream())
                            .toList());
        }
        if (comparison != null) {
            ChangesTable table = new ChangesTable(context.console());
            figures.forEach(set -> table.print(set.set(), comparison.changes(set)));
        }
    }

    private void fit(List<EvalSet> sets, Path file) {
        sets.stream()
                .filter(set -> !Refit.fits(set))
                .forEach(set -> context.console()
                        .say("%s is left out: it does not tell what answers its questions.".formatted(set.name())));
        Refit.Result result = fitted(sets, file);
        ResultFile.write(file, List.of(JsonOutput.readable(result.model())));
        result.report().forEach(context.console().out()::println);
    }

    private void fitCheck(Path file, List<Path> unread) {
        String names = Stream.concat(
                        unread.stream().map(folder -> "--never-fit " + folder.getFileName()),
                        folders.stream().map(folder -> String.valueOf(folder.getFileName())))
                .collect(Collectors.joining(" "));
        String command = "footnote eval --fit-check %s %s".formatted(file.getFileName(), names);
        try (Product product = context.open()) {
            CheckFit.Result result =
                    new CheckFit(product.benches(), product.passageReader()).run(folders, unread, command);
            ResultFile.write(file, List.of(JsonOutput.readable(result.model())));
            result.report().forEach(context.console().out()::println);
        }
    }

    private void fitClaims(Path file) {
        String names = folders.stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .collect(Collectors.joining(" "));
        String command = "footnote eval --fit-claims %s %s".formatted(file.getFileName(), names);
        try (Product product = context.open();
                EvalProgressView progress = EvalProgressView.on(context.console(), "Fitting")) {
            ClaimFit.Result result =
                    new ClaimFit(product.benches(), product.pieceReader()).run(folders, command, progress);
            ResultFile.write(file, List.of(JsonOutput.readable(result.model())));
            result.report().forEach(context.console().out()::println);
        }
    }

    private Refit.Result fitted(List<EvalSet> sets, Path file) {
        String names = sets.stream().map(EvalSet::name).collect(Collectors.joining(" "));
        String command = "footnote eval --fit " + file.getFileName() + " " + names + context.readerOption();
        try (Product product = context.open();
                EvalProgressView progress = EvalProgressView.on(context.console(), "Fitting")) {
            return new Refit(product.benches(), product.sentenceReader()).run(sets, command, progress);
        }
    }
}
