package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0 articles
            1    | 1 article
            2    | 2 articles
            1200 | 1,200 articles
            """)
    void saysOneOrSeveral(int number, String words) {
        assertEquals(words, CountWords.of(number, "article"));
    }
}
