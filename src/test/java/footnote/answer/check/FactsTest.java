package footnote.answer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.text.analysis.AnalysedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lies that a fact catches, and beside each what says the same honestly: files of cases, a quote and a sentence a line. */
final class FactsTest {

    private static final Set<String> FACTS =
            Stream.of(Objection.values()).map(FactsTest::word).collect(Collectors.toSet());

    private static final String QUOTE =
            "On 3 March 2022 the Norwegian union refused an offer of more than 1.2 million kroner"
                    + " from Statoil, which does not pay its 64 drivers “a decent wage”, Nansen said.";

    /** What is for the judge to tell, {@code CheckIT} asks. */
    @ParameterizedTest
    @CsvFileSource(
            resources = {"factuality.txt", "turned.txt", "sides.txt", "amounts.txt", "denied.txt"},
            delimiter = '|')
    void saysWhichFactObjects(String quote, String sentence, @Nullable String objection) {
        String expected = objection != null && FACTS.contains(objection) ? objection : null;
        assertEquals(Optional.ofNullable(expected), objection(sentence, quote, quote), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Norwegian union refused an offer from Statoil.|",
                "On March 3, 2022, the union refused an offer.|",
                "An offer of more than 1,200,000 kroner was refused by the union.|",
                "An offer of over 1.2m kroner was refused.|",
                "Statoil has sixty-four drivers.|",
                "According to Nansen, Statoil does not pay its 64 drivers \"a decent wage\".|",
                "Statoil has 62 drivers.|number",
                "The union refused an offer of less than 1.2 million kroner.|number",
                "The union refused an offer of 1.2 billion kroner.|number",
                "Statoil has 64 percent of the drivers.|number",
                "On 13 March 2022 the union refused an offer.|date",
                "In April the union refused an offer.|date",
                "On 3 March 2021 the union refused an offer.|date",
                "Nansen spoke of \"a miserable wage\".|quotation",
                "Nansen said \"does not pay its drivers\".|quotation",
                "Nansen said \"the Norwegian union refused\".|quotation",
                "Nansen spoke for the most powerful union.|superlative",
                "Does Statoil have 64 drivers?|says nothing",
                "64.|says nothing",
                "The passage is about Statoil and its drivers.|says nothing"
            })
    void saysWhatSpeaksAgainstASentence(String sentence, @Nullable String objection) {
        assertEquals(Optional.ofNullable(objection), objection(sentence, QUOTE, QUOTE), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no more than    | They get no more than eight cents. | They get at most eight cents.   |
                    a fortnight     | It begins within two weeks.  | It begins within a fortnight.         |
                    four decades    | It is the worst in four decades. | It is the worst for forty years, the worst. |
                    one in five     | A fifth of the nurses left.  | One in five of the nurses left.       |
                    one percent     | It covers 1% of the country. | It covers one percent of the country. |
                    tripled         | Prices doubled.              | Prices tripled.                       | number
                    metres, millions| Ships of over 12 m must wait.| Ships of more than 12 metres must wait. |
                    """)
    void readsAmountsInOtherWords(String name, String sentence, String quote, @Nullable String objection) {
        assertEquals(Optional.ofNullable(objection), objection(sentence, quote, quote), name);
    }

    @Test
    void completesANameFromTheContextButTakesNoneFromIt() {
        String quote = "Nansen said the harbour would close.";
        String context = quote + " Fridtjof Nansen leads the port, Roald Amundsen the union.";

        assertTrue(names("Fridtjof Nansen said the harbour would close.", quote, context));
        assertFalse(names("Roald Nansen said the harbour would close.", quote, context));
        assertFalse(names("Roald Amundsen said the harbour would close.", quote, context));
    }

    private static boolean names(String sentence, String quote, String context) {
        return KnownNames.areIn(AnalysedText.of(sentence), AnalysedText.of(quote), AnalysedText.of(context));
    }

    private static Optional<String> objection(String sentence, String quote, String context) {
        return Facts.objection(AnalysedText.of(sentence), AnalysedText.of(quote), AnalysedText.of(context))
                .map(FactsTest::word);
    }

    private static String word(Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
