package footnote.answer;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One response of a model as it streams in; passes the text on and stops the model when nobody listens any more. */
final class ModelRun implements StreamingChatResponseHandler {

    /** How often a silent model is interrupted by a look at whether anybody still listens. */
    private static final long LOOK_MILLIS = 200;

    /** A model that has not finished by then has failed. */
    private static final long DEADLINE_MILLIS = 30_000;

    private final Composition composition;
    private final AnswerListener listener;
    private final CompletableFuture<ChatResponseMetadata> done = new CompletableFuture<>();
    private volatile @Nullable StreamingHandle handle;

    ModelRun(Composition composition, AnswerListener listener) {
        this.composition = composition;
        this.listener = listener;
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        handle = context.streamingHandle();
        onPartialResponse(partial.text());
    }

    @Override
    public void onPartialResponse(String text) {
        if (!done.isDone()) {
            composition.write(text);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (!done.isDone()) {
            composition.end();
            done.complete(response.metadata());
        }
    }

    @Override
    public void onError(Throwable error) {
        done.completeExceptionally(error);
    }

    /** Waits until the model has finished; its text has been passed on by then. */
    void await() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEADLINE_MILLIS);
        while (true) {
            try {
                done.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillWriting) {
                stopIf(listener.gone(), new CancellationException("nobody listens any more"));
                stopIf(
                        System.nanoTime() > deadline,
                        new UnavailableException("The model did not finish in time; ask again."));
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
            done.completeExceptionally(reason);
            StreamingHandle running = handle;
            if (running != null) {
                running.cancel();
            }
            throw reason;
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case FootnoteException ours -> ours;
            case CancellationException cut -> cut;
            default -> new UnavailableException("The model failed; ask again.", cause);
        };
    }

    /** What the model said of its response; only after {@link #await()}. */
    ChatResponseMetadata metadata() {
        return done.join();
    }
}
