package footnote.model.remote;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.fault.UnavailableException;
import footnote.fuzz.Fuzzed;
import footnote.model.ModelName;
import footnote.settings.Secret;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What a model's server streams, of the provider that the first byte says: an answer, or a failure in words, once. */
public final class StreamFuzz implements Fuzzed {

    /** Shorter than the pause before a second attempt. */
    private static final Duration TIME = Duration.ofMillis(350);

    private static final Secret KEY = Secret.of("k", "a test");

    private static final List<String> MODELS = List.of(
            "openai:stub@http://here.invalid/v1",
            "ollama:stub@http://here.invalid",
            "anthropic:stub@http://here.invalid/v1",
            "gemini:stub@http://here.invalid/v1");

    @Override
    public void take(byte[] bytes) throws Exception {
        ModelName model = ModelName.of(MODELS.get(bytes.length == 0 ? 0 : bytes[0] & 3));
        byte[] body = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        CallLimits limits = new CallLimits(TIME, 77, 1, null);
        Heard heard = new Heard();
        try (HttpClient client = new CannedHttp(body)) {
            new RemoteModel(RemoteConnections.of(model, KEY, 77), client, limits)
                    .chat(
                            ChatRequest.builder()
                                    .messages(UserMessage.from("How many?"))
                                    .build(),
                            heard);
            heard.done.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            boolean told = failed.getCause() instanceof UnavailableException
                    && String.valueOf(failed.getCause().getMessage()).endsWith(".");
            if (!told) {
                throw failed;
            }
        }
        if (heard.more) {
            throw new AssertionError("something came behind the end");
        }
    }

    private static final class Heard implements StreamingChatResponseHandler {

        final CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        volatile boolean more;

        @Override
        public void onPartialResponse(String text) {
            more |= done.isDone();
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            more |= !done.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            more |= !done.completeExceptionally(failure);
        }
    }
}
