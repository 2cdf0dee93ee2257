package footnote.answer.verify.rule;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Engineers found no crack and opened the dam.|Engineers found no crack and did not open the dam.|negation",
                "Engineers found no crack and opened the dam.|The engineers opened the dam.|",
                "The firm refused to pay its drivers.|The firm did not pay its drivers.|",
                "The firm refused to pay its drivers.|The firm paid its drivers.|negation",
                "The firm stopped delivering oil.|The firm kept delivering oil.|negation",
                "The firm denies owing money.|The firm owes money.|negation",
                "The firm denied that it had paid bribes.|The firm had paid bribes.|negation",
                "The firm denied that it had paid bribes.|The firm says it has not paid bribes.|",
                "The firm rejected the offer.|The firm did not accept the offer.|",
                "The plan is illegal, a court said.|The plan is not legal, a court said.|",
                "The plan is illegal, a court said.|The plan is legal, a court said.|negation",
                "Bergen is the sixth largest port.|Bergen is the largest port.|superlative",
                "Bergen is the sixth largest port.|The sixth largest port is Bergen.|",
                "Bergen is one of the most expensive ports.|Bergen is the most expensive port.|superlative",
                "The drivers slept in unheated buses.|The drivers slept in buses without heating.|",
                "Talks ended two months after the strike.|The strike lasted two months.|number",
                "Talks ended two months after the strike.|Two months after the strike the talks ended.|"
            })
    void comparesWhatIsDenied(String quote, String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Rules.objection(sentence, quote, quote), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway asked Chile for help; Chile refused.|Chile asked Norway for help.|roles",
                "Norway asked Chile for help; Chile refused.|Chile was asked by Norway for help.|",
                "Norway paid and Chile complained.|Chile paid.|roles",
                "Norway, Chile and Peru paid.|Norway paid.|",
                "The city promised to tell the drivers.|The drivers promised to tell the city.|roles",
                "The city asked for more, but the union said no.|The city asked for more.|",
                "Norway warned Chile against selling ships to Peru.|Chile was warned by Norway against selling ships.|",
                "The United Nations said that Chile had paid.|The UN said that Chile had paid.|",
                "The city asked for eight posts; the director wanted ten.|The director asked for eight posts; the city wanted ten.|roles"
            })
    void comparesWhoDoesWhat(String quote, String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Rules.objection(sentence, quote, quote), sentence);
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
