package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class MatchingTest {

    @ParameterizedTest
    @CsvSource({
        "The Harbour was closed., harbour",
        "It cost 5.5 million [2] crowns, million crowns",
        "'Paid by \"Nord–Bank\" in full', nord bank",
        "The mayor of a small town, mayor of the small town",
        "图书馆的建设费用为三亿元。, 三亿元"
    })
    void findsAnswerWhateverCasePunctuationArticlesAndFootnotes(String text, String answer) {
        assertTrue(Matching.containsAny(text, List.of("elsewhere", answer)));
    }

    @Test
    void findsWholeWordsOnly() {
        assertFalse(Matching.containsAny("Over 3080 came.", List.of("308")));
        assertFalse(Matching.containsAny("Anything.", List.of("the", "?")));
        assertFalse(Matching.containsAny("Anything.", List.of()));
    }

    @Test
    void normalises() {
        assertEquals("ferry sank off coast in 1987", Matching.normalise("  The FERRY[3] sank, off a coast in 1987! "));
    }

    @Test
    void overlapsFromHalfOfTheShorterText() {
        assertTrue(Matching.overlaps("red green blue grey", "red green one two three four"));
        assertFalse(Matching.overlaps("red green blue grey", "red one two three four five"));
    }

    @Test
    void countsEachWordAsOftenAsBothHaveIt() {
        assertFalse(Matching.overlaps("red red red red", "red one two three"));
        assertFalse(Matching.overlaps("", "red"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "likeness.csv", delimiter = '|', numLinesToSkip = 2)
    void likenessByHand(String one, String two, double f1) {
        assertEquals(f1, Decimals.of(Matching.f1(one, two)));
        assertEquals(f1, Decimals.of(Matching.f1(two, one)));
    }
}
