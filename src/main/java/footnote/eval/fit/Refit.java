package footnote.eval.fit;

import footnote.answer.extract.SentenceModel;
import footnote.answer.extract.SentenceReader;
import footnote.eval.EvalIngest;
import footnote.eval.EvalProgress;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Fits the built-in answerer anew to evaluation sets. */
public final class Refit {

    private final EvalCollection.Opener benches;
    private final SentenceReader reader;

    /**
     * Fits what a reader makes of the sets.
     *
     * @param reader with the trained reader or without it: what is fitted is for the same
     */
    public Refit(EvalCollection.Opener benches, SentenceReader reader) {
        this.benches = benches;
        this.reader = reader;
    }

    /**
     * A new model.
     *
     * @param model the model, weights rounded to four decimals, with its provenance
     * @param report what cross-validation says of it, a line a figure
     */
    public record Result(SentenceModel model, List<String> report) {}

    /** Whether a set can be fitted to: it tells what answers its questions. */
    public static boolean fits(EvalSet set) {
        return set.questions().stream()
                .anyMatch(question -> !question.evidence().isEmpty());
    }

    /**
     * Fits to all of the sets that can be fitted to.
     *
     * @param command the command line that does it, for the record
     * @throws BadInputException if there is no such set
     */
    public Result run(List<EvalSet> sets, String command, EvalProgress progress) {
        List<EvalSet> fitting = sets.stream().filter(Refit::fits).toList();
        if (fitting.stream().flatMap(set -> set.questions().stream()).noneMatch(EvalQuestion::hasQuotes)) {
            throw new BadInputException(
                    "These sets tell of no question which words answer it; name one that has evidence with quotes.");
        }
        SentenceFit.Fitted fitted = SentenceFit.fit(cases(fitting, progress));
        String provenance = provenance(fitting, command, fitted.report());
        return new Result(RoundedModels.of(fitted.model(provenance)), fitted.report());
    }

    private List<FitCase> cases(List<EvalSet> sets, EvalProgress progress) {
        List<FitCase> cases = new ArrayList<>();
        for (EvalSet set : sets) {
            List<EvalSet> others =
                    sets.stream().filter(other -> !other.equals(set)).toList();
            try (EvalCollection bench = benches.open(set.name())) {
                EvalIngest.into(bench.articles(), set, progress);
                cases.addAll(FitCases.of(set, bench, others, reader));
            }
        }
        return cases;
    }

    private static String provenance(List<EvalSet> sets, String command, List<String> report) {
        String counts = sets.stream()
                .map(set -> set.name() + " (" + set.questions().size() + " questions)")
                .collect(Collectors.joining(", "));
        return "Fitted to %s with: %s. Cross-validation over articles in %d folds: %s."
                .formatted(counts, command, FitCase.FOLDS, String.join("; ", report));
    }
}
