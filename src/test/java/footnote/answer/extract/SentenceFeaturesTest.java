package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.evidence.Evidence;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The features that keep headlines, questions and other years from passing for answers. */
final class SentenceFeaturesTest {

    private static List<Fitting.Row> rows(String question, String text) {
        Evidence.Passage passage = new Evidence.Passage(
                1, "a", null, text, true, 1, 0.7, List.of(new Evidence.Sentence(new Span(0, text.length()), 0.7)));
        return Fitting.of(new Evidence(question, List.of(passage), Map.of(), 10), SentenceReader.linear())
                .rows();
    }

    private static double value(String question, String text, SentenceFeature feature) {
        return rows(question, text).getFirst().values().getOrDefault(feature.name(), 0.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry sank.",
                "“The ferry sank.”",
                "He said: “It sank!”",
                "He asked: “Why did it sink?”.",
                "The ferry (an old one) sank (in March)."
            })
    void wholeSentence(String text) {
        assertEquals(0, value("When did the ferry sink?", text, SentenceFeature.FRAGMENT));
    }

    @Test
    void headlineIsNoWholeSentence() {
        assertEquals(1, value("When did the ferry sink?", "Ferry sinks off Oslo", SentenceFeature.FRAGMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When did the ferry sink?",
                "The ferry that sank ...",
                "The ferry that sank…",
                "The ferry that sank [...]",
                "The ferry sank for these reasons:"
            })
    void saysNothingToRelyOn(String text) {
        assertEquals(List.of(), rows("When did the ferry sink?", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Why the ferry sinks", "Ferry sinking", "The ferry sinks.", "Why Did The Ferry Sink"})
    void repeatsTheQuestion(String text) {
        assertEquals(List.of(), rows("Why did the ferry sink?", text));
    }

    @Test
    void questionsOwnWordsAnswerYesOrNo() {
        assertEquals(1, rows("Did the ferry sink?", "The ferry did sink.").size());
    }

    @Test
    void anotherYearClashes() {
        String question = "Who won the regatta in 2018?";
        assertEquals(1, value(question, "Oslo won the regatta in 2019.", SentenceFeature.NUMBER_CLASH));
        assertEquals(0, value(question, "Oslo won the regatta in 2018, Bergen in 2019.", SentenceFeature.NUMBER_CLASH));
        assertEquals(0, value(question, "Oslo won the regatta with 12 boats.", SentenceFeature.NUMBER_CLASH));
        assertEquals(0, value("Who won the regatta?", "Oslo won the regatta in 2019.", SentenceFeature.NUMBER_CLASH));
    }

    @Test
    void pronounAtTheStartPointsBack() {
        String question = "Who won the regatta?";
        assertEquals(1, value(question, "They won by a length.", SentenceFeature.POINTS_BACK));
        assertEquals(1, value(question, "In this race Oslo won.", SentenceFeature.POINTS_BACK));
        assertEquals(0, value(question, "Oslo won, as they had hoped.", SentenceFeature.POINTS_BACK));
    }

    /** An article of the month or year that a question names has these words, though its text takes them as known. */
    @ParameterizedTest
    @CsvSource({
        "What did the bank set its rate to in June 2024?, 2024-06-13, 2023-06-15",
        "What was the bank's rate in September 2023?, 2023-09-02, 2023-10-02",
        "Which rate did the bank set in 2022?, 2022-02-01, 2024-02-01",
        "What did the bank do in November?, 2024-11-20, 2024-12-20"
    })
    void theDateOfAnArticleIsKnownToItsSentences(String question, LocalDate asked, LocalDate other) {
        String text = "The bank set its rate to 4 percent on Thursday.";
        assertTrue(coverage(question, text, asked) > coverage(question, text, other));
    }

    private static double coverage(String question, String text, LocalDate published) {
        Evidence.Sentence sentence = new Evidence.Sentence(new Span(0, text.length()), 0.7);
        Evidence.Passage passage =
                new Evidence.Passage(1, "a", null, text, true, 1, 0.7, List.of(sentence), null, published);
        return Fitting.of(new Evidence(question, List.of(passage), Map.of(), 10), SentenceReader.linear())
                .rows()
                .getFirst()
                .values()
                .getOrDefault(SentenceFeature.CONTEXT_COVERAGE.name(), 0.0);
    }
}
