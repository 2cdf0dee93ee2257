package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.answer.news.ClaimModel;
import footnote.answer.news.ClaimModel.Decision;
import footnote.answer.news.ClaimRows;
import footnote.answer.news.PieceReader;
import footnote.answer.road.ArticleAssistant;
import footnote.eval.EvalIngest;
import footnote.eval.EvalProgress;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import footnote.model.LogisticModel;
import footnote.search.SearchFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits what tells which values of articles answer a question, and which two of them differ. What it says of them is said
 * by models that were fitted without their events.
 */
public final class ClaimFit {

    private final EvalCollection.Opener benches;
    private final PieceReader reader;

    /** @param reader reads the values; it stays as it is */
    public ClaimFit(EvalCollection.Opener benches, PieceReader reader) {
        this.benches = benches;
        this.reader = reader;
    }

    /**
     * A new model.
     *
     * @param model the model, with its provenance
     * @param report what is made of the cases, a line a figure
     */
    public record Result(ClaimModel model, List<String> report) {}

    /**
     * Share of the questions of which it is known that nothing differs that may get an alarm all the same. Half of these are
     * never shown, as the answer gives no value that could be compared.
     */
    private static final double ALARMS = 0.2;

    /** An observation of a question. */
    private record Observed(ClaimCase of, LogisticFit.Row row) {

        int fold() {
            return of.fold();
        }
    }

    /** A question with what was found for it. */
    private record Found(ClaimCase of, Evidence evidence) {}

    /**
     * Fits to folders.
     *
     * @param command the command line that does it, for the record
     * @throws BadInputException if one cannot be read, or none tells of values that differ
     */
    public Result run(List<Path> folders, String command, EvalProgress progress) {
        List<Found> found =
                folders.stream().flatMap(folder -> found(folder, progress)).toList();
        List<Observed> values = found.stream().flatMap(this::values).toList();
        List<String> report = new ArrayList<>();
        Decision answers = decided("values that answer", values, ClaimFit::balanced, report);
        List<Observed> pairs =
                found.stream().flatMap(one -> pairs(one, answers)).toList();
        if (pairs.stream().noneMatch(pair -> pair.row().positive())) {
            throw new BadInputException(
                    "These folders tell of no values that differ; name one that has a news.jsonl with conflicts.");
        }
        Decision differs = decided("pairs that differ", pairs, ClaimFit::quiet, report);
        String provenance = "Fitted with: %s. Cross-validation over events in %d folds: %s."
                .formatted(command, FitCase.FOLDS, String.join("; ", report));
        return new Result(new ClaimModel(provenance, answers, differs), report);
    }

    private Stream<Found> found(Path folder, EvalProgress progress) {
        EvalSet set = EvalSet.read(folder);
        try (EvalCollection bench = benches.open(set.name())) {
            EvalIngest.into(bench.articles(), set, progress);
            return ClaimCase.of(set).stream()
                    .map(one -> new Found(
                            one,
                            EvidenceBuilder.of(bench.retriever()
                                    .find(
                                            one.question().text(),
                                            ArticleAssistant.PASSAGES,
                                            new SearchFilter(one.question().asOf(), Set.of())))))
                    .toList()
                    .stream();
        }
    }

    private Stream<Observed> values(Found found) {
        return ClaimRows.values(found.evidence(), reader).stream()
                .flatMap(row -> found.of().isAnswer(row.article(), row.shown(), row.sentence()).stream()
                        .map(answers -> observed(found, row.values(), answers)));
    }

    private Stream<Observed> pairs(Found found, Decision answers) {
        return ClaimRows.pairs(found.evidence(), reader, answers).stream()
                .map(pair -> observed(
                        found,
                        pair.values(),
                        found.of()
                                .areConflicting(
                                        pair.first().shown(), pair.other().shown())));
    }

    private static Observed observed(Found found, Map<String, Double> values, boolean positive) {
        return new Observed(found.of(), new LogisticFit.Row(values, positive));
    }

    private static Decision decided(
            String what,
            List<Observed> all,
            ToDoubleBiFunction<List<Observed>, List<Double>> choice,
            List<String> report) {
        List<LogisticModel> without = IntStream.range(0, FitCase.FOLDS)
                .mapToObj(out -> LogisticFit.fitPlainly(rows(all.stream().filter(one -> one.fold() != out))))
                .toList();
        List<Double> held = all.stream()
                .map(one -> without.get(one.fold()).logitOf(one.row().values()))
                .toList();
        double threshold = choice.applyAsDouble(all, held);
        long positive = all.stream().filter(one -> one.row().positive()).count();
        long taken = count(all, held, threshold, true);
        long wrong = count(all, held, threshold, false);
        report.add(String.format(
                Locale.ROOT,
                "%s: %d of %d found, %d of %d others taken for such",
                what,
                taken,
                positive,
                wrong,
                all.size() - positive));
        return new Decision(RoundedModels.of(LogisticFit.fitPlainly(rows(all.stream()))), threshold);
    }

    private static List<LogisticFit.Row> rows(Stream<Observed> all) {
        return all.map(Observed::row).toList();
    }

    /** Where precision and recall are best together (F1), in tenths. */
    private static double balanced(List<Observed> all, List<Double> held) {
        return IntStream.rangeClosed(-60, 60)
                .mapToDouble(tenths -> tenths / 10.0)
                .boxed()
                .max(Comparator.comparingDouble(threshold -> f1(all, held, threshold)))
                .orElse(0.0);
    }

    /** The least, in tenths, at which no more questions of which nothing differs get an alarm than may. */
    private static double quiet(List<Observed> all, List<Double> held) {
        Map<ClaimCase, Double> most = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).of().isQuiet()) {
                most.merge(all.get(i).of(), held.get(i), Math::max);
            }
        }
        return IntStream.rangeClosed(-60, 100)
                .mapToDouble(tenths -> tenths / 10.0)
                .filter(threshold ->
                        most.values().stream().filter(one -> one > threshold).count() <= ALARMS * most.size())
                .findFirst()
                .orElse(0);
    }

    private static double f1(List<Observed> all, List<Double> held, double threshold) {
        long positive = all.stream().filter(one -> one.row().positive()).count();
        double right = count(all, held, threshold, true);
        return 2 * right / (positive + right + count(all, held, threshold, false));
    }

    private static long count(List<Observed> all, List<Double> held, double threshold, boolean positive) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).row().positive() == positive && held.get(i) > threshold)
                .count();
    }
}
