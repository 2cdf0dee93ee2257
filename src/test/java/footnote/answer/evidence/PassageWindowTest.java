package footnote.answer.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PassageWindowTest {

    /** A passage whose sentences have these numbers of words. */
    private static Evidence.Passage passage(List<Integer> lengths) {
        StringBuilder text = new StringBuilder();
        List<Evidence.Sentence> sentences = new ArrayList<>();
        for (int length : lengths) {
            int start = text.isEmpty() ? 0 : text.append(' ').length();
            text.append("word ".repeat(length).strip());
            sentences.add(new Evidence.Sentence(new Span(start, text.length()), 0));
        }
        return new Evidence.Passage(1, "a", "Title", text.toString(), true, 1, 1, sentences);
    }

    private static int words(PassageWindow window) {
        return window.toRead().sentences().stream()
                .mapToInt(sentence -> sentence.split(" ").length)
                .sum();
    }

    @Test
    void aShortPassageIsOneWindow() {
        List<PassageWindow> windows = PassageWindow.of(passage(List.of(30, 30, 30)));

        assertEquals(1, windows.size());
        assertEquals("Title", windows.getFirst().toRead().title());
    }

    @Test
    void aLongOneIsCutIntoWindowsThatShareASentence() {
        List<PassageWindow> windows = PassageWindow.of(passage(List.of(40, 40, 40, 40)));

        assertEquals(
                List.of(0, 1, 2), windows.stream().map(PassageWindow::first).toList());
        assertEquals(List.of(2, 3, 4), windows.stream().map(PassageWindow::end).toList());
    }

    @Test
    void nothingIsCutFromNothing() {
        assertEquals(List.of(), PassageWindow.of(passage(List.of())));
    }

    @RepeatedTest(50)
    void everySentenceIsInSomeWindowAndNoWindowIsTooLong(RepetitionInfo repetition) {
        List<Integer> lengths = new Random(repetition.getCurrentRepetition())
                .ints(1 + repetition.getCurrentRepetition() % 9, 1, 130)
                .boxed()
                .toList();

        List<PassageWindow> windows = PassageWindow.of(passage(lengths));

        BitSet covered = new BitSet();
        windows.forEach(window -> covered.set(window.first(), window.end()));
        assertEquals(lengths.size(), covered.cardinality());
        assertTrue(
                windows.stream().allMatch(window -> words(window) <= 100 || window.end() == window.first() + 1),
                lengths.toString());
    }
}
