package footnote.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.fault.BadInputException;
import footnote.model.SentenceChoice.Chosen;
import java.util.List;
import java.util.Set;

/**
 * The built-in answerer: a chat model that answers in the passages' own sentences, each with the number of its passage.
 * It reads the evidence of {@link EvidenceParameters}, not the prompt, and answers with an empty text where no passage
 * answers the question. Its response metadata is {@link ConfidenceMetadata}. Needs no download, key or network; the same
 * request always gets the same response. Safe for use by several threads.
 */
public final class ExtractiveChatModel implements StreamingChatModel {

    public static final String NAME = "extractive";

    private final SentenceModel model;

    public ExtractiveChatModel(SentenceModel model) {
        this.model = model;
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OTHER;
    }

    /** Of the type that carries evidence, so that a request's evidence survives being merged with these defaults. */
    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return EvidenceParameters.NONE;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        if (!(request.parameters() instanceof EvidenceParameters parameters)
                || parameters.evidence().question().isEmpty()) {
            handler.onError(new BadInputException("The built-in model answers from evidence only; none was given."));
            return;
        }
        SentenceScores scores = SentenceScores.of(parameters.evidence(), model.sentence());
        double confidence = scores.ranked().isEmpty()
                ? 0
                : LogisticModel.probability(model.answer().logit(scores.answerValues()));
        StringBuilder text = new StringBuilder();
        if (!scores.ranked().isEmpty() && confidence >= model.threshold()) {
            for (Chosen chosen : SentenceChoice.of(scores)) {
                String piece = (text.isEmpty() ? "" : " ") + chosen.sentence().text() + markers(chosen);
                text.append(piece);
                handler.onPartialResponse(piece);
            }
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(AiMessage.from(text.toString()))
                .metadata(ConfidenceMetadata.of(NAME, confidence, missing(scores)))
                .build());
    }

    private static String markers(Chosen chosen) {
        StringBuilder markers = new StringBuilder(" ");
        chosen.sources()
                .forEach(source -> markers.append('[').append(source.number()).append(']'));
        return markers.toString();
    }

    /** The question's words that the likeliest sentence's passage lacks. */
    private static List<String> missing(SentenceScores scores) {
        if (scores.ranked().isEmpty()) {
            return scores.question().missingWords(Set.of());
        }
        return scores.question()
                .missingWords(scores.ranked().getFirst().sentence().context());
    }
}
