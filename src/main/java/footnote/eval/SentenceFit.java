package footnote.eval;

import footnote.answer.EvidenceBuilder;
import footnote.model.Evidence;
import footnote.model.Fitting;
import footnote.model.LogisticModel;
import footnote.model.SentenceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fits the built-in answerer: a sentence model on which sentences hold an answer, and a refusal model on top of it. Each
 * answerable question serves twice, once as it is and once with every passage taken away that answers it: then only
 * near misses are left, and silence is right. What is reported comes from cross-validation over articles.
 */
public final class SentenceFit {

    /** How many passages the built-in answerer is given; fitting must see what answering sees. */
    public static final int PASSAGES = 10;

    private static final int FOLDS = 5;

    /** The answer may be among this many best sentences for the refusal model to call it answered. */
    private static final int CONSIDERED = 2;

    private final Consumer<String> report;

    public SentenceFit(Consumer<String> report) {
        this.report = report;
    }

    /**
     * A question with what was found for it.
     *
     * @param set name of its set
     * @param fold which fold its article is in
     * @param evidence what was found
     * @param rows its sentences
     * @param positive for each row, whether it holds the answer
     * @param answerable whether there is an answer to find
     */
    private record Case(
            String set,
            int fold,
            Evidence evidence,
            List<Fitting.Row> rows,
            List<Boolean> positive,
            boolean answerable) {

        boolean hasPositive() {
            return positive.contains(true);
        }
    }

    /** Collects the questions of a set whose articles are on the bench. */
    public List<Object> cases(EvalSet set, Bench bench) {
        List<Object> cases = new ArrayList<>();
        for (EvalQuestion question : set.questions()) {
            if (!question.history().isEmpty()) {
                continue;
            }
            Evidence evidence = EvidenceBuilder.of(bench.retriever().find(question.text(), PASSAGES));
            Case whole = caseOf(set, question, evidence);
            cases.add(whole);
            if (question.answerable()) {
                Evidence nearMisses = without(evidence, question);
                if (!nearMisses.passages().isEmpty()) {
                    Case near = caseOf(set, question, nearMisses);
                    cases.add(new Case(
                            set.name() + " near misses", near.fold, nearMisses, near.rows, near.positive, false));
                }
            }
        }
        return cases;
    }

    private static Case caseOf(EvalSet set, EvalQuestion question, Evidence evidence) {
        List<Fitting.Row> rows = Fitting.rows(evidence);
        List<Boolean> positive =
                rows.stream().map(row -> answers(row, question)).toList();
        String article = question.evidence().isEmpty()
                ? (evidence.passages().isEmpty()
                        ? ""
                        : evidence.passages().getFirst().article())
                : question.evidence().getFirst().article();
        int fold = Math.floorMod(article.hashCode(), FOLDS);
        return new Case(set.name(), fold, evidence, rows, positive, question.answerable());
    }

    /** A sentence answers if it stands in the evidence and, where answers are short, has one of them in it. */
    private static boolean answers(Fitting.Row row, EvalQuestion question) {
        if (!question.answerable()) {
            return false;
        }
        boolean supported = question.evidence().stream()
                .anyMatch(support -> support.article().equals(row.passage().article())
                        && support.quote() != null
                        && Matching.overlaps(row.text(), support.quote()));
        return supported && (hasLongAnswers(question) || Matching.containsAny(row.text(), question.answers()));
    }

    private static boolean hasLongAnswers(EvalQuestion question) {
        return question.answers().stream().anyMatch(answer -> answer.length() > 100);
    }

    private static Evidence without(Evidence evidence, EvalQuestion question) {
        List<Evidence.Passage> rest = evidence.passages().stream()
                .filter(passage -> question.evidence().stream().noneMatch(support -> supports(support, passage)))
                .filter(passage ->
                        hasLongAnswers(question) || !Matching.containsAny(passage.text(), question.answers()))
                .toList();
        return new Evidence(evidence.question(), rest, evidence.frequencies(), evidence.collection());
    }

    private static boolean supports(EvalQuestion.Support support, Evidence.Passage passage) {
        return support.article().equals(passage.article())
                && (support.quote() == null || Matching.overlaps(passage.text(), support.quote()));
    }

