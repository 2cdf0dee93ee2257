package footnote.text.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountsTest {

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
}
