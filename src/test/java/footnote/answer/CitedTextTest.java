package footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.CitedText.Piece;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The wall held. [1]|The wall held.|1",
                "The wall held [2].|The wall held.|2",
                "The wall held. [1][3]|The wall held.|1,3",
                "The wall held. [1, 3]|The wall held.|1,3",
                "The wall held. [[4]]|The wall held.|4",
                "The wall held.【5】|The wall held.|5",
                "The wall held.［6］|The wall held.|6",
                "The wall held. [7] [7]|The wall held.|7",
                "It rose by [a lot]. [8]|It rose by [a lot].|8"
            })
    void readsEverySpelling(String text, String words, String numbers) {
        List<Integer> expected =
                List.of(numbers.split(",")).stream().map(Integer::valueOf).toList();

        assertEquals(List.of(new Piece(words, expected)), read(List.of(text)));
    }

    @ParameterizedTest
    @CsvSource({"[12345]", "[1.5]", "(1)", "[one]"})
    void leavesWhatIsNoMarker(String text) {
        assertEquals(List.of(new Piece("Held " + text, List.of())), read(List.of("Held " + text)));
    }

    @Property
    void doesNotCareHowTheTextIsCut(@ForAll @IntRange(min = 1, max = 9) int size) {
        String text = "The wall held. [1][2] Nobody was hurt [3]. It cost 3.4 million. Then 【4】 came. [5, 6]";
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < text.length(); i += size) {
            chunks.add(text.substring(i, Math.min(i + size, text.length())));
        }

        assertEquals(read(List.of(text)), read(chunks));
    }

    private static List<Piece> read(List<String> chunks) {
        CitedText cited = new CitedText();
        List<Piece> pieces = new ArrayList<>();
        chunks.forEach(chunk -> pieces.addAll(cited.add(chunk)));
        pieces.addAll(cited.end());
        return pieces;
    }
}
