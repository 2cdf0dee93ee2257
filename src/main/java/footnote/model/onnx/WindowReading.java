package footnote.model.onnx;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;

/**
 * What the reader says of a window and a question.
 *
 * @param sentences for each sentence that was read, in order; sentences behind the last that fits are missing
 * @param answerable log odds that any of its sentences answers the question
 * @param state the encoder's vector of question and window, of length {@link ReaderModel#STATE}
 */
public record WindowReading(List<SentenceReading> sentences, double answerable, Embedding state) {

    public WindowReading {
        sentences = List.copyOf(sentences);
    }

    /**
     * What the reader says of a sentence.
     *
     * @param logit log odds that it answers: the log of the summed odds of its tokens, less half the log of their number
     * @param start where the likeliest token begins in the sentence
     * @param end where it ends
     */
    public record SentenceReading(double logit, int start, int end) {}
}
