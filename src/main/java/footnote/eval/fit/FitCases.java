package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.answer.extract.SentenceReader;
import footnote.answer.road.ArticleAssistant;
import footnote.eval.Evaluation;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of a set's questions what the built-in answerer is fitted to. Each answerable question serves twice, once as it
 * is and once with every passage taken away that answers it: then only near misses are left, and silence is right.
 */
final class FitCases {

    /** Enough passages to have all of an article's among them. */
    private static final int WIDE = 100;

    /** Of another set's questions every fourth is enough to learn what asking past the collection looks like. */
    private static final int STEP = 4;

    /** A run of capitalised words behind the first word of a question. */
    private static final Pattern NAME =
            Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}'’.-]*\\p{L}(?: \\p{Lu}[\\p{L}'’.-]*\\p{L})*+");

    private static final Pattern NUMBER = Pattern.compile("\\b[1-9]\\d{3}\\b");

    /** How far a changed year is from the one that is meant. */
    private static final int YEARS = 3;

    private final EvalSet set;
    private final EvalCollection bench;
    private final SentenceReader reader;
    private final List<FitCase> cases = new ArrayList<>();

    private FitCases(EvalSet set, EvalCollection bench, SentenceReader reader) {
        this.set = set;
        this.bench = bench;
        this.reader = reader;
    }

    /**
     * All cases of a set.
     *
     * @param bench holds the set's articles
     * @param others the other sets, for questions that ask past these articles
     * @param reader reads what was found, as it does in the product
     */
    static List<FitCase> of(EvalSet set, EvalCollection bench, List<EvalSet> others, SentenceReader reader) {
        FitCases cases = new FitCases(set, bench, reader);
        cases.addAsTheyAre();
        cases.addNarrow();
        cases.addExchanged();
        cases.addOtherYears();
        others.forEach(cases::addForeign);
        return List.copyOf(cases.cases);
    }

    private void addAsTheyAre() {
        set.questions().stream().filter(EvalQuestion::counts).forEach(question -> {
            Evidence evidence = found(standalone(question), ArticleAssistant.PASSAGES);
            if (question.answerable() && question.hasQuotes()) {
                addWithNearMisses(set.name(), question, evidence);
            } else {
                cases.add(FitCase.of(set.name(), question, evidence, reader));
            }
        });
    }

    /**
     * Where answers are short, the questions once more, each over the passages of its own article alone: a small
     * collection in which everything is about the same thing.
     */
    private void addNarrow() {
        if (set.hasReferenceTexts()) {
            return;
        }
        alone(set)
                .filter(question ->
                        question.answerable() && !question.evidence().isEmpty())
                .forEach(question -> addWithNearMisses(
                        set.name() + " narrow", question, FitEvidence.within(found(question.text(), WIDE), question)));
    }

    private void addWithNearMisses(String kind, EvalQuestion question, Evidence evidence) {
        cases.add(FitCase.of(kind, question, evidence, reader));
        Evidence rest = FitEvidence.without(evidence, question);
        if (!rest.passages().isEmpty()) {
            cases.add(FitCase.unanswerable(kind + " near misses", question, rest, reader));
        }
    }

    /** Questions whose name was exchanged for one from a question on another article: false premises. */
    private void addExchanged() {
        List<EvalQuestion> named = alone(set)
                .filter(question -> NAME.matcher(question.text()).find())
                .toList();
        for (int i = 0; i < named.size(); i++) {
            addExchanged(named.get(i), named.get((i + named.size() / 3) % named.size()));
        }
    }

    private void addExchanged(EvalQuestion question, EvalQuestion other) {
        Matcher name = NAME.matcher(other.text());
        if (name.find() && !question.text().contains(name.group())) {
            String text = NAME.matcher(question.text()).replaceFirst(Matcher.quoteReplacement(name.group()));
            addUnanswerable(set.name() + " exchanged names", question, text);
        }
    }

    /** Questions whose year or other long number was changed a little: what is said of another year is no answer. */
    private void addOtherYears() {
        alone(set).filter(question -> NUMBER.matcher(question.text()).find()).forEach(question -> {
            String text = NUMBER.matcher(question.text())
                    .replaceAll(number -> String.valueOf(Integer.parseInt(number.group()) - YEARS));
            addUnanswerable(set.name() + " other years", question, text);
        });
    }

    /** Questions that belong to another collection: what they ask about is mostly nowhere in this one. */
    private void addForeign(EvalSet other) {
        for (int i = 0; i < other.questions().size(); i += STEP) {
            EvalQuestion question = other.questions().get(i);
            if (question.standsAlone()) {
                addUnanswerable(other.name() + " elsewhere", question, question.text());
            }
        }
    }

    private void addUnanswerable(String kind, EvalQuestion question, String text) {
        cases.add(FitCase.unanswerable(kind, question, found(text, ArticleAssistant.PASSAGES), reader));
    }

    private static Stream<EvalQuestion> alone(EvalSet set) {
        return set.questions().stream().filter(EvalQuestion::standsAlone);
    }

    /** The question as the product understands it after what was said before. */
    private String standalone(EvalQuestion question) {
        return question.standsAlone()
                ? question.text()
                : Evaluation.ask(question, bench).standalone();
    }

    private Evidence found(String question, int passages) {
        return EvidenceBuilder.of(bench.retriever().find(question, passages));
    }
}
