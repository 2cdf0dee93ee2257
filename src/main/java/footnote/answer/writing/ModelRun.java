package footnote.answer.writing;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import footnote.answer.AnswerListener;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import footnote.model.Stoppable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One response of a model as it streams in; passes the text on and stops the model when nobody listens any more or its
 * time is over. Once {@link #await} has returned or thrown, nothing more is passed on.
 */
final class ModelRun implements StreamingChatResponseHandler, Stoppable {

    /** How often a silent model is interrupted by a look at whether anybody still listens. */
    private static final long LOOK_MILLIS = 100;

    /** Where the text goes. */
    interface Sink {

        void write(String text);

        /** Nothing more comes; {@code whole} where the model came to an end by itself. */
        void end(boolean whole);
    }

    private final Sink sink;
    private final AnswerListener listener;
    private final CompletableFuture<ChatResponseMetadata> done = new CompletableFuture<>();
    private @Nullable StreamingHandle handle;

    private ModelRun(Sink sink, AnswerListener listener) {
        this.sink = sink;
        this.listener = listener;
    }

    /** Has a model answer, and waits until it has. */
    static ModelRun of(
            StreamingChatModel model, ChatRequest request, Sink sink, Deadline deadline, AnswerListener listener) {
        ModelRun run = new ModelRun(sink, listener);
        model.chat(request, run);
        run.await(deadline);
        return run;
    }

    @Override
    public synchronized void running(StreamingHandle running) {
        handle = running;
        if (done.isCompletedExceptionally()) {
            running.cancel();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        synchronized (this) {
            handle = handle == null ? context.streamingHandle() : handle;
        }
        onPartialResponse(partial.text());
    }

    @Override
    public synchronized void onPartialResponse(String text) {
        if (!done.isDone()) {
            sink.write(text);
        }
    }

    @Override
    public synchronized void onCompleteResponse(ChatResponse response) {
        if (!done.isDone()) {
            sink.end(response.metadata().finishReason() != FinishReason.LENGTH);
            done.complete(response.metadata());
        }
    }

    @Override
    public synchronized void onError(Throwable error) {
        done.completeExceptionally(error);
    }

    /**
     * Waits until the model has finished; its text has been passed on by then.
     *
     * @throws UnavailableException if it failed or was not done in time
     * @throws CancellationException if nobody listens any more
     */
    void await(Deadline deadline) {
        while (true) {
            try {
                done.get(Math.clamp(deadline.millisLeft(), 1, LOOK_MILLIS), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillWriting) {
                stopIf(listener.gone(), new CancellationException("nobody listens any more"));
                stopIf(deadline.isOver(), new UnavailableException("The language model did not answer in time."));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopIf(true, new CancellationException("interrupted"));
            } catch (ExecutionException e) {
                throw failure(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private void stopIf(boolean stop, RuntimeException reason) {
        if (stop) {
            stop(reason);
            throw reason;
        }
    }

    private synchronized void stop(RuntimeException reason) {
        done.completeExceptionally(reason);
        if (handle != null) {
            handle.cancel();
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case FootnoteException ours -> ours;
            case CancellationException cut -> cut;
            default -> new UnavailableException("The language model failed; try again.", cause);
        };
    }

    /** What the model said of its response; only after {@link #await}. */
    ChatResponseMetadata metadata() {
        return done.join();
    }
}
