package footnote.answer.extract;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Objects;

/** Response metadata of a model that knows how sure it is. */
public final class ConfidenceMetadata extends ChatResponseMetadata {

    private final double confidence;
    private final List<String> missing;
    private final List<String> unsaid;
    private final List<String> unanswered;
    private final List<String> notices;

    private ConfidenceMetadata(Builder builder) {
        super(builder);
        this.confidence = builder.confidence;
        this.missing = builder.missing;
        this.unsaid = builder.unsaid;
        this.unanswered = builder.unanswered;
        this.notices = builder.notices;
    }

    static ConfidenceMetadata of(
            String model,
            double confidence,
            List<String> missing,
            List<String> unsaid,
            List<String> unanswered,
            List<String> notices) {
        Builder builder = new Builder(
                confidence, List.copyOf(missing), List.copyOf(unsaid), List.copyOf(unanswered), List.copyOf(notices));
        builder.modelName(model).finishReason(FinishReason.STOP);
        return new ConfidenceMetadata(builder);
    }

    /** Probability that the response answers the question, 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** What the question asks about and no passage mentions, in the question's words. */
    public List<String> missing() {
        return missing;
    }

    /** What the question takes for granted that somebody did and no passage says in any word, in the question's words. */
    public List<String> unsaid() {
        return unsaid;
    }

    /** Of a question that asks several things, those that the response does not answer. */
    public List<String> unanswered() {
        return unanswered;
    }

    /** What went wrong while it was made, each in a sentence for the reader. */
    public List<String> notices() {
        return notices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidenceMetadata that
                && super.equals(that)
                && confidence == that.confidence
                && missing.equals(that.missing)
                && unsaid.equals(that.unsaid)
                && unanswered.equals(that.unanswered)
                && notices.equals(that.notices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), confidence, missing, unsaid, unanswered, notices);
    }

    private static final class Builder extends ChatResponseMetadata.Builder<Builder> {

        private final double confidence;
        private final List<String> missing;
        private final List<String> unsaid;
        private final List<String> unanswered;
        private final List<String> notices;

        Builder(
                double confidence,
                List<String> missing,
                List<String> unsaid,
                List<String> unanswered,
                List<String> notices) {
            this.confidence = confidence;
            this.missing = missing;
            this.unsaid = unsaid;
            this.unanswered = unanswered;
            this.notices = notices;
        }
    }
}
