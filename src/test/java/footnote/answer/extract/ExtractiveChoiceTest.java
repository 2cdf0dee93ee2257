package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.model.LogisticModel;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which sentences an answer is made of; here a sentence is as likely as it is near to the question. */
final class ExtractiveChoiceTest {

    private static final LogisticModel NEARNESS = new LogisticModel(0, Map.of("MEANING", 10.0));

    /** A passage of these sentences, each as near as the number before it. */
    private static Evidence.Passage passage(int number, Object... nearAndText) {
        StringBuilder text = new StringBuilder();
        List<Evidence.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < nearAndText.length; i += 2) {
            String sentence = (String) nearAndText[i + 1];
            int start = text.isEmpty() ? 0 : text.append(' ').length();
            text.append(sentence);
            sentences.add(new Evidence.Sentence(new Span(start, text.length()), (double) nearAndText[i]));
        }
        return new Evidence.Passage(number, "article " + number, null, text.toString(), true, 1, 0.7, sentences);
    }

    private static List<String> chosen(Evidence.Passage... passages) {
        Evidence evidence = new Evidence("What happened at the harbour?", List.of(passages), Map.of(), 10);
        return SentenceChoice.of(SentenceScores.of(evidence, NEARNESS)).stream()
                .map(one -> one.sentence().text())
                .toList();
    }

    @Test
    void clearlyBestSentenceStandsAlone() {
        List<String> chosen =
                chosen(passage(1, 0.9, "A crane fell into the harbour.", 0.4, "Gulls were seen at noon."));
        assertEquals(List.of("A crane fell into the harbour."), chosen);
    }

    @Test
    void rivalsMakeAnswersLonger() {
        Evidence.Passage best = passage(1, 0.9, "A crane fell into the harbour.");
        Evidence.Passage tugs = passage(2, 0.73, "Two tugs lifted the wreck.");
        Evidence.Passage divers = passage(3, 0.73, "Divers looked for the driver.");
        Evidence.Passage quay = passage(4, 0.73, "The quay was closed for weeks.");
        assertEquals(1, chosen(best, tugs).size());
        assertEquals(4, chosen(best, tugs, divers, quay).size());
    }

    @Test
    void sameSentenceElsewhereIsNoRival() {
        Evidence.Passage best = passage(1, 0.9, "A crane fell into the harbour.");
        Evidence.Passage same = passage(2, 0.9, "A crane fell into the harbour.");
        Evidence.Passage tugs = passage(3, 0.73, "Two tugs lifted the wreck.");
        assertEquals(1, chosen(best, same, tugs).size());
    }

    @Test
    void pronounBringsWhatItRefersTo() {
        List<String> chosen = chosen(passage(1, 0.1, "The crane stood by the quay.", 0.9, "It fell into the water."));
        assertEquals(List.of("The crane stood by the quay.", "It fell into the water."), chosen);
    }

    private static List<String> asked(String question, Object... nearAndText) {
        Evidence evidence = new Evidence(question, List.of(passage(1, nearAndText)), Map.of(), 10);
        return SentenceChoice.of(SentenceScores.of(evidence, NEARNESS)).stream()
                .map(one -> one.sentence().text())
                .toList();
    }

    /** "His" is the one who is named behind it, and not whoever stands in the sentence before. */
    @Test
    void whoIsNamedInTheSentenceNeedsNoSentenceBefore() {
        String said = "Voicing his doubts on Monday, harbour master Olaf Berg said the quay would stay closed.";
        assertEquals(
                List.of(said),
                asked("What did Olaf Berg say?", 0.1, "One docker, Emil Sand, was taken to hospital.", 0.9, said));
    }

    @Test
    void whatTheQuestionAsksOfAndOnlyTheSentenceBeforeNamesComesAlong() {
        String before = "The crane of the Berg yard stood by the quay.";
        String fell = "It fell into the water at the Berg yard.";
        assertEquals(List.of(before, fell), asked("What happened to the crane of Berg?", 0.1, before, 0.9, fell));
        assertEquals(List.of(before, fell), asked("What happened at noon?", 0.1, before, 0.9, fell));
    }

    @Test
    void sentencesOfOnePassageAreReadInItsOrder() {
        List<String> chosen =
                chosen(passage(1, 0.85, "A crane fell into the harbour.", 0.9, "Nobody was hurt by the crash."));
        assertEquals(List.of("A crane fell into the harbour.", "Nobody was hurt by the crash."), chosen);
    }

    @Test
    void sameSentenceTwiceIsOneWithTwoSources() {
        Evidence evidence = new Evidence(
                "What happened at the harbour?",
                List.of(
                        passage(1, 0.9, "A crane fell into the harbour."),
                        passage(2, 0.9, "A crane fell into the harbour.")),
                Map.of(),
                10);
        List<SentenceChoice.Chosen> chosen = SentenceChoice.of(SentenceScores.of(evidence, NEARNESS));
        assertEquals(1, chosen.size());
        assertEquals(2, chosen.getFirst().sources().size());
    }

    @Test
    void answerIsBounded() {
        Evidence.Passage[] passages = new Evidence.Passage[12];
        for (int i = 0; i < passages.length; i++) {
            passages[i] = passage(
                    i + 1, 0.9, "Ship number " + i + " of fleet" + i + " reached port" + i + " in storm" + i + ".");
        }
        assertTrue(chosen(passages).size() <= 4);
    }
}
