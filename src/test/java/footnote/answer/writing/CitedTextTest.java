package footnote.answer.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.writing.CitedText.Piece;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
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
                "The wall held. [2-4]|The wall held.|2,3,4",
                "The wall held. [^2]|The wall held.|2",
                "The wall held. [passage 2]|The wall held.|2",
                "The wall held (passages 2 and 3).|The wall held.|2,3",
                "The wall held. 【3†source】|The wall held.|3",
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

        assertEquals(sentences(read(List.of(text))), sentences(read(chunks)));
    }

    /** A sentence each, as a piece with several of them has its numbers behind the last. */
    private static List<Piece> sentences(List<Piece> pieces) {
        List<Piece> sentences = new ArrayList<>();
        for (Piece piece : pieces) {
            List<String> texts = WrittenSentences.of(piece.text());
            for (int i = 0; i < texts.size(); i++) {
                sentences.add(new Piece(texts.get(i), i == texts.size() - 1 ? piece.numbers() : List.of()));
            }
        }
        return sentences;
    }

    @Test
    void givesASentenceWithoutNumbersOnceTheNextHasBegun() {
        CitedText cited = new CitedText();

        assertEquals(List.of(), cited.add("The wall held. "));
        assertEquals(List.of(), cited.add("[")); // may become a number
        assertEquals(List.of(new Piece("The wall held.", List.of(1))), cited.add("1] Nobody"));
        assertEquals(List.of(new Piece("Nobody was hurt.", List.of())), cited.add(" was hurt. It"));
    }

    @Test
    void takesASentenceTogetherThatNumbersInterrupt() {
        assertEquals(
                List.of(new Piece("More than 2,000 people, a record, came.", List.of(1, 2, 3))),
                read(List.of("More than 2,000 people [1], a record [2], came. [3]")));
    }

    private static List<Piece> read(List<String> chunks) {
        CitedText cited = new CitedText();
        List<Piece> pieces = new ArrayList<>();
        chunks.forEach(chunk -> pieces.addAll(cited.add(chunk)));
        pieces.addAll(cited.end());
        return pieces;
    }
}
