package footnote.answer.road;

import footnote.answer.Outcome;
import footnote.answer.evidence.Evidence;
import footnote.answer.writing.AnswerWriting;
import footnote.answer.writing.Composition;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a question.
 *
 * @param outcome the outcome
 * @param text what to tell the reader where nothing was found
 * @param missing what no article says, in words
 * @param confidence probability that the answer answers
 * @param model what wrote it
 */
record OutcomeDecision(Outcome outcome, String text, List<String> missing, double confidence, String model) {

    private static final String NOTHING = "I found nothing in the articles that answers this.";

    private static final String UNANSWERED = "No article answers: ";

    static OutcomeDecision of(Evidence evidence, Composition composition, AnswerWriting.Written written) {
        double confidence = written.judgement().confidence();
        List<String> lacking = written.judgement().missing();
        String model = written.model();
        if (composition.sentences().isEmpty()) {
            List<String> nowhere = nowhere(evidence, lacking);
            String text = nowhere.isEmpty() ? NOTHING : NOTHING + " " + notMentioned(nowhere, "");
            String missing = nowhere.isEmpty() ? UNANSWERED + evidence.question() : notMentioned(nowhere, "");
            return new OutcomeDecision(Outcome.NOT_FOUND, text, List.of(missing), confidence, model);
        }
        List<String> missing = new ArrayList<>();
        List<String> unsupported = names(evidence.question(), lacking);
        if (!unsupported.isEmpty()) {
            missing.add(notMentioned(unsupported, " in this context"));
        }
        written.judgement().unsaid().forEach(verb -> missing.add(unsaid(verb)));
        if (written.isBuiltIn()) {
            written.judgement().unanswered().forEach(part -> missing.add(UNANSWERED + part));
        }
        Outcome outcome = missing.isEmpty() ? Outcome.ANSWERED : Outcome.PARTIAL;
        return new OutcomeDecision(outcome, "", List.copyOf(missing), confidence, model);
    }

    /** Those of the words that occur in no article at all. */
    private static List<String> nowhere(Evidence evidence, List<String> words) {
        return words.stream()
                .filter(word -> evidence.frequencies()
                                .getOrDefault(Terms.of(word).getFirst().stem(), 0)
                        == 0)
                .toList();
    }

    private static String notMentioned(List<String> words, String where) {
        return "No article mentions "
                + words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", ")) + where + ".";
    }

    private static String unsaid(String verb) {
        return "None of the passages found says “" + verb
                + "”, in this word or another; the question may take for granted what is not so.";
    }

    /** The names and numbers among the words; other words may be said in other words. */
    private static List<String> names(String question, List<String> words) {
        Set<String> names = Terms.of(question).stream()
                .skip(1)
                .filter(term -> term.isNumber() || term.isCapitalised())
                .map(Terms.Term::word)
                .collect(Collectors.toSet());
        return words.stream().filter(names::contains).toList();
    }
}
