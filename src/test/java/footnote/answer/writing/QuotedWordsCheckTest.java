package footnote.answer.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.check.Quote;
import footnote.answer.check.Support;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotedWordsCheckTest {

    private static final String QUOTE =
            "The rally in Trondheim was attended by more than 2,000 people, who did not march to the harbour.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|The rally in Trondheim was attended by more than 2,000 people, who did not march to the harbour.",
                "true|More than 2,000 people attended the rally in Trondheim and did not march to the harbour.",
                "false|More than 3,000 people attended the rally in Trondheim and did not march to the harbour.",
                "false|More than 2,000 people attended the rally in Bergen and did not march to the harbour.",
                "false|More than 2,000 people attended the rally in Trondheim and did march to the harbour.",
                "false|The rally in Trondheim did not please investors, bankers, or the fishing industry.",
                "false|2,500 people attended the rally in Trondheim and did not march to the harbour."
            })
    void supportsOnlyWhatTheQuoteSays(boolean supported, String sentence) {
        List<Support> supports = new QuotedWordsCheck().check(sentence, List.of(new Quote(QUOTE, QUOTE)));
        assertEquals(supported, supports.getFirst().isBorne());
    }
}
