package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import footnote.fault.BadInputException;
import footnote.model.Stoppable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model that keeps in a file what another one wrote, and says the same again when asked the same. What failed is not
 * kept. Safe for use by several threads.
 */
public final class RecordedModel implements StreamingChatModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StreamingChatModel model;
    private final Path file;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /**
     * A line of the file.
     *
     * @param asked stands for what was asked
     * @param text what was written
     * @param whole whether the model came to an end by itself
     */
    private record Line(String asked, String text, boolean whole) {}

    /**
     * Goes on with a file, or begins one.
     *
     * @throws BadInputException if it cannot be read
     */
    public RecordedModel(StreamingChatModel model, Path file) {
        this.model = model;
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                Line read = JSON.readValue(line, Line.class);
                lines.put(read.asked(), read);
            }
        } catch (IOException e) {
            throw new BadInputException("%s does not hold what a model wrote.".formatted(file), e);
        }
    }

    @Override
    public void chat(ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
        String asked = UUID.nameUUIDFromBytes(request.messages().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Line line = lines.get(asked);
        if (line == null) {
            model.chat(request, options, new Recording(asked, handler));
        } else {
            handler.onPartialResponse(line.text());
            handler.onCompleteResponse(ChatResponse.builder()
                    .aiMessage(AiMessage.from(line.text()))
                    .finishReason(line.whole() ? FinishReason.STOP : FinishReason.LENGTH)
                    .build());
        }
    }

    private synchronized void keep(Line line) {
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            lines.put(line.asked(), line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new BadInputException("%s cannot be written.".formatted(file), e);
        }
    }

    /** Listens in. */
    private final class Recording implements StreamingChatResponseHandler, Stoppable {

        private final String asked;
        private final StreamingChatResponseHandler handler;
        private final StringBuilder text = new StringBuilder();

        Recording(String asked, StreamingChatResponseHandler handler) {
            this.asked = asked;
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
            keep(new Line(asked, text.toString(), response.finishReason() != FinishReason.LENGTH));
            handler.onCompleteResponse(response);
        }

        @Override
        public void onError(Throwable error) {
            handler.onError(error);
        }
    }
}
