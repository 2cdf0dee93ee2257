package footnote.model.onnx;

import java.util.List;

/**
 * Sentences that stand side by side in a passage, to be read at once.
 *
 * @param title the title of their article; empty where it has none
 * @param sentences the sentences, in order
 */
public record Window(String title, List<String> sentences) {

    public Window {
        sentences = List.copyOf(sentences);
    }
}
