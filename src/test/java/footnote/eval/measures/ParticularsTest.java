package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParticularsTest {

    private static final Particulars ARTICLE = Particulars.in(List.of(
            "The Russian minister met 2,000 farmers in Bergen on 3 May.", "Five ferries, 37% of all, left at 7.30."));

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "The minister met 2000 farmers.: ",
                "He met them in Bergen's harbour.: ",
                "It happened in Russia on May 3rd.: ",
                "About 5 ferries left at 7.30.: ",
                "It was 2,001 of them in Oslo.: 2,001 Oslo",
                "Norway paid 37 percent and Sweden the rest.: Sweden",
                "They said “Nothing is lost” on 4 May.: 4",
                "It is what I've heard of Bergen.: ",
                "The price was $1.025.: 1.025"
            })
    void findsWhatASentenceSaysFromNowhere(String sentence, String lacking) {
        assertEquals(lacking == null ? "" : lacking, String.join(" ", ARTICLE.lacking(sentence)));
    }

    @Test
    void emptyTextsHaveNothing() {
        assertEquals(List.of("Oslo", "9"), Particulars.in(List.of()).lacking("In Oslo there are 9."));
        assertEquals(List.of(), Particulars.in(List.of()).lacking(""));
    }
}
