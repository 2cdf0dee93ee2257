package footnote.store.opensearch;

import footnote.collection.ArticleRecord;
import footnote.collection.ChangeLog;
import footnote.collection.ChangeLog.Change;
import footnote.fault.UnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an index follow a store of articles. What is written twice is there once, and the index itself says how far it has
 * come, so that whoever comes next goes on where another one broke off. Several processes may follow at once: who was
 * overtaken while it wrote, writes the same articles again as they are then. Safe for use by several threads.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** Articles at a time. */
    private static final int BATCH = 64;

    /** So many of the last changes before a start are tidied up after. */
    private static final int BEFORE_START = 512;

    private final Cluster cluster;
    private final PassageAlias alias;
    private final ChangeLog log;

    /** Fair, so that who follows all the time keeps nobody out. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private volatile boolean isStopped;

    /** How far this one knows the index to have come. */
    private volatile PassageAlias.Position seen = new PassageAlias.Position("", -1);

    /** Up to which change it was tidied up, and how far the index had come by then; -1 for not yet. */
    private long tidied = -1;

    private long ripe;

    Follower(Cluster cluster, PassageAlias alias, ChangeLog log) {
        this.cluster = cluster;
        this.alias = alias;
        this.log = log;
    }

    /**
     * When it returns, all is found that the store had when it was called.
     *
     * @param patience for how long articles are written; the next call goes on from there
     * @throws footnote.fault.CollectionException if the cluster cannot be asked or written
     * @throws UnavailableException if it cannot be reached, or that was too short
     */
    void follow(Duration patience) {
        follow(patience, count -> {});
    }

    /** @param progress is told how many changes were written so far */
    void follow(Duration patience, LongConsumer progress) {
        PassageAlias.Position wanted = new PassageAlias.Position(log.name(), log.latest());
        if (wanted.equals(seen)) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        if (!isLocked(patience)) {
            throw beingFilled();
        }
        try {
            catchUp(wanted, end, progress);
        } finally {
            lock.unlock();
        }
    }

    /** Writes no further articles. */
    void stop() {
        isStopped = true;
    }

    private boolean isLocked(Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private UnavailableException beingFilled() {
        return new UnavailableException(
                "The index in OpenSearch at %s is still being filled, and has come to change %d of %d; ask again in a while."
                        .formatted(cluster.address().place(), Math.max(0, seen.sequence()), log.latest()));
    }

    private void catchUp(PassageAlias.Position wanted, long end, LongConsumer progress) {
        if (seen.log().equals(wanted.log()) && seen.sequence() >= wanted.sequence()) {
            return; // another thread has done it
        }
        alias.require();
        alias.refresh(); // what someone has left without saying so
        PassageAlias.Position from = start(wanted);
        seen = from;
        long count = 0;
        // What comes meanwhile is for the next call: were it followed too, this one might never return.
        List<Change> some = after(from);
        while (from.sequence() < wanted.sequence() && !some.isEmpty()) {
            for (int i = 0; i < some.size(); i += BATCH) {
                if (isStopped || System.nanoTime() > end) {
                    throw beingFilled();
                }
                List<Change> few = some.subList(i, Math.min(some.size(), i + BATCH));
                write(few);
                count += few.size();
                progress.accept(count);
            }
            from = new PassageAlias.Position(wanted.log(), some.getLast().sequence());
            alias.position(from);
            seen = from;
            some = after(from);
        }
        seen = new PassageAlias.Position(wanted.log(), Math.max(from.sequence(), wanted.sequence()));
    }

    /** Where the index has come to; its beginning, if it is of another log, or the store is an earlier one again. */
    private PassageAlias.Position start(PassageAlias.Position wanted) {
        PassageAlias.Position there = alias.position();
        boolean other = !there.log().equals(wanted.log());
        if (there.sequence() > 0 && (other || there.sequence() > log.latest())) {
            alias.renew();
        } else if (!other) {
            return there;
        }
        return new PassageAlias.Position(wanted.log(), 0);
    }

    private List<Change> after(PassageAlias.Position from) {
        return log.after(from.sequence(), BATCH);
    }

    /** Again and again, while another process has come further meanwhile and may have been overwritten. */
    private void write(List<Change> some) {
        long before;
        do {
            before = Math.max(alias.position().sequence(), some.getLast().sequence());
            putAndDelete(some);
            alias.refresh();
        } while (alias.position().sequence() > before);
    }

    private void putAndDelete(List<Change> some) {
        BulkWriter bulk = new BulkWriter(cluster, alias.name());
        Set<String> put = new HashSet<>();
        for (Change change : some) {
            Optional<ArticleRecord> record = change.deleted() ? Optional.empty() : log.record(change.article());
            for (PassageDocuments.Written document : record.map(
                            article -> PassageDocuments.of(article, change.sequence()))
                    .orElse(List.of())) {
                bulk.put(document, change.sequence());
                put.add(document.id());
            }
        }
        // What is of this change too may be of another process, which read the article before or after.
        EarlierDocuments earlier = EarlierDocuments.upTo(cluster, alias.name(), some);
        for (List<EarlierDocuments.Earlier> old = earlier.next(); !old.isEmpty(); old = earlier.next()) {
            old.stream().filter(document -> !put.contains(document.id())).forEach(bulk::delete);
        }
        bulk.flush();
    }

    /**
     * Takes away what a process has written late and not tidied up after itself, as it was ended; looks through the articles
     * that were changed between the last call but one and the last. For use by one thread.
     */
    void tidy() {
        long now = seen.sequence();
        if (tidied < 0 || now < tidied) {
            tidied = Math.max(0, now - BEFORE_START);
            ripe = now;
        }
        for (List<Change> some = ripe(); !some.isEmpty() && !isStopped; some = ripe()) {
            takeAwayLeft(some);
            tidied = some.getLast().sequence();
        }
        ripe = now;
    }

    private List<Change> ripe() {
        return log.after(tidied, BATCH).stream()
                .filter(change -> change.sequence() <= ripe)
                .limit(BATCH)
                .toList();
    }

    private void takeAwayLeft(List<Change> some) {
        BulkWriter bulk = new BulkWriter(cluster, alias.name());
        EarlierDocuments earlier = EarlierDocuments.before(cluster, alias.name(), some);
        List<EarlierDocuments.Earlier> left = earlier.next();
        if (!left.isEmpty()) {
            LOG.info("Passages that another process left of earlier changes are taken away");
            for (; !left.isEmpty(); left = earlier.next()) {
                left.forEach(bulk::delete);
            }
            bulk.flush();
            alias.refresh();
        }
    }
}
