package footnote.app;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.fault.UnavailableException;
import footnote.model.remote.CallLimits;
import footnote.model.remote.RemoteModels;
import footnote.settings.Values;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a language model something small, to see whether it answers. */
final class ModelTrial implements StreamingChatResponseHandler {

    /** Models that think first need more than the one word. */
    private static final int TOKENS = 200;

    private final CompletableFuture<ChatResponse> done = new CompletableFuture<>();

    private ModelTrial() {}

    /**
     * How long it took to answer.
     *
     * @throws UnavailableException if it did not
     */
    static Duration of(ModelSettings settings, Values values) {
        CallLimits limits = new CallLimits(settings.limits().time(), TOKENS, 1, settings.proxy());
        StreamingChatModel model = RemoteModels.open(settings.name(), ModelKeys.of(settings.name(), values), limits);
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("Reply with the word ready and nothing else."))
                .build();
        long start = System.nanoTime();
        ModelTrial trial = new ModelTrial();
        model.chat(request, trial);
        trial.await();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void await() {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UnavailableException known
                    ? known
                    : new UnavailableException("The language model failed; try again.", e);
        }
    }

    @Override
    public void onPartialResponse(String text) {}

    @Override
    public void onCompleteResponse(ChatResponse response) {
        done.complete(response);
    }

    @Override
    public void onError(Throwable error) {
        done.completeExceptionally(error);
    }
}
