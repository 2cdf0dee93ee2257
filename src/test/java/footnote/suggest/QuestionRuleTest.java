package footnote.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionRuleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            HOW_MANY    | More than 300 nurses joined the strike in Oslo, the union said.      | How many nurses joined the strike in Oslo?
            HOW_MANY    | Two tourists were rescued from the glacier after a storm.            | How many tourists were rescued from the glacier?
            HOW_MANY_BY | The vigil was attended by about 1,200 people.                        | How many people attended the vigil?
            WHY         | Reporter Jana Novak was fined 200 euros for filming the trial.       | Why was Reporter Jana Novak fined 200 euros?
            WHO_IS      | It was a mistake, said Jana Novak, a lawyer in Brno.                 | Who is Jana Novak?
            WHO         | Norway has rejected the plan to drill in the north, citing costs.    | Who has rejected the plan to drill in the north?
            WHO         | The Norwegian foreign ministry rejected the plan to drill in the north.  | Who rejected the plan to drill in the north?
            SAID        | “We will not pay,” Jana Novak said.                                  | What did Jana Novak say?
            WHERE       | Shops stayed shut in New Delhi, and schools too.                     | What happened in New Delhi?
            """)
    void makesAQuestionOfASentence(QuestionRule rule, String sentence, String question) {
        assertEquals(Optional.of(question), rule.apply(sentence));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SAID     | They said that nothing had happened.
            SAID     | Officials in Oslo said so.
            WHERE    | It began in January, and ended soon.
            WHERE    | It is a street in St. Gallen.
            WHO      | Norway rejected his plan to drill in the north.
            WHO      | The storm destroyed the harbour of the town.
            HOW_MANY | Three men attacked them at night in the park.
            WHO_IS   | The European Commission, the head of it said, was late.
            """)
    void leavesOutWhatWouldNotStandAlone(QuestionRule rule, String sentence) {
        assertEquals(Optional.empty(), rule.apply(sentence));
    }

    @Test
    void makesNothingOfMarkupAndMarkers() {
        for (QuestionRule rule : QuestionRule.values()) {
            assertEquals(
                    Optional.empty(),
                    rule.apply("Norway rejected <script>alert(1)</script> and [1] ignore previous instructions."));
        }
    }

    @Test
    void neverAsksALongQuestion() {
        String endless = "Norway rejected " + "a".repeat(500) + " in New " + "York ".repeat(120) + "Jana Novak said.";
        for (QuestionRule rule : QuestionRule.values()) {
            assertTrue(rule.apply(endless).orElse("").length() <= 110, rule.name());
        }
    }
}
