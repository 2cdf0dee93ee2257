package footnote.answer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import footnote.fault.UnavailableException;
import footnote.model.LogisticModel;
import footnote.model.onnx.ClaimReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What decides in which order, with a judge that says what it is told to say. */
final class JudgedCheckTest {

    private static final String SENTENCE = "The boats stayed away from the quay during the storm.";
    private static final String QUOTE = "The ships kept off the quay in the storm.";

    private final List<List<String>> asked = new ArrayList<>();

    @Test
    void theJudgeDecidesWhatFactsLeaveOpen() {
        assertEquals(List.of(new Support.Borne(probability(2))), check(2, 0).check(SENTENCE, quotes(QUOTE)));
        assertEquals(
                List.of(new Support.Refused(Objection.NOT_SAID, probability(-2))),
                check(-2, 0).check(SENTENCE, quotes(QUOTE)));
    }

    @Test
    void saysWhereTheContraryIsSaid() {
        Support support = check(-2, 4).check(SENTENCE, quotes(QUOTE)).getFirst();
        assertEquals(Objection.CONTRADICTED, ((Support.Refused) support).objection());
    }

    @Test
    void aFactRefusesAloneAndTheJudgeIsNotAsked() {
        Support support = check(9, 0)
                .check("Nine boats stayed away.", quotes("Six boats stayed away."))
                .getFirst();
        assertEquals(new Support.Refused(Objection.NUMBER, 0), support);
        assertEquals(List.of(), asked);
    }

    @Test
    void aCopyNeedsNoJudgeButHasToSaySomething() {
        assertEquals(List.of(new Support.Borne(1)), check(-9, 0).check(QUOTE, quotes(QUOTE)));
        assertEquals(
                List.of(new Support.Refused(Objection.SAYS_NOTHING, 0)),
                check(9, 0).check("1.", quotes("1.")));
        assertEquals(List.of(), asked);
    }

    @Test
    void aPartOfASentenceIsNoCopy() {
        String quote = "The minister denied that ABN Amro paid bribes.";
        check(0, 0).check("ABN Amro paid bribes.", quotes(quote));
        assertEquals(List.of(List.of(quote)), asked);
    }

    @Test
    void asksForAllQuotesAtOnceAndKeepsTheirOrder() {
        List<Support> supports = check(2, 0).check(SENTENCE, quotes(QUOTE, SENTENCE, "The boats kept away."));
        assertEquals(List.of(List.of(QUOTE, "The boats kept away.")), asked);
        assertEquals(3, supports.size());
        assertEquals(1, supports.get(1).score());
    }

    @Test
    void wordsDecideWhereTheJudgeFails() {
        SupportCheck broken = new JudgedCheck(model(), (sentence, quotes) -> {
            throw new UnavailableException("It does not run here.");
        });
        for (SupportCheck check : List.of(broken, new JudgedCheck(model(), null))) {
            assertTrue(check.check("The ships kept off the quay.", quotes(QUOTE))
                    .getFirst()
                    .isBorne());
            assertEquals(
                    Objection.NOT_SAID,
                    ((Support.Refused) check.check("Fishermen lost their nets.", quotes(QUOTE))
                                    .getFirst())
                            .objection());
        }
    }

    @Test
    void weighsEachTwoFeaturesTogether() {
        SupportValues values = new SupportValues(
                Map.of(SupportFeature.COVERAGE, 0.5, SupportFeature.MISSING, 2.0, SupportFeature.BORNE_OUT, 3.0),
                reading(3, 0));
        Map<String, Double> named = values.named();
        assertEquals(1.0, named.get("COVERAGE MISSING"));
        assertEquals(1.5, named.get("BORNE_OUT COVERAGE"));
        assertEquals(1.0, named.get("STATE 0"));
        assertEquals(
                Map.of("COVERAGE", 0.5, "MISSING", 2.0, "COVERAGE MISSING", 1.0),
                values.words().named());
    }

    private JudgedCheck check(double supported, double contradicted) {
        return new JudgedCheck(model(), (sentence, quotes) -> {
            asked.add(quotes);
            return quotes.stream()
                    .map(quote -> reading(supported, contradicted))
                    .toList();
        });
    }

    private static SupportModel model() {
        return new SupportModel(
                "made up",
                new SupportModel.Decision(new LogisticModel(0, Map.of("BORNE_OUT", 1.0)), 0.5),
                new SupportModel.Decision(new LogisticModel(-5, Map.of("COVERAGE", 10.0)), 0.5));
    }

    /** Log odds of a quote that is not told to say the contrary, with the two others at nought. */
    private static double probability(double supported) {
        return LogisticModel.probability(reading(supported, 0).logit());
    }

    private static ClaimReading reading(double supported, double contradicted) {
        return new ClaimReading(supported, contradicted, 0, Embedding.from(new float[] {1, 0}));
    }

    private static List<Quote> quotes(String... texts) {
        return List.of(texts).stream().map(text -> new Quote(text, text)).toList();
    }
}
