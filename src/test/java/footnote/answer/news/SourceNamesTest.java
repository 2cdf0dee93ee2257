package footnote.answer.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.fault.BadInputException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SourceNamesTest {

    private static final List<String> KNOWN =
            List.of("Harbour Gazette", "Northern Wire", "The Vell Courier", "The vell courier", "Tidings");

    @Test
    void findsNamesWhateverTheirCaseAndBlanks() {
        assertEquals(
                Set.of("The Vell Courier", "The vell courier", "Tidings"),
                SourceNames.resolve(List.of("the  vell COURIER", "tidings "), KNOWN));
    }

    @Test
    void offersThoseMostAlikeForAnUnknownOne() {
        String refusal = assertThrows(BadInputException.class, () -> SourceNames.resolve(List.of("Vel Courier"), KNOWN))
                .getMessage();
        assertEquals(
                "No article is from \"Vel Courier\"; sources with names like that are"
                        + " \"The Vell Courier\", \"The vell courier\", \"Harbour Gazette\".",
                refusal);
    }

    @Test
    void saysWhereNoArticleNamesItsSource() {
        String refusal = assertThrows(BadInputException.class, () -> SourceNames.resolve(List.of("Wire"), List.of()))
                .getMessage();
        assertEquals("No article here names its source; ask without one.", refusal);
    }
}
