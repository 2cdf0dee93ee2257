package footnote.eval;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import footnote.answer.extract.EvidenceParameters;
import footnote.model.Stoppable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A model that says again what another one {@linkplain RecordedAnswers wrote} when asked the same. What failed is not kept. */
public final class RecordedModel implements StreamingChatModel {

    private final StreamingChatModel model;
    private final RecordedAnswers written;

    public RecordedModel(StreamingChatModel model, RecordedAnswers written) {
        this.model = model;
        this.written = written;
    }

    @Override
    public void chat(ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
        String purpose = request.parameters() instanceof EvidenceParameters ? "answer" : "standalone";
        String prompt = UUID.nameUUIDFromBytes(request.messages().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        RecordedAnswers.Line line = written.find(purpose, prompt);
        if (line == null) {
            model.chat(request, options, new Recording(written.key(purpose), prompt, handler));
        } else {
            handler.onPartialResponse(line.text());
            handler.onCompleteResponse(ChatResponse.builder()
                    .aiMessage(AiMessage.from(line.text()))
                    .finishReason(line.whole() ? FinishReason.STOP : FinishReason.LENGTH)
                    .build());
        }
    }

    /** Listens in. */
    private final class Recording implements StreamingChatResponseHandler, Stoppable {

        private final String key;
        private final String prompt;
        private final StreamingChatResponseHandler handler;
        private final StringBuilder text = new StringBuilder();

        Recording(String key, String prompt, StreamingChatResponseHandler handler) {
            this.key = key;
            this.prompt = prompt;
            this.handler = handler;
        }

        @Override
        public void running(StreamingHandle handle) {
            if (handler instanceof Stoppable stoppable) {
                stoppable.running(handle);
            }
        }

        @Override
        public void onPartialResponse(String more) {
            text.append(more);
            handler.onPartialResponse(more);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            boolean whole = response.finishReason() != FinishReason.LENGTH;
            written.keep(new RecordedAnswers.Line(key, prompt, text.toString(), whole));
            handler.onCompleteResponse(response);
        }

        @Override
        public void onError(Throwable error) {
            handler.onError(error);
        }
    }
}
