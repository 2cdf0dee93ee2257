package footnote.answer.evidence;

import footnote.model.onnx.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sentences of a passage that stand side by side, to be read at once. A window has at most {@link #WORDS} words, unless a
 * single sentence has more; where there is room it begins with the last sentence of the window before.
 *
 * @param passage the passage
 * @param first index of the first sentence
 * @param end index behind the last
 */
public record PassageWindow(Evidence.Passage passage, int first, int end) {

    /** Costs half of whole passages and finds as much. */
    private static final int WORDS = 100;

    /** The windows of a passage, in order. */
    public static List<PassageWindow> of(Evidence.Passage passage) {
        List<PassageWindow> windows = new ArrayList<>();
        int first = 0;
        int words = 0;
        for (int i = 0; i < passage.sentences().size(); i++) {
            int more = words(passage, i);
            if (i > first && words + more > WORDS) {
                windows.add(new PassageWindow(passage, first, i));
                int overlap = words(passage, i - 1);
                boolean room = overlap + more <= WORDS && i - 1 > first;
                first = room ? i - 1 : i;
                words = room ? overlap : 0;
            }
            words += more;
        }
        if (!passage.sentences().isEmpty()) {
            windows.add(new PassageWindow(passage, first, passage.sentences().size()));
        }
        return windows;
    }

    private static int words(Evidence.Passage passage, int sentence) {
        return passage.sentences().get(sentence).span().of(passage.text()).split(" ").length;
    }

    /** As the reader takes it. */
    public Window toRead() {
        return new Window(
                passage.headline(),
                IntStream.range(first, end)
                        .mapToObj(i -> passage.sentences().get(i).span().of(passage.text()))
                        .toList());
    }

    /**
     * Whether a sentence is in it.
     *
     * @param number the number of the sentence's passage
     * @param index the sentence's index in that
     */
    public boolean has(int number, int index) {
        return number == passage.number() && index >= first && index < end;
    }
}
