package footnote.model;

import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Objects;

/** Response metadata of a model that knows how sure it is. */
public final class ConfidenceMetadata extends ChatResponseMetadata {

    private final double confidence;
    private final List<String> missing;

    private ConfidenceMetadata(Builder builder) {
        super(builder);
        this.confidence = builder.confidence;
        this.missing = builder.missing;
    }

    static ConfidenceMetadata of(String model, double confidence, List<String> missing) {
        Builder builder = new Builder(confidence, List.copyOf(missing));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidenceMetadata that
                && super.equals(that)
                && confidence == that.confidence
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), confidence, missing);
    }

    private static final class Builder extends ChatResponseMetadata.Builder<Builder> {

        private final double confidence;
        private final List<String> missing;

        Builder(double confidence, List<String> missing) {
            this.confidence = confidence;
            this.missing = missing;
        }
    }
}
