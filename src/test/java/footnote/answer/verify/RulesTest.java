package footnote.answer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Lies that a rule catches, and beside each what says the same honestly: files of cases, a quote and a sentence a line. */
final class RulesTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = {"factuality.txt", "turned.txt", "sides.txt", "amounts.txt", "denied.txt"},
            delimiter = '|')
    void saysWhichRuleObjects(String quote, String sentence, String objection) {
        assertEquals(Optional.ofNullable(objection), Verification.objection(sentence, quote, quote), sentence);
    }
}
