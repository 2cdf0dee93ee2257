package footnote.answer.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.search.SimilarWord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingCorrectionTest {

    /** What a collection has that is spelt like words that it does not have, with the number of edits. */
    private static final Map<String, List<SimilarWord>> SIMILAR = Map.ofEntries(
            Map.entry("Lukashenka", List.of(new SimilarWord("Lukashenko", 1))),
            Map.entry("Kazakstan", List.of(new SimilarWord("Kazakhstan", 1))),
            Map.entry("Gadaffi", List.of(new SimilarWord("Gaddafi", 2))),
            Map.entry("resturant", List.of(new SimilarWord("restaurant", 1))),
            Map.entry("cathedrel", List.of(new SimilarWord("cathedral", 1))),
            Map.entry("parlament", List.of(new SimilarWord("parliament", 1))),
            Map.entry("Iran", List.of(new SimilarWord("Iraq", 1))),
            Map.entry("Slovenia", List.of(new SimilarWord("Slovakia", 2))),
            Map.entry("Austria", List.of(new SimilarWord("Australia", 2))),
            Map.entry("Hansen", List.of(new SimilarWord("Jansen", 1))),
            Map.entry("Polla", List.of(new SimilarWord("polar", 2))),
            Map.entry("chess", List.of(new SimilarWord("chose", 2))),
            Map.entry("frost", List.of(new SimilarWord("first", 1))),
            Map.entry("baker", List.of(new SimilarWord("biker", 1))),
            Map.entry("Zelensky", List.of(new SimilarWord("Zelenskyy", 1))),
            Map.entry("Asad", List.of(new SimilarWord("Assad", 1))),
            Map.entry("glas", List.of(new SimilarWord("glass", 2))),
            Map.entry("bridge", List.of(new SimilarWord("bride", 1))));

    private static final Set<String> KNOWN = Set.of("chess", "frost", "baker", "Zelensky");

    private final SpellingCorrection spelling =
            new SpellingCorrection(word -> SIMILAR.getOrDefault(word, List.of()), KNOWN::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When was Lukashenka born?          | When was Lukashenko born?
            Who leads Kazakstan?               | Who leads Kazakhstan?
            Where did Gadaffi die?             | Where did Gaddafi die?
            who owns the resturant             | who owns the restaurant
            Who built the cathedrel?           | Who built the cathedral?
            When did Zelensky speak?           | When did Zelenskyy speak?
            Where did Asad die?                | Where did Assad die?
            how much did the glas cost         | how much did the glass cost
            WHO LEADS THE PARLAMENT?           | WHO LEADS THE PARLAMENT?
            """)
    void readsWhatTheArticlesSpellOtherwise(String question, String read) {
        assertEquals(read, spelling.of(question).text());
    }

    @ParameterizedTest
    @CsvSource({
        "How many people live in Iran?",
        "Who governs Slovenia?",
        "What did Austria decide?",
        "What did Hansen say?",
        "What did Polla say?",
        "When was the bridge built?",
        "Who won the chess?",
        "When did the frost come?",
        "Who is the baker?"
    })
    void leavesOtherWordsAsTheyAre(String question) {
        SpellingCorrection.Corrected corrected = spelling.of(question);
        assertEquals(question, corrected.text());
        assertEquals(List.of(), corrected.notices());
    }

    @Test
    void saysWhatWasReadAsWhat() {
        assertEquals(
                List.of("“Gadaffi” was read as “Gaddafi”, as the articles spell it."),
                spelling.of("Where did Gadaffi die?").notices());
    }
}
