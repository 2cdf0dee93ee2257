package footnote.model.onnx;

import footnote.text.Span;
import java.util.List;
import java.util.OptionalDouble;

/** What the reader says of a window and a question. Immutable. */
public final class WindowReading {

    private final List<SentenceTokens> tokens;
    private final List<Double> sentences;
    private final double answerable;

    WindowReading(List<SentenceTokens> tokens, double answerable) {
        this.tokens = List.copyOf(tokens);
        this.sentences = tokens.stream().map(SentenceTokens::logit).toList();
        this.answerable = answerable;
    }

    /**
     * For each sentence that was read, in order, the log odds that it answers: the log of the summed odds of its tokens,
     * less half the log of their number. Sentences behind the last that fits are missing.
     */
    public List<Double> sentences() {
        return sentences;
    }

    /**
     * Log odds that the answer stands in a stretch of a sentence, reckoned as those of a sentence; empty where the stretch
     * was not read.
     *
     * @param sentence the sentence's place in the window, from 0
     */
    public OptionalDouble in(int sentence, Span span) {
        double logit = sentence < tokens.size() ? tokens.get(sentence).logit(span) : Double.NaN;
        return Double.isNaN(logit) ? OptionalDouble.empty() : OptionalDouble.of(logit);
    }

    /** Log odds that any of its sentences answers the question. */
    public double answerable() {
        return answerable;
    }
}
