package footnote.answer.receipt;

import footnote.article.Article;
import footnote.collection.ChangeLog;
import footnote.fault.FootnoteException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has somebody told of answers as they become outdated, and of what has become so while no server ran. Each is told once for
 * each thing that has become of its quotes, and never of a lesser one after a graver; where a process ends in the midst, the
 * same may be told again, with the same answer and state.
 */
public final class OutdatedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutdatedWatch.class);

    private static final long PAUSE_MILLIS = 1_000;
    private static final long AFTER_FAULT_MILLIS = 5_000;
    private static final Duration LAG = Duration.ofMinutes(1);

    private final OutdatedSearch search;
    private final ToldReceipts told;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private String fault = "";

    private OutdatedWatch(OutdatedSearch search, ToldReceipts told) {
        this.search = search;
        this.told = told;
        this.thread = new Thread(this::run, "outdated");
        this.thread.setDaemon(true);
    }

    /**
     * Begins to watch; ends with {@link #close()}.
     *
     * @param log the changes of the articles
     * @param articles finds an article by its id
     * @param told closed with the watch
     * @param teller takes down what is to be told, so that it lasts, before it returns; where it cannot, it is asked again
     */
    public static OutdatedWatch start(
            ChangeLog log,
            Function<String, Optional<Article>> articles,
            ToldReceipts told,
            Consumer<OutdatedAnswer> teller) {
        OutdatedSearch search = new OutdatedSearch(log, articles, told, teller, Clock.systemUTC(), LAG);
        OutdatedWatch watch = new OutdatedWatch(search, told);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!closing.await(looked() ? PAUSE_MILLIS : AFTER_FAULT_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.trace("looking");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean looked() {
        try {
            search.round();
            fault = "";
            return true;
        } catch (FootnoteException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("It could not be looked for outdated answers; it is tried again", e);
        }
        return false;
    }

    /** Each cause once, as long as it lasts. */
    private void tell(String message) {
        if (!message.equals(fault) && closing.getCount() > 0) {
            LOG.warn("{} Outdated answers are told later.", message);
        }
        fault = message;
    }

    /** Waits for the look that it is about. */
    @Override
    public void close() {
        closing.countDown();
        try {
            // No interrupt: it would close the files of a store in a folder under everyone who reads them.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told.close();
    }
}