    /** Fits both models on all cases; the report gives what cross-validation says of them. */
    public SentenceModel fit(List<Object> collected) {
        List<Case> cases = collected.stream().map(Case.class::cast).toList();
        Map<Case, Map<String, Double>> answers = new HashMap<>();
        Map<Case, Boolean> topRight = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LogisticModel model =
                    sentenceModel(cases.stream().filter(one -> one.fold != held).toList());
            for (Case one : cases) {
                if (one.fold == held && !one.rows.isEmpty()) {
                    answers.put(one, Fitting.answerValues(one.evidence, model));
                    topRight.put(one, reaches(one, model, CONSIDERED));
                    reportTop(one, model);
                }
            }
        }
        printTop();
        List<Case> usable = answers.keySet().stream()
                .filter(one -> !one.answerable || topRight.getOrDefault(one, false))
                .sorted(Comparator.comparingInt(cases::indexOf))
                .toList();
        double[] held = heldOut(usable, answers);
        double threshold = bestThreshold(usable, held);
        printRefusal(usable, held, threshold);
        LogisticModel answer = LogisticFit.fit(usable.stream()
                .map(one -> new LogisticFit.Row(answers.getOrDefault(one, Map.of()), one.answerable))
                .toList());
        return new SentenceModel("", sentenceModel(cases), answer, threshold);
    }

    private final Map<String, int[]> top = new java.util.TreeMap<>();

    private void reportTop(Case one, LogisticModel model) {
        if (one.answerable) {
            int[] counts = top.computeIfAbsent(one.set, set -> new int[4]);
            counts[0]++;
            counts[1] += reaches(one, model, 1) ? 1 : 0;
            counts[2] += reaches(one, model, 2) ? 1 : 0;
            counts[3] += reaches(one, model, 3) ? 1 : 0;
        }
    }

    private void printTop() {
        top.forEach((set, n) -> report.accept("%s: %d answerable; best sentence %.3f, best two %.3f, best three %.3f"
                .formatted(set, n[0], n[1] / (double) n[0], n[2] / (double) n[0], n[3] / (double) n[0])));
    }

    private static boolean reaches(Case one, LogisticModel model, int depth) {
        return IntStream.range(0, one.rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -model.logitOf(one.rows.get(i).values())))
                .limit(depth)
                .anyMatch(one.positive::get);
    }

    private static LogisticModel sentenceModel(List<Case> cases) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (Case one : cases) {
            if (one.answerable && one.hasPositive()) {
                for (int i = 0; i < one.rows.size(); i++) {
                    rows.add(new LogisticFit.Row(one.rows.get(i).values(), one.positive.get(i)));
                }
            }
        }
        return LogisticFit.fit(rows);
    }

    private static double[] heldOut(List<Case> cases, Map<Case, Map<String, Double>> answers) {
        double[] held = new double[cases.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            LogisticModel model = LogisticFit.fit(cases.stream()
                    .filter(one -> one.fold != out)
                    .map(one -> new LogisticFit.Row(answers.getOrDefault(one, Map.of()), one.answerable))
                    .toList());
            for (int i = 0; i < held.length; i++) {
                if (cases.get(i).fold == out) {
                    held[i] = LogisticModel.probability(model.logitOf(answers.getOrDefault(cases.get(i), Map.of())));
                }
            }
        }
        return held;
    }

    private static double bestThreshold(List<Case> cases, double[] held) {
        double best = 0.5;
        double bestBalance = 0;
        for (double threshold = 0.02; threshold < 1; threshold += 0.01) {
            double balance = (rate(cases, held, threshold, true, "") + rate(cases, held, threshold, false, "")) / 2;
            if (balance > bestBalance) {
                bestBalance = balance;
                best = threshold;
            }
        }
        return Math.round(best * 100) / 100.0;
    }

    /** Share of the answerable cases at or above the threshold, or of the others below it. */
    private static double rate(List<Case> cases, double[] held, double threshold, boolean answerable, String set) {
        long all = 0;
        long right = 0;
        for (int i = 0; i < held.length; i++) {
            Case one = cases.get(i);
            if (one.answerable == answerable && (set.isEmpty() || one.set.equals(set))) {
                all++;
                right += (held[i] >= threshold) == answerable ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : (double) right / all;
    }

    private void printRefusal(List<Case> cases, double[] held, double threshold) {
        report.accept("threshold %.2f".formatted(threshold));
        cases.stream()
                .map(Case::set)
                .distinct()
                .sorted()
                .forEach(set -> report.accept("%s: answered %.3f of answerable, refused %.3f of the others"
                        .formatted(
                                set,
                                rate(cases, held, threshold, true, set),
                                rate(cases, held, threshold, false, set))));
        report.accept("AUC %.3f".formatted(auc(cases, held)));
    }

    private static double auc(List<Case> cases, double[] held) {
        double pairs = 0;
        double won = 0;
        for (int i = 0; i < held.length; i++) {
            for (int j = 0; j < held.length; j++) {
                if (cases.get(i).answerable && !cases.get(j).answerable) {
                    pairs++;
                    won += held[i] > held[j] ? 1 : held[i] == held[j] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}
