package footnote.model;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Objects;

/** Response metadata of a model that knows how sure it is. */
public final class ConfidenceMetadata extends ChatResponseMetadata {

    private final double confidence;
    private final List<String> missing;
    private final List<String> unanswered;

    private ConfidenceMetadata(Builder builder) {
        super(builder);
        this.confidence = builder.confidence;
        this.missing = builder.missing;
        this.unanswered = builder.unanswered;
    }

    static ConfidenceMetadata of(String model, double confidence, List<String> missing, List<String> unanswered) {
        Builder builder = new Builder(confidence, List.copyOf(missing), List.copyOf(unanswered));
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

    /** Of a question that asks several things, those that the response does not answer. */
    public List<String> unanswered() {
        return unanswered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidenceMetadata that
                && super.equals(that)
                && confidence == that.confidence
                && missing.equals(that.missing)
                && unanswered.equals(that.unanswered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), confidence, missing, unanswered);
    }

    private static final class Builder extends ChatResponseMetadata.Builder<Builder> {

        private final double confidence;
        private final List<String> missing;
        private final List<String> unanswered;

        Builder(double confidence, List<String> missing, List<String> unanswered) {
            this.confidence = confidence;
            this.missing = missing;
            this.unanswered = unanswered;
        }
    }
}
