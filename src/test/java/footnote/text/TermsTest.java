package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermsTest {

    /** Forms of one word are one term. */
    @ParameterizedTest
    @CsvSource({
        "ENGLISH, museum, museums",
        "GERMAN, Freibad, Freibäder",
        "GERMAN, öffnete, offneten",
        "FRENCH, l'hôpital, hopitaux",
        "FRENCH, coûta, coûtèrent",
        "SPANISH, biblioteca, bibliotecas",
        "SPANISH, costó, costaron",
        "SPANISH, obra, obras",
        "SPANISH, país, países",
        "SPANISH, anunciará, anunció",
        "PORTUGUESE, canção, canções",
        "PORTUGUESE, custou, custaram",
        "PORTUGUESE, hospital, hospitais",
        "ITALIAN, biblioteca, biblioteche",
        "ITALIAN, costò, costarono",
        "ITALIAN, l'opera, opere",
        "TURKISH, köprü, köprüler",
        "RUSSIAN, мост, мостами",
        "ARABIC, الجسر, جسر",
        "GREEK, γέφυρα, γέφυρες",
        "CHINESE, 大学, 大学"
    })
    void knowFormsOfAWord(Language language, String one, String other) {
        assertEquals(stems(one, language), stems(other, language));
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, die Brücke ist nicht für alle",
        "FRENCH, le pont est pour nous",
        "SPANISH, el puente es para todos",
        "RUSSIAN, мост это не для нас",
        "ARABIC, الجسر هو على",
        "TURKISH, köprü ve bu için"
    })
    void knowWordsWithoutContent(Language language, String text) {
        assertTrue(
                Terms.of(text, language).stream().filter(term -> !term.isStop()).count() <= 2, text);
    }

    private static Set<String> stems(String text, Language language) {
        List<Terms.Term> terms = Terms.of(text, language);
        return new HashSet<>(terms.stream().map(Terms.Term::stem).toList());
    }
}
