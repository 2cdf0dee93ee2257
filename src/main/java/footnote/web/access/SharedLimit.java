package footnote.web.access;

import footnote.fault.FootnoteException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What several servers count together, asked for a moment only: while it does not answer, nothing is refused here, and each
 * server's own limit goes on. Safe for use by several threads.
 */
final class SharedLimit {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimit.class);

    private static final long PATIENCE_MILLIS = 1_000;

    /** So long it is not asked again where it did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** What hangs keeps no more than so many threads. */
    private static final int AT_A_TIME = 4;

    private final SharedRate rate;
    private final Semaphore asking = new Semaphore(AT_A_TIME);
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile long again = System.nanoTime();

    SharedLimit(SharedRate rate) {
        this.rate = rate;
    }

    /** Counts a question; returns zero, or how long until it may be asked again. */
    Duration take(String client, int perMinute) {
        if (System.nanoTime() - again < 0) {
            return Duration.ZERO;
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            if (asking.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Duration wait = asked(client, perMinute).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                noteBack();
                return wait;
            }
            noteAway("it takes too long");
        } catch (TimeoutException e) {
            noteAway("it takes too long");
        } catch (ExecutionException e) {
            noteAway(String.valueOf(e.getCause() instanceof FootnoteException told ? told.getMessage() : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ZERO;
    }

    private CompletableFuture<Duration> asked(String client, int perMinute) {
        return CompletableFuture.supplyAsync(() -> releasing(client, perMinute), Thread::startVirtualThread);
    }

    private Duration releasing(String client, int perMinute) {
        try {
            return rate.take(client, perMinute);
        } finally {
            asking.release();
        }
    }

    private void noteAway(String why) {
        again = System.nanoTime() + PAUSE.toNanos();
        if (!away.getAndSet(true)) {
            LOG.warn(
                    "What clients ask cannot be counted for all servers together, so this one's own limit holds alone for"
                            + " now: {}",
                    why);
        }
    }

    private void noteBack() {
        if (away.getAndSet(false)) {
            LOG.info("What clients ask is counted for all servers together again");
        }
    }
}
