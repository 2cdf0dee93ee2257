package footnote.answer.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lies that a rule catches, and beside each what says the same honestly: files of cases, a quote and a sentence a line. */
final class RulesTest {

    private static final String QUOTE =
            "On 3 March 2022 the Norwegian union refused an offer of more than 1.2 million kroner"
                    + " from Statoil, which does not pay its 64 drivers “a decent wage”, Nansen said.";

    @ParameterizedTest
    @CsvFileSource(
            resources = {"factuality.txt", "turned.txt", "sides.txt", "amounts.txt", "denied.txt"},
            delimiter = '|')
    void saysWhichRuleObjects(String quote, String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Rules.objection(sentence, quote, quote), sentence);
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
                "The Norwegian union refused an offer from Equinor.|name",
                "Danish drivers refused an offer.|name",
                "Statoil does pay its 64 drivers a decent wage.|negation",
                "The union did not refuse an offer.|negation",
                "Statoil refused an offer of the union.|roles",
                "Nansen spoke of \"a miserable wage\".|quotation",
                "Nansen said \"does not pay its drivers\".|quotation",
                "Nansen said \"the Norwegian union refused\".|quotation",
                "Nansen spoke for the most powerful union.|superlative",
                "The Norwegian union accepted the offer.|negation",
                "Does Statoil have 64 drivers?|says nothing",
                "64.|says nothing",
                "The passage is about Statoil and its drivers.|says nothing"
            })
    void saysWhatSpeaksAgainstASentence(String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Rules.objection(sentence, QUOTE, QUOTE), sentence);
    }

    @Test
    void completesANameFromTheContextButTakesNoneFromIt() {
        String quote = "Nansen said the harbour would close.";
        String context = quote + " Fridtjof Nansen leads the port, Roald Amundsen the union.";

        assertEquals(
                Optional.empty(), Rules.objection("Fridtjof Nansen said the harbour would close.", quote, context));
        assertEquals(
                Optional.of("name"), Rules.objection("Roald Nansen said the harbour would close.", quote, context));
        assertEquals(
                Optional.of("name"), Rules.objection("Roald Amundsen said the harbour would close.", quote, context));
    }
}
