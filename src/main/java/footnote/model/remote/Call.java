package footnote.model.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of a remote model: waits for its turn, tries, tries again where that may help and nobody has read anything
 * yet, and reports one end. Runs in a thread of its own; stopping interrupts that, whatever it waits for.
 */
final class Call implements StreamingHandle {

    /** The first and at most two more. */
    private static final int ATTEMPTS = 3;

    /** A first repetition waits about this long, a second one about twice as long. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    /** What a call gets that had to wait for its turn until its time was over. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Function<HttpClientBuilder, StreamingChatModel> connection;
    private final HttpClient client;
    private final CallLimits limits;
    private final Semaphore turns;
    private final ChatRequest request;
    private final StreamingChatResponseHandler reader;
    private final long end;
    private volatile @Nullable Thread thread;
    private volatile boolean cancelled;

    Call(
            Function<HttpClientBuilder, StreamingChatModel> connection,
            HttpClient client,
            CallLimits limits,
            Semaphore turns,
            ChatRequest request,
            StreamingChatResponseHandler reader) {
        this.connection = connection;
        this.client = client;
        this.limits = limits;
        this.turns = turns;
        this.request = request;
        this.reader = reader;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    void start() {
        thread = Thread.ofVirtual().name("model call").start(this::run);
    }

    @Override
    public void cancel() {
        cancelled = true;
        Objects.requireNonNull(thread, "a call is stopped after its start").interrupt();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    private void run() {
        try {
            turns.acquire();
            try {
                attempts();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            reader.onError(new CancellationException("stopped"));
        }
    }

    private void attempts() throws InterruptedException {
        for (int number = 1; ; number++) {
            Attempt attempt = attempt();
            if (Thread.interrupted() || cancelled) {
                throw new InterruptedException();
            }
            Fault fault = attempt.fault().orElse(null);
            if (fault == null) {
                reader.onCompleteResponse(attempt.response());
                return;
            }
            Duration pause = pause(fault, number);
            boolean again = number < ATTEMPTS && fault.mayPass() && !attempt.begun();
            if (!again || pause.compareTo(left()) >= 0) {
                reader.onError(fault.exception());
                return;
            }
            Thread.sleep(pause);
        }
    }

    private Attempt attempt() {
        Duration time = left();
        CallHttp http = new CallHttp(client, time.isPositive() ? time : SHORTEST, limits.tokens());
        Attempt attempt = new Attempt(http, reader, limits.tokens());
        attempt.run(connection.apply(new CallHttpBuilder(http)), request);
        return attempt;
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** As long as the server asks for; else growing, and never quite the same for two who wait. */
    private static Duration pause(Fault fault, int number) {
        Duration asked = fault.rest();
        double jitter = ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        Duration own = Duration.ofMillis((long) (PAUSE.toMillis() * number * jitter));
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }
}
