package footnote.model.onnx;

import footnote.text.Span;

/** What the reader says of each token of a sentence. Immutable, as its arrays are given up to it. */
final class SentenceTokens {

    /** An empty stretch answers nothing. */
    private static final double NOTHING = -ReaderModel.MOST_TOKENS;

    private final int[] starts;
    private final int[] ends;
    private final float[] logits;

    /**
     * The tokens that were read, in order.
     *
     * @param starts where each begins in the sentence, in UTF-16 units
     * @param ends where it ends
     * @param logits its logit
     */
    SentenceTokens(int[] starts, int[] ends, float[] logits) {
        this.starts = starts;
        this.ends = ends;
        this.logits = logits;
    }

    /** Log odds that the sentence answers: the log of its tokens' summed odds, less half the log of their number. */
    double logit() {
        return logit(0, logits.length);
    }

    /** The same of a stretch of it, for which the tokens count that lie in it at least in part; {@code NaN} if none was read. */
    double logit(Span span) {
        int from = 0;
        while (from < logits.length && ends[from] <= span.start()) {
            from++;
        }
        int to = from;
        while (to < logits.length && starts[to] < span.end()) {
            to++;
        }
        return from == to ? Double.NaN : logit(from, to);
    }

    private double logit(int from, int to) {
        if (from == to) {
            return NOTHING;
        }
        float most = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            most = Math.max(most, logits[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(logits[i] - most);
        }
        return most + Math.log(sum) - Math.log(to - from) / 2;
    }
}
