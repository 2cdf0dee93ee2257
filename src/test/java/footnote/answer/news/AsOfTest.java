package footnote.answer.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Test
    void readsADayUpToToday() {
        assertEquals(TODAY, AsOf.parse(" 2024-06-15 ", "--as-of", TODAY));
        assertEquals(LocalDate.of(2024, 2, 29), AsOf.parse("2024-02-29", "--as-of", TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-31", "2023-02-29", "yesterday", "", "2024-06", "6/1/2024", "2024-06-16", "9999-01-01"})
    void refusesWhatIsNoDayOrStillToComeWithAnExample(String text) {
        String refusal = String.valueOf(assertThrows(BadInputException.class, () -> AsOf.parse(text, "--as-of", TODAY))
                .getMessage());
        assertTrue(refusal.matches("--as-of .* for example \\d{4}-\\d\\d-\\d\\d\\."), refusal);
    }
}
