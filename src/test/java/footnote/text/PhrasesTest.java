package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PhrasesTest {

    @ParameterizedTest
    @EnumSource
    void tellWhatTheyAreAboutInEveryLanguage(Language language) {
        Phrases phrases = Phrases.in(language);

        assertTrue(phrases.notMentioned(List.of("Lohfelden", "Jäger")).matches("(?s).*Lohfelden.*Jäger.*"));
        assertTrue(phrases.notMentionedHere(List.of("{0} isn't")).contains("{0} isn't"));
        assertTrue(phrases.unanswered("Why 'so'?").contains("Why 'so'?"));
        assertTrue(!phrases.nothing().isBlank() && !phrases.wordsAlone().isBlank());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "HUNGARIAN", "OTHER"})
    void areEnglishWhereThereAreNone(Language language) {
        assertEquals("No article mentions “Alp”, “Berg”.", Phrases.in(language).notMentioned(List.of("Alp", "Berg")));
    }
}
