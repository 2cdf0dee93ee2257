package footnote.answer.road;

import footnote.answer.Outcome;
import footnote.answer.evidence.Evidence;
import footnote.answer.writing.AnswerWriter;
import footnote.answer.writing.Composition;
import footnote.text.Language;
import footnote.text.LanguageGuess;
import footnote.text.Phrases;
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

    static OutcomeDecision of(Evidence evidence, Composition composition, AnswerWriter.Written written) {
        double confidence = written.judgement().confidence();
        List<String> lacking = written.judgement().missing();
        String model = written.model();
        Language language = LanguageGuess.of(evidence.question());
        Phrases phrases = Phrases.in(language);
        if (composition.sentences().isEmpty()) {
            List<String> nowhere = nowhere(evidence, lacking, language);
            String text =
                    nowhere.isEmpty() ? phrases.nothing() : phrases.nothing() + " " + phrases.notMentioned(nowhere);
            String missing =
                    nowhere.isEmpty() ? phrases.unanswered(evidence.question()) : phrases.notMentioned(nowhere);
            return new OutcomeDecision(Outcome.NOT_FOUND, text, List.of(missing), confidence, model);
        }
        List<String> missing = new ArrayList<>();
        List<String> unsupported = names(evidence.question(), lacking);
        if (!unsupported.isEmpty()) {
            missing.add(phrases.notMentionedHere(unsupported));
        }
        written.judgement().unsaid().forEach(verb -> missing.add(unsaid(verb)));
        if (written.isBuiltIn()) {
            written.judgement().unanswered().forEach(part -> missing.add(phrases.unanswered(part)));
        }
        Outcome outcome = missing.isEmpty() ? Outcome.ANSWERED : Outcome.PARTIAL;
        return new OutcomeDecision(outcome, "", List.copyOf(missing), confidence, model);
    }

    /**
     * Those of the words that occur in no article at all. In other languages than English it is names only: their
     * questions have small words that the lists of such words lack.
     */
    private static List<String> nowhere(Evidence evidence, List<String> words, Language language) {
        List<String> telling = language == Language.ENGLISH ? words : names(evidence.question(), words);
        return telling.stream()
                .filter(word -> evidence.frequencies()
                                .getOrDefault(
                                        Terms.of(word, language).getFirst().stem(), 0)
                        == 0)
                .toList();
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
