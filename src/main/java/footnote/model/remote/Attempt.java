package footnote.model.remote;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.model.remote.Fault.Kind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt of a call: passes text on as it comes, and knows at the end what became of it. */
final class Attempt implements StreamingChatResponseHandler {

    /** A token is seldom longer than this; a server that goes on regardless of its budget is stopped. */
    private static final int LETTERS_PER_TOKEN = 10;

    private final CallHttp http;
    private final StreamingChatResponseHandler reader;
    private final int letters;
    private int written;
    private @Nullable Fault fault;
    private @Nullable ChatResponse response;

    Attempt(CallHttp http, StreamingChatResponseHandler reader, int tokens) {
        this.http = http;
        this.reader = reader;
        this.letters = LETTERS_PER_TOKEN * tokens;
    }

    /** Makes the attempt, to its end, in this thread. */
    void run(StreamingChatModel model, ChatRequest request) {
        try {
            model.chat(request, this);
        } catch (RuntimeException e) {
            onError(e);
        }
        if (fault == null && !isWhole()) {
            fault = http.fault().orElse(Fault.of(Kind.CUT));
        }
    }

    private boolean isWhole() {
        return response != null && (response.metadata().finishReason() != null || http.done());
    }

    @Override
    public void onPartialResponse(String text) {
        if (fault != null) {
            return;
        }
        written += text.length();
        if (written > letters) {
            end(Fault.of(Kind.ENDLESS));
        } else {
            reader.onPartialResponse(text);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable error) {
        if (fault == null) {
            // What is not the network's doing is something that could not be made sense of.
            end(http.fault().orElse(Fault.of(Kind.GARBLED)));
        }
    }

    private void end(Fault met) {
        fault = met;
        http.stop();
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether a reader has seen some of it, so that it cannot be made again. */
    boolean begun() {
        return written > 0;
    }

    /** The response; only where there is no fault. */
    ChatResponse response() {
        return Objects.requireNonNull(response);
    }
}
