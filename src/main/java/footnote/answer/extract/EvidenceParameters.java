package footnote.answer.extract;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import footnote.answer.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Request parameters that carry the evidence to models that understand it; all others ignore it. */
public final class EvidenceParameters extends DefaultChatRequestParameters {

    /** Parameters without evidence. */
    static final EvidenceParameters NONE = of(new Evidence("", List.of(), Map.of(), 0));

    private final Evidence evidence;

    private EvidenceParameters(Builder builder) {
        super(builder);
        this.evidence = Objects.requireNonNull(builder.evidence);
    }

    public static EvidenceParameters of(Evidence evidence) {
        return new EvidenceParameters(new Builder(evidence));
    }

    /** What the built-in model answers from. */
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public ChatRequestParameters overrideWith(ChatRequestParameters that) {
        Evidence kept = that instanceof EvidenceParameters other ? other.evidence : evidence;
        return new EvidenceParameters(new Builder(kept).overrideWith(this).overrideWith(that));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceParameters that && super.equals(that) && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), evidence);
    }

    private static final class Builder extends DefaultChatRequestParameters.Builder<Builder> {

        private final Evidence evidence;

        Builder(Evidence evidence) {
            this.evidence = evidence;
        }
    }
}
