package footnote.answer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import footnote.answer.verify.Verification.CheckModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerificationTest {

    private static final String QUOTE =
            "On 3 March 2022 the Norwegian union refused an offer of more than 1.2 million kroner"
                    + " from Statoil, which does not pay its 64 drivers “a decent wage”, Hansen said.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Norwegian union refused an offer from Statoil.|",
                "On March 3, 2022, the union refused an offer.|",
                "An offer of more than 1,200,000 kroner was refused by the union.|",
                "An offer of over 1.2m kroner was refused.|",
                "Statoil has sixty-four drivers.|",
                "According to Hansen, Statoil does not pay its 64 drivers \"a decent wage\".|",
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
                "Hansen spoke of \"a miserable wage\".|quotation",
                "Hansen said \"does not pay its drivers\".|quotation",
                "Hansen said \"the Norwegian union refused\".|quotation",
                "Hansen spoke for the most powerful union.|superlative",
                "The Norwegian union accepted the offer.|negation",
                "Does Statoil have 64 drivers?|says nothing",
                "64.|says nothing",
                "The passage is about Statoil and its drivers.|says nothing"
            })
    void saysWhatSpeaksAgainstASentence(String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Verification.objection(sentence, QUOTE, QUOTE), sentence);
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
        assertEquals(Optional.ofNullable(objection), Verification.objection(sentence, quote, quote), sentence);
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
        assertEquals(Optional.ofNullable(objection), Verification.objection(sentence, quote, quote), sentence);
    }

    @Test
    void aPartOfASentenceIsNotTheSentence() {
        String quote = "The minister denied that ABN Amro paid bribes.";

        assertFalse(check(0.99).supports("ABN Amro paid bribes.", quote, quote));
        assertTrue(check(0.99).supports(quote, quote, quote));
        assertFalse(check(0.99).supports("1.", "1.", "1."));
    }

    @Test
    void completesANameFromTheContextButTakesNoneFromIt() {
        String quote = "Hansen said the harbour would close.";
        String context = quote + " Kari Hansen leads the port, Ola Berg the union.";

        assertEquals(
                Optional.empty(), Verification.objection("Kari Hansen said the harbour would close.", quote, context));
        assertEquals(
                Optional.of("name"),
                Verification.objection("Ola Hansen said the harbour would close.", quote, context));
        assertEquals(
                Optional.of("name"), Verification.objection("Ola Berg said the harbour would close.", quote, context));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty-one thousand three hundred men|21300",
                "a hundred and five men|105",
                "half a million men|500000",
                "two dozen men|24",
                "12,345.5 tonnes|12345.5",
                "€3bn of debt|3000000000",
                "a third of it|0.333",
                "15 per cent of it|0.15"
            })
    void readsNumbersHoweverTheyAreWritten(String text, double value) {
        assertEquals(value, Amounts.in(text).getFirst().value(), 0.001);
    }

    @ParameterizedTest
    @CsvSource({"one of the men", "the Boeing747x", "May he rest"})
    void findsNoNumbersAndDatesWhereThereAreNone(String text) {
        assertEquals(List.of(), Amounts.in(text));
        assertEquals(List.of(), Days.in(text));
    }

    @Test
    void wantsLikenessWhereTheWordsDiffer() {
        String sentence = "The boats stayed away from the quay during the storm.";
        String quote = "The ships kept off the quay in the storm.";

        assertTrue(check(0.99).supports(quote, quote, quote));
        assertFalse(check(0.2).supports(sentence, quote, quote));
    }

    @Test
    void judgeMayOnlyRefuse() {
        SentenceCheck none = (sentence, quote, context) -> false;
        SentenceCheck all = (sentence, quote, context) -> true;

        assertFalse(new Judged(none, (segments, query) -> Response.from(List.of(1.0)), 0.5).supports("a", "b", "b"));
        assertTrue(new Judged(all, (segments, query) -> Response.from(List.of(0.6)), 0.5).supports("a", "b", "b"));
        assertFalse(new Judged(all, (segments, query) -> Response.from(List.of(0.4)), 0.5).supports("a", "b", "b"));
        assertTrue(new Judged(all, VerificationTest::fails, 0.5).supports("a", "a", "a"), "a copy needs no judge");
    }

    private static Response<List<Double>> fails(List<TextSegment> segments, String query) {
        throw new AssertionError("asked about " + segments + " for " + query);
    }

    private static Verification check(double likeness) {
        return new Verification(CheckModel.builtIn(), (one, two) -> likeness);
    }
}
