package footnote.answer.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.evidence.Evidence;
import footnote.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Six people were hurt, the fire service said.                          | the fire service
            The ministry said that the road would be closed.                      | The ministry
            According to a spokesman for the harbour, the ship was late.          | a spokesman for the harbour
            The ship was late, according to the harbour master.                   | the harbour master
            "We saw nothing," said a witness on Monday.                           | a witness
            Our reporters spoke to survivors who said that doors had been locked. | survivors
            """)
    void readsWhoSaysSo(String sentence, String who) {
        assertEquals(List.of(who), Attribution.in(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "The bridge was closed on Monday.",
        "He said that he was tired.",
        "It was said to be the oldest house of the town.",
        "The price rose to 40 euros."
    })
    void findsNobodyWhereNobodyIsNamed(String sentence) {
        assertEquals(List.of(), Attribution.in(sentence));
    }

    @Test
    void aQuotationHasItsSpeakerFromTheSentenceBesideIt() {
        String text = "\"The water came at night. We had no warning.\" A miller said this at noon. It rained on.";
        Evidence.Passage passage = new Evidence.Passage(
                1,
                "a",
                null,
                text,
                true,
                1,
                1,
                List.of(
                        sentence(text, "\"The water came at night."),
                        sentence(text, "We had no warning.\""),
                        sentence(text, "A miller said this at noon."),
                        sentence(text, "It rained on.")));
        assertEquals(
                List.of("A miller"),
                Attribution.of(passage, sentence(text, "We had no warning.\"").span()));
        assertEquals(
                List.of(),
                Attribution.of(passage, sentence(text, "It rained on.").span()));
    }

    @Test
    void whatItSaidHasItsSpeakerFromTheSentenceBefore() {
        String text =
                "The tide board said the dam had held. The water stood at 4.2 metres, it said. A miller said no more.";
        Evidence.Passage passage = new Evidence.Passage(
                1,
                "a",
                null,
                text,
                true,
                1,
                1,
                List.of(
                        sentence(text, "The tide board said the dam had held."),
                        sentence(text, "The water stood at 4.2 metres, it said."),
                        sentence(text, "A miller said no more.")));
        assertEquals(
                List.of("The tide board"),
                Attribution.of(
                        passage,
                        sentence(text, "The water stood at 4.2 metres, it said.")
                                .span()));
    }

    private static Evidence.Sentence sentence(String text, String words) {
        int start = text.indexOf(words);
        return new Evidence.Sentence(new Span(start, start + words.length()), 1);
    }
}
