package footnote.model.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.model.Stoppable;
import java.net.http.HttpClient;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * A chat model behind HTTP. Returns at once and calls the handler from a thread of its own; a handler that is {@link
 * Stoppable} can stop the call from its start on. Every failure is an {@link footnote.fault.UnavailableException} that
 * says how to mend it and quotes nothing the server said. Safe for use by several threads.
 */
final class RemoteModel implements StreamingChatModel {

    private final Function<HttpClientBuilder, StreamingChatModel> connection;
    private final HttpClient client;
    private final CallLimits limits;
    private final Semaphore turns;

    RemoteModel(Function<HttpClientBuilder, StreamingChatModel> connection, HttpClient client, CallLimits limits) {
        this.connection = connection;
        this.client = client;
        this.limits = limits;
        this.turns = new Semaphore(limits.calls(), true);
    }

    /** The handler is passed on as it is, where the default would wrap it for listeners that there are none of. */
    @Override
    public void chat(ChatRequest request, ChatRequestOptions options, StreamingChatResponseHandler handler) {
        Call call = new Call(connection, client, limits, turns, request, handler);
        call.start();
        if (handler instanceof Stoppable stoppable) {
            stoppable.running(call);
        }
    }
}
