package footnote.answer.news.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import footnote.text.analysis.AnalysedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "about 200 houses, 198 houses, true",
        "at least 10 houses, 12 houses, true",
        "at least nine houses, 14 houses, false",
        "'2,000 houses', '1,987 houses', true",
        "'2,000 houses', '1,400 houses', false",
        "nine houses, 9 houses, true",
        "9 houses, 11 houses, false",
        "1.2 million houses, '1,230,000 houses', true",
        "fewer than 50 houses, 48 houses, true",
        "fewer than 50 houses, 60 houses, false"
    })
    void agreesAsFarAsHedgesAndRoundingsGo(String one, String two, boolean agrees) {
        assertEquals(agrees, quantity(one).agrees(quantity(two)));
        assertEquals(agrees, quantity(two).agrees(quantity(one)));
    }

    @Test
    void unitsAreNotComparedWithOneAnother() {
        assertFalse(new Quantity(quantity("3 houses").amount(), "€").isComparable(quantity("3 houses")));
    }

    @Test
    void isToldInFiguresWithItsHedge() {
        assertEquals("at least 9 people", quantity("at least nine people").told("nine", "people"));
        assertEquals("1.2 million", quantity("1.2 million people").told("1.2 million", ""));
    }

    private static Quantity quantity(String text) {
        return new Quantity(
                List.copyOf(AnalysedText.of("There were " + text + ".").amounts())
                        .getFirst(),
                "");
    }
}
