package footnote.answer.extract;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.answer.evidence.Evidence;
import footnote.answer.extract.SentenceChoice.Chosen;
import footnote.fault.BadInputException;
import footnote.model.ModelName;
import footnote.text.Terms;
import java.util.List;

/**
 * The built-in answerer: a chat model that answers in the passages' own sentences, each with the number of its passage.
 * It reads the evidence of {@link EvidenceParameters}, not the prompt, and answers with an empty text where no passage
 * answers the question. Its response metadata is {@link ConfidenceMetadata}. Needs no download, key or network; the same
 * request always gets the same response. Safe for use by several threads.
 */
public final class ExtractiveChatModel implements StreamingChatModel {

    public static final String NAME = ModelName.EXTRACTIVE;

    private final SentenceReader reader;

    public ExtractiveChatModel(SentenceReader reader) {
        this.reader = reader;
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
        List<ExtractedAnswer> readings = readings(parameters.evidence());
        List<ExtractedAnswer> answering =
                readings.stream().filter(ExtractedAnswer::answers).toList();
        StringBuilder text = new StringBuilder();
        for (ExtractedAnswer reading : answering) {
            for (Chosen chosen : reading.chosen()) {
                String piece = (text.isEmpty() ? "" : " ") + chosen.sentence().text() + markers(chosen);
                text.append(piece);
                handler.onPartialResponse(piece);
            }
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(AiMessage.from(text.toString()))
                .metadata(metadata(answering.isEmpty() ? readings : answering, readings))
                .build());
    }

    /** A question's parts, each read by itself; where none of them is answered, the question as a whole. */
    private List<ExtractedAnswer> readings(Evidence evidence) {
        List<ExtractedAnswer> parts =
                evidence.parts().stream().map(reader::read).toList();
        return parts.stream().anyMatch(ExtractedAnswer::answers) ? parts : List.of(whole(evidence));
    }

    /**
     * A follow-up that finds no answer with the words of the question before may find one without: in passages that are
     * still those of both.
     */
    private ExtractedAnswer whole(Evidence evidence) {
        ExtractedAnswer whole = reader.read(evidence);
        String typed = evidence.typed();
        if (whole.answers() || typed == null || Terms.content(typed).isEmpty()) {
            return whole;
        }
        ExtractedAnswer alone = reader.read(evidence.asking(typed));
        return alone.answers() ? alone : whole;
    }

    /** An answer is as sure as the least sure of what it is made of. */
    private ConfidenceMetadata metadata(List<ExtractedAnswer> said, List<ExtractedAnswer> asked) {
        double confidence =
                said.stream().mapToDouble(ExtractedAnswer::confidence).min().orElse(0);
        List<String> missing = said.stream()
                .flatMap(reading -> reading.missing().stream())
                .distinct()
                .toList();
        List<String> unanswered = asked.stream()
                .filter(reading -> !said.contains(reading))
                .map(ExtractedAnswer::question)
                .toList();
        List<String> unsaid =
                said.stream().flatMap(reading -> reading.unsaid().stream()).toList();
        List<String> notices = asked.stream()
                .flatMap(reading -> reading.notice().stream())
                .distinct()
                .toList();
        return ConfidenceMetadata.of(NAME, confidence, missing, unsaid, unanswered, notices);
    }

    private static String markers(Chosen chosen) {
        StringBuilder markers = new StringBuilder(" ");
        chosen.sources()
                .forEach(source -> markers.append('[').append(source.number()).append(']'));
        return markers.toString();
    }
}
