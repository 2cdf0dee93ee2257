package footnote.web.access;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * How many questions are answered at a time. Further ones wait; the clients take turns, so that one who asks much at once
 * keeps nobody else waiting for long. Refused are those whose wait takes too long and, where too many wait, the last of the
 * client that has most in line. Safe for use by several threads.
 */
public final class Places {

    /** The built-in answerer keeps a core busy but for short pauses. */
    private static final int PER_CORE = 2;

    private static final int LEAST = 4;

    private static final int WAITING = 256;

    /** Whoever asks has gone by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BREATH = Duration.ofSeconds(10);

    private final int atATime;
    private final int mostWaiting;
    private final Duration patience;
    private final WaitingLine<CompletableFuture<Place>> line = new WaitingLine<>();
    private int taken;

    public Places(int atATime) {
        this(atATime, WAITING, PATIENCE);
    }

    /**
     * Such places.
     *
     * @param mostWaiting how many may wait for one
     * @param patience how long one waits
     */
    public Places(int atATime, int mostWaiting, Duration patience) {
        this.atATime = atATime;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** As many as this machine can make use of. */
    public static int usual() {
        return Math.max(LEAST, PER_CORE * Runtime.getRuntime().availableProcessors());
    }

    /** The place of a question, free again when it is closed. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for a place.
     *
     * @param client tells who asks from others
     */
    public Place take(String client) {
        CompletableFuture<Place> turn = queue(client);
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            leave(client, turn);
            Thread.currentThread().interrupt();
            throw new CancellationException("The server stops.");
        } catch (ExecutionException | TimeoutException e) {
            leave(client, turn);
            throw busy();
        }
    }

    private synchronized CompletableFuture<Place> queue(String client) {
        CompletableFuture<Place> turn = new CompletableFuture<>();
        if (taken < atATime) {
            taken++;
            turn.complete(place());
        } else if (line.size() < mostWaiting || refusesAnother(client)) {
            line.add(client, turn);
        } else {
            throw busy();
        }
        return turn;
    }

    private boolean refusesAnother(String client) {
        return line.displacedBy(client)
                .map(turn -> turn.completeExceptionally(busy()))
                .isPresent();
    }

    /** Gives up a turn, and the place where it has just come. */
    private synchronized void leave(String client, CompletableFuture<Place> turn) {
        line.remove(client, turn);
        if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
            turn.join().close();
        }
    }

    private Place place() {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                pass();
            }
        };
    }

    /** The place goes to whoever is next. */
    private synchronized void pass() {
        line.next().ifPresentOrElse(turn -> turn.complete(place()), () -> taken--);
    }

    /** How many questions are being answered. */
    public synchronized int taken() {
        return taken;
    }

    /** How many questions wait to be answered. */
    public synchronized int waiting() {
        return line.size();
    }

    /** Does some work of a client in a place. */
    public <T> T with(String client, Supplier<T> work) {
        Place place = take(client);
        try {
            return work.get();
        } finally {
            place.close();
        }
    }

    private static RuntimeException busy() {
        return ComeAgain.in(BREATH, 503, "Too many questions are being answered just now; ask again in a moment.");
    }
}
