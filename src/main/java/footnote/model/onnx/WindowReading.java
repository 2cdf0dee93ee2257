package footnote.model.onnx;

import java.util.List;

/**
 * What the reader says of a window and a question.
 *
 * @param sentences for each sentence that was read, in order, the log odds that it answers: the log of the summed odds of
 *     its tokens, less half the log of their number; sentences behind the last that fits are missing
 * @param answerable log odds that any of its sentences answers the question
 */
public record WindowReading(List<Double> sentences, double answerable) {

    public WindowReading {
        sentences = List.copyOf(sentences);
    }
}
