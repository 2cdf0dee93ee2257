package footnote.eval;

import footnote.model.Evidence;
import footnote.model.Fitting;
import footnote.model.LogisticModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question with what was found for it, to be learnt from.
 *
 * @param kind name of its set, with what was done to it
 * @param fold which fold its article is in
 * @param evidence what was found
 * @param rows its sentences
 * @param positive for each row, whether it holds the answer
 * @param answerable whether there is an answer to find
 */
record FitCase(
        String kind, int fold, Evidence evidence, List<Fitting.Row> rows, List<Boolean> positive, boolean answerable) {

    /** Kind of a question whose name was exchanged for another. */
    static final String FALSE_PREMISE = " exchanged names";

    /** All questions about one article are in the same fold. */
    static final int FOLDS = 5;

    /**
     * Whether it teaches which sentences answer: one that is answered does, and so does a false premise, in which every
     * sentence is as near as can be and none answers, for the name.
     */
    boolean teachesSentences() {
        return hasAnswer() || kind.endsWith(FALSE_PREMISE);
    }

    /** The question as its set has it. */
    static FitCase of(String kind, EvalQuestion question, Evidence evidence) {
        List<Fitting.Row> rows = Fitting.rows(evidence);
        List<Boolean> positive = rows.stream()
                .map(row -> question.answerable() && isAnswer(row, question))
                .toList();
        return new FitCase(kind, fold(question, evidence), evidence, rows, positive, question.answerable());
    }

    /** The question where nothing that was found answers it. */
    static FitCase unanswerable(String kind, EvalQuestion question, Evidence evidence) {
        List<Fitting.Row> rows = Fitting.rows(evidence);
        List<Boolean> none = rows.stream().map(row -> false).toList();
        return new FitCase(kind, fold(question, evidence), evidence, rows, none, false);
    }

    private static int fold(EvalQuestion question, Evidence evidence) {
        String article = question.evidence().stream()
                .map(EvalQuestion.Support::article)
                .findFirst()
                .or(() -> evidence.passages().stream()
                        .map(Evidence.Passage::article)
                        .findFirst())
                .orElse("");
        return Math.floorMod(article.hashCode(), FOLDS);
    }

    /** A sentence answers if it stands in the evidence and, where answers are short, has one of them in it. */
    private static boolean isAnswer(Fitting.Row row, EvalQuestion question) {
        boolean supported = question.evidence().stream()
                .anyMatch(support -> support.article().equals(row.passage().article())
                        && support.quote() != null
                        && Matching.overlaps(row.text(), support.quote()));
        return supported && (question.hasLongAnswers() || Matching.containsAny(row.text(), question.answers()));
    }

    /** Whether an answer was found at all. */
    boolean hasAnswer() {
        return positive.contains(true);
    }

    /** Rank of the first sentence that answers, from 1, in the order of a sentence model; the largest number if none. */
    int rankOfAnswer(LogisticModel model) {
        List<Integer> ranked = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -model.logitOf(rows.get(i).values())))
                .toList();
        return IntStream.range(0, ranked.size())
                .filter(rank -> positive.get(ranked.get(rank)))
                .map(rank -> rank + 1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
