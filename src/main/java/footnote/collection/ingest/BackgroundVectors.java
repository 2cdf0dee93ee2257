package footnote.collection.ingest;

import footnote.collection.VectorProgress;
import footnote.fault.FootnoteException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes missing vectors while other things go on, whichever process has put the articles in, and lets other processes
 * write when there is nothing to do.
 */
public final class BackgroundVectors implements AutoCloseable {

    /** Soon enough for whoever adds an article and asks about it. */
    private static final long LOOK_MILLIS = 200;

    /** After so long without a change others may write. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** As after a failure, as when another process writes just now. */
    private static final long LATER_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundVectors.class);

    private final LocalCollection collection;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private String told = "";

    private BackgroundVectors(LocalCollection collection) {
        this.collection = collection;
        this.thread = new Thread(this::work, "vectors");
        thread.setDaemon(true);
    }

    /** Begins; ends with {@link #close()}. */
    public static BackgroundVectors of(LocalCollection collection) {
        BackgroundVectors background = new BackgroundVectors(collection);
        background.thread.start();
        return background;
    }

    private void work() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                long pause = oneRound() ? LOOK_MILLIS : LATER_MILLIS;
                goesOn = !closing.await(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("No more vectors are made here: interrupted", e);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean oneRound() {
        try {
            collection.addVectors(this::stopIfClosing);
            collection.rest(IDLE);
            told = "";
            return true;
        } catch (CancellationException stopped) {
            return true;
        } catch (FootnoteException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Vectors could not be made; they are tried again", e);
        }
        return false;
    }

    private void stopIfClosing(VectorProgress progress) {
        if (isClosing()) {
            throw new CancellationException();
        }
    }

    /** Each cause once, as long as it lasts. */
    private void tell(String message) {
        if (!message.equals(told)) {
            LOG.warn("{} Vectors are made later.", message);
            told = message;
        }
    }

    /** Comes to an end with the few texts it has in hand; what is left is done another time. */
    @Override
    public void close() {
        // No interrupt: it would close the index's files under everyone who reads them.
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
