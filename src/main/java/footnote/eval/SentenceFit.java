package footnote.eval;

import footnote.answer.EvidenceBuilder;
import footnote.article.Terms;
import footnote.model.Evidence;
import footnote.model.Fitting;
import footnote.model.LogisticModel;
import footnote.model.SentenceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Fits the built-in answerer: a sentence model on which sentences hold an answer, and a refusal model on top of it. Each
 * answerable question serves twice, once as it is and once with every passage taken away that answers it: then only
 * near misses are left, and silence is right. What is reported comes from cross-validation over articles.
 */
public final class SentenceFit {

    /** How many passages the built-in answerer is given; fitting must see what answering sees. */
    public static final int PASSAGES = 10;

    /** Enough passages to have all of an article's among them. */
    private static final int WIDE = 100;

    private static final int FOLDS = 5;

    /** A run of capitalised words behind the first word of a question. */
    private static final Pattern NAME =
            Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}'’.-]*\\p{L}(?: \\p{Lu}[\\p{L}'’.-]*\\p{L})*");

    /** The answer may be among this many best sentences for the refusal model to call it answered. */
    private static final int CONSIDERED = 2;

    /** Thresholds this near to the best balanced accuracy are as good as it; the middle one of them is taken. */
    private static final double PLATEAU = 0.005;

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
            if (question.answerable()) {
                addWithNearMisses(set.name(), question, evidence, cases);
            } else {
                cases.add(caseOf(set, question, evidence));
            }
        }
        return cases;
    }

    /**
     * The questions of a set once more, each over the passages of its own article alone: a small collection in which
     * everything is about the same thing.
     */
    public List<Object> narrow(EvalSet set, Bench bench) {
        List<Object> cases = new ArrayList<>();
        for (EvalQuestion question : set.questions()) {
            if (question.history().isEmpty() && question.answerable()) {
                Evidence all = EvidenceBuilder.of(bench.retriever().find(question.text(), WIDE));
                addWithNearMisses(set.name() + " narrow", question, within(all, question), cases);
            }
        }
        return cases;
    }

    private static Evidence within(Evidence all, EvalQuestion question) {
        String article = question.evidence().getFirst().article();
        return recounted(
                all.question(),
                all.passages().stream()
                        .filter(passage -> passage.article().equals(article))
                        .toList());
    }

    /** An evidence of these passages as if there were no others. */
    private static Evidence recounted(String question, List<Evidence.Passage> passages) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String stem : Terms.content(question)) {
            int count = (int) passages.stream()
                    .filter(passage -> Terms.content(passage.text()).contains(stem))
                    .count();
            frequencies.put(stem, count);
        }
        return new Evidence(question, passages, frequencies, passages.size());
    }

    private static void addWithNearMisses(String set, EvalQuestion question, Evidence evidence, List<Object> cases) {
        EvalSet named = new EvalSet(set, List.of(), List.of());
        cases.add(caseOf(named, question, evidence));
        Evidence rest = without(evidence, question);
        if (!rest.passages().isEmpty()) {
            Evidence counted = evidence.collection() == evidence.passages().size()
                    ? recounted(rest.question(), rest.passages())
                    : rest;
            Case near = caseOf(named, question, counted);
            cases.add(new Case(set + " near misses", near.fold, counted, near.rows, near.positive, false));
        }
    }

    /** Questions that belong to another collection: what they ask about is mostly nowhere in this one. */
    public List<Object> foreign(EvalSet other, Bench bench, int step) {
        List<Object> cases = new ArrayList<>();
        for (int i = 0; i < other.questions().size(); i += step) {
            EvalQuestion question = other.questions().get(i);
            if (question.history().isEmpty()) {
                cases.add(unanswerable(other.name() + " elsewhere", question, question.text(), bench));
            }
        }
        return cases;
    }

    /** Questions whose name was exchanged for one from a question on another article: false premises. */
    public List<Object> exchanged(EvalSet set, Bench bench) {
        List<Object> cases = new ArrayList<>();
        List<EvalQuestion> named = set.questions().stream()
                .filter(question -> question.history().isEmpty())
                .filter(question -> NAME.matcher(question.text()).find())
                .toList();
        for (int i = 0; i < named.size(); i++) {
            EvalQuestion question = named.get(i);
            EvalQuestion other = named.get((i + named.size() / 3) % named.size());
            Matcher name = NAME.matcher(other.text());
            if (name.find() && !question.text().contains(name.group())) {
                String text = NAME.matcher(question.text()).replaceFirst(Matcher.quoteReplacement(name.group()));
                cases.add(unanswerable(set.name() + " exchanged names", question, text, bench));
            }
        }
        return cases;
    }

    private static Case unanswerable(String set, EvalQuestion question, String text, Bench bench) {
        EvalQuestion nothing =
                new EvalQuestion(question.id(), text, List.of(), false, List.of(), question.evidence(), null);
        Evidence evidence = EvidenceBuilder.of(bench.retriever().find(text, PASSAGES));
        Case one = caseOf(new EvalSet(set, List.of(), List.of()), nothing, evidence);
        return one;
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
        if (System.getProperty("dump") != null) {
            try {
                var w = new StringBuilder();
                for (Case c : usable)
                    w.append(new com.fasterxml.jackson.databind.ObjectMapper()
                                    .writeValueAsString(Map.of(
                                            "set",
                                            c.set,
                                            "y",
                                            c.answerable,
                                            "fold",
                                            c.fold,
                                            "q",
                                            c.evidence.question(),
                                            "v",
                                            answers.get(c))))
                            .append("\n");
                java.nio.file.Files.writeString(java.nio.file.Path.of(System.getProperty("dump")), w.toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
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
            if ((one.answerable && one.hasPositive()) || one.set.endsWith("exchanged names")) {
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
        double[] balances = IntStream.range(0, 100)
                .mapToDouble(i -> balance(cases, held, i / 100.0))
                .toArray();
        double best = Arrays.stream(balances).max().orElseThrow();
        int[] near = IntStream.range(0, 100)
                .filter(i -> balances[i] >= best - PLATEAU)
                .toArray();
        return near[near.length / 2] / 100.0;
    }

    private static double balance(List<Case> cases, double[] held, double threshold) {
        return (rate(cases, held, threshold, true, "") + rate(cases, held, threshold, false, "")) / 2;
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
