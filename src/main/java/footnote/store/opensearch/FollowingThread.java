package footnote.store.opensearch;

import footnote.fault.FootnoteException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has an index follow its store again and again, so that no question waits for it; what is wrong is logged once. */
final class FollowingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingThread.class);

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final long PAUSE_MILLIS = 500;
    private static final long AFTER_FAULT_MILLIS = 5_000;

    /** How long a process that was ended may have written after that. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private final Follower follower;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private String fault = "";
    private long tidied = System.nanoTime() - LATE.toNanos();

    private FollowingThread(Follower follower) {
        this.follower = follower;
        this.thread = new Thread(this::run, "opensearch");
        this.thread.setDaemon(true);
    }

    static FollowingThread start(Follower follower) {
        FollowingThread following = new FollowingThread(follower);
        following.thread.start();
        return following;
    }

    private void run() {
        try {
            while (!closing.await(followed() ? PAUSE_MILLIS : AFTER_FAULT_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.trace("following");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean followed() {
        try {
            follower.follow(PATIENCE);
            if (System.nanoTime() - tidied >= LATE.toNanos()) {
                follower.tidy();
                tidied = System.nanoTime();
            }
            fault = "";
            return true;
        } catch (FootnoteException e) {
            String now = String.valueOf(e.getMessage());
            if (!now.equals(fault) && closing.getCount() > 0) {
                LOG.warn(now);
            }
            fault = now;
            return false;
        }
    }

    /** Waits for the articles that are being written; whoever comes next goes on from there. */
    @Override
    public void close() {
        closing.countDown();
        follower.stop();
        try {
            // No interrupt: it would close the files of a store in a folder under everyone who reads them.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
