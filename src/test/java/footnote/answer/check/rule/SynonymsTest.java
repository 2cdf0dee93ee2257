package footnote.answer.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same said in other words, and the contrary in words that are nearly the same. */
final class SynonymsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Confiscated goods | The goods were confiscated. | The goods were seized.                            |
                    phrasal verb      | The board rejected the offer. | The board turned down the offer.               |
                    relative clause   | The town had warned the governor. | The governor, who had warned the town, left. | roles
                    put off           | The survey of the joints was done. | The city put off a survey of the joints.   | negation
                    turned down       | The court extradited the man. | The court turned down a request to extradite him. | negation
                    refusal added     | The town refused permission. | The town gave its permission.                      | negation
                    yet to            | The union has yet to sign.   | The union has not signed yet.                      |
                    no more than      | They get no more than eight cents. | They get at most eight cents.                |
                    a fortnight       | It begins within two weeks.  | It begins within a fortnight.                      |
                    four decades      | It is the worst in four decades. | It is the worst for forty years, the worst.    |
                    one in five       | A fifth of the nurses left.  | One in five of the nurses left.                    |
                    halved            | The money was cut by half.   | The money had been halved.                         |
                    one percent       | It covers 1% of the country. | It covers one percent of the country.              |
                    metres, millions  | Ships of over 12 m must wait. | Ships of more than 12 metres must wait.           |
                    tripled           | Prices doubled.              | Prices tripled.                                    | number
                    """)
    void tellsWhatSpeaksAgainstASentence(String name, String sentence, String quote, String objection) {
        assertEquals(Optional.ofNullable(objection), Rules.objection(sentence, quote, quote), name);
    }
}
