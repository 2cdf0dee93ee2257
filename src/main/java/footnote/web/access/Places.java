package footnote.web.access;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How many questions are answered at a time. Further ones wait, first come, first served, and are refused where too many
 * wait already or it takes too long.
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
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

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
        this.free = new Semaphore(atATime, true);
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

    /** Waits for a place. */
    public Place take() {
        if (waiting.incrementAndGet() > mostWaiting + free.availablePermits()) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The server stops.");
        } finally {
            waiting.decrementAndGet();
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return () -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        };
    }

    /** How many questions are being answered. */
    public int taken() {
        return atATime - free.availablePermits();
    }

    /** How many questions wait to be answered. */
    public int waiting() {
        return free.getQueueLength();
    }

    /** Does some work in a place. */
    public <T> T with(Supplier<T> work) {
        Place place = take();
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
