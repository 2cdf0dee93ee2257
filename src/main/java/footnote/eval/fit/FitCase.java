package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import footnote.answer.extract.Fitting;
import footnote.answer.extract.SentenceReader;
import footnote.eval.measures.Matching;
import footnote.eval.sets.EvalQuestion;
import footnote.model.LogisticModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A question with what was found for it, to be learnt from.
 *
 * @param kind name of its set, with what was done to it
 * @param fold which fold its article is in
 * @param fitting what was found, as the models see it
 * @param rows its sentences
 * @param positive for each row, whether it holds the answer
 * @param answerable whether there is an answer to find
 * @param teaching whether it teaches which sentences answer, and not just whether one does
 */
record FitCase(
        String kind,
        int fold,
        Fitting fitting,
        List<Fitting.Row> rows,
        List<Boolean> positive,
        boolean answerable,
        boolean teaching) {

    /** All questions about one article are in the same fold. */
    static final int FOLDS = 5;

    /** The question as its set has it. */
    static FitCase of(String kind, EvalQuestion question, Evidence evidence, SentenceReader reader) {
        Fitting fitting = Fitting.of(evidence, reader);
        List<Fitting.Row> rows = fitting.rows();
        List<Boolean> positive = rows.stream()
                .map(row -> question.answerable() && isAnswer(row, question))
                .toList();
        boolean teaching = question.hasQuotes() && positive.contains(true);
        return new FitCase(kind, fold(question, evidence), fitting, rows, positive, question.answerable(), teaching);
    }

    /** The question where nothing that was found answers it. */
    static FitCase unanswerable(String kind, EvalQuestion question, Evidence evidence, SentenceReader reader) {
        Fitting fitting = Fitting.of(evidence, reader);
        List<Fitting.Row> rows = fitting.rows();
        List<Boolean> none = rows.stream().map(row -> false).toList();
        return new FitCase(kind, fold(question, evidence), fitting, rows, none, false, false);
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

    /**
     * A sentence answers if it stands in the evidence (in its article, where no words are told) and, where answers are
     * short, has one of them in it.
     */
    private static boolean isAnswer(Fitting.Row row, EvalQuestion question) {
        boolean supported = question.evidence().stream()
                .anyMatch(support -> support.article().equals(row.passage().article())
                        && (support.quote() == null || Matching.overlaps(row.text(), support.quote())));
        return supported && (question.hasLongAnswers() || Matching.containsAny(row.text(), question.answers()));
    }

    /** Adds the difference of each sentence that answers to each that does not, turned around every other time. */
    void addPairs(List<LogisticFit.Row> pairs) {
        for (int good = 0; good < rows.size(); good++) {
            for (int bad = 0; bad < rows.size(); bad++) {
                if (positive.get(good) && !positive.get(bad)) {
                    boolean forth = pairs.size() % 2 == 0;
                    pairs.add(forth ? difference(good, bad, true) : difference(bad, good, false));
                }
            }
        }
    }

    private LogisticFit.Row difference(int one, int two, boolean better) {
        Map<String, Double> less = rows.get(two).values();
        Map<String, Double> values = new LinkedHashMap<>();
        rows.get(one).values().forEach((name, value) -> values.put(name, value - less.getOrDefault(name, 0.0)));
        return new LogisticFit.Row(values, better);
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
