package footnote.answer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.text.analysis.AnalysedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence falls into, and whether what stands together stands together elsewhere. */
final class StretchesTest {

    private static final AnalysedText SENTENCE = AnalysedText.of(
            "The quarry near the old town may not expand into a forest, which will only feed seven hungry kitchens abroad.");

    @Test
    void textsAreThoseOfTheStretches() {
        assertEquals(
                List.of(
                        "The quarry near the old town may not expand into a forest",
                        "which will only feed seven hungry kitchens abroad"),
                Stretches.texts(SENTENCE));
    }

    @Test
    void theWorstStretchIsTheOneThatLacksMost() {
        AnalysedText quote = AnalysedText.of("The quarry near the old town may not expand into a forest.");
        double worst = Stretches.worst(SENTENCE, word -> !quote.has(word.key()), word -> 1);
        double all = SENTENCE.words().stream()
                .filter(word -> word.isContent() && !quote.has(word.key()))
                .count();
        assertTrue(worst >= 3, "feed, hungry, kitchens");
        assertEquals(all, worst, "nothing is missing before the comma");
    }

    @Test
    void aTextWithoutWordsHasNoStretches() {
        assertEquals(0, Stretches.texts(AnalysedText.of("…")).size());
        assertEquals(0, Stretches.worst(AnalysedText.of(""), word -> true, word -> 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nordavia fell sharply, while Baltwing jumped. | Nordavia fell sharply.                        | 0
            Nordavia fell sharply, while Baltwing jumped. | Baltwing fell.                                | 1
            Nordavia fell sharply, while Baltwing jumped. | Baltwing fell sharply while Nordavia jumped.  | 0.75
            Nordavia fell sharply, while Baltwing jumped. | The moon is made of cheese.                   | 0
            """)
    void countsWhatStandsApart(String quote, String sentence, double parted) {
        assertEquals(parted, Bonds.parted(AnalysedText.of(sentence), AnalysedText.of(quote)), 1e-9);
    }
}
