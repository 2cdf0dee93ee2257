package footnote.store.opensearch;

import static footnote.testing.MadeUp.indexed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.collection.ArticleRecord;
import footnote.collection.ChangeLog;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.fault.UnavailableException;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes have one index follow, while articles change; one of them comes late, or dies. */
final class SeveralFollowersIT {

    private static final int LONG = 120;

    private final MemoryStorage memory = new MemoryStorage();
    private final OpenSearchAddress address = RealOpenSearch.address("several-" + UUID.randomUUID());
    private final Storage storage = memory.open();
    private final OpenSearchPassages passages =
            OpenSearchPassages.at(address, memory.log(), MadeUp.ENCODER, MadeUp.DIMENSION);
    private final TestIndex index = new TestIndex(new Storage(storage.articles(), passages));

    @AfterEach
    void close() {
        index.close();
    }

    /**
     * A log, read by a process to which something happens after it has read an article.
     *
     * @param happening gets how many were read
     */
    private record Eventful(ChangeLog log, IntConsumer happening, AtomicInteger read) implements ChangeLog {

        Eventful(ChangeLog log, IntConsumer happening) {
            this(log, happening, new AtomicInteger());
        }

        @Override
        public String name() {
            return log.name();
        }

        @Override
        public List<Change> after(long sequence, int limit) {
            return log.after(sequence, limit);
        }

        @Override
        public Optional<Change> last(String article) {
            return log.last(article);
        }

        @Override
        public long latest() {
            return log.latest();
        }

        @Override
        public Optional<ArticleRecord> record(String article) {
            Optional<ArticleRecord> record = log.record(article);
            happening.accept(read.incrementAndGet());
            return record;
        }
    }

    private OpenSearchPassages other(IntConsumer happening) {
        return OpenSearchPassages.at(address, new Eventful(memory.log(), happening), MadeUp.ENCODER, MadeUp.DIMENSION);
    }

    private void put(String id, int sentences) {
        index.put(indexed(id, Sentences.article(id.hashCode(), sentences)), Owner.USER);
    }

    /** How many passages there are of a change before the last. */
    private int left() {
        try (Cluster cluster = new Cluster(address, 20)) {
            cluster.ask("POST", "/" + address.prefix() + "/_refresh", Map.of());
            return cluster.search(
                            address.prefix(),
                            List.of(Map.of(
                                    "size",
                                    0,
                                    "track_total_hits",
                                    true,
                                    "query",
                                    Map.of(
                                            "bool",
                                            Map.of(
                                                    "must_not",
                                                    Map.of(
                                                            "range",
                                                            Map.of(
                                                                    Layout.SEQUENCE,
                                                                    Map.of(
                                                                            "gte",
                                                                            memory.log()
                                                                                    .latest()))))))))
                    .getFirst()
                    .path("hits")
                    .path("total")
                    .path("value")
                    .asInt();
        }
    }

    /** While the other has read the article and not yet written it, it is replaced, and that is followed. */
    private void overtake(int read) {
        if (read == 1) {
            put("ferry", 2);
            passages.follow();
        }
    }

    @Test
    void followsNoFurtherThanWasAskedFor() {
        put("ferry", 2);
        try (OpenSearchPassages endless = other(read -> put("more" + read, 2))) {
            endless.follow();
            assertTrue(memory.log().latest() > 1, "more has come meanwhile");
        }
    }

    @Test
    void whoWasOvertakenTidiesUpAfterItself() {
        put("ferry", LONG);
        try (OpenSearchPassages late = other(this::overtake)) {
            late.follow();
        }
        assertEquals(0, left());
    }

    @Test
    void whatOneLeavesThatIsOvertakenAndDiesIsTakenAway() throws Exception {
        put("ferry", LONG);
        try (OpenSearchPassages dying = other(read -> {
            overtake(read);
            if (read == 2) {
                throw new UnavailableException("killed");
            }
        })) {
            assertThrows(UnavailableException.class, dying::follow);
        }
        assertTrue(left() > 0, "passages of the article as it was");
        passages.followAlways();
        long end = System.nanoTime() + 20_000_000_000L;
        while (left() > 0) {
            assertTrue(System.nanoTime() < end, "taken away soon");
            Thread.sleep(100);
        }
    }
}
