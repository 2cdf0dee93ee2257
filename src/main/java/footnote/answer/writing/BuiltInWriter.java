package footnote.answer.writing;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import footnote.answer.AnswerListener;
import footnote.answer.evidence.Evidence;
import footnote.answer.extract.ConfidenceMetadata;
import footnote.answer.extract.EvidenceParameters;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.conversation.Turn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The built-in model answers, in the articles' own sentences.
 *
 * @param model the built-in model
 */
public record BuiltInWriter(StreamingChatModel model) implements AnswerWriter {

    /** It takes milliseconds. */
    private static final Duration TIME = Duration.ofSeconds(30);

    @Override
    public Deadline deadline() {
        return Deadline.in(TIME);
    }

    @Override
    public QuestionRewriting rewrite(
            String question, String plain, List<Turn> history, Deadline deadline, AnswerListener listener) {
        return QuestionRewriting.none(plain);
    }

    @Override
    public double confidence(Evidence evidence) {
        return write(evidence, new CollectedSentences(), AnswerListener.NONE).confidence();
    }

    @Override
    public Composition composition(Evidence evidence, Footnotes footnotes, AnswerListener listener) {
        return new Composition(evidence, footnotes, listener);
    }

    @Override
    public Written write(
            Evidence evidence,
            Composition composition,
            ModelRun.Sink builtInWords,
            @Nullable String fault,
            Deadline deadline,
            AnswerListener listener) {
        ConfidenceMetadata judgement = write(evidence, builtInWords, listener);
        return new Written(ExtractiveChatModel.NAME, judgement, AnswerWriter.told(judgement.notices(), listener));
    }

    /** Writes into a sink; what the model says of evidence and question. */
    ConfidenceMetadata write(Evidence evidence, ModelRun.Sink sink, AnswerListener listener) {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(evidence.question()))
                .parameters(EvidenceParameters.of(evidence))
                .build();
        return (ConfidenceMetadata)
                ModelRun.of(model, request, sink, deadline(), listener).metadata();
    }
}
