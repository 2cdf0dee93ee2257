package footnote.store.postgres;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.withoutVectors;
import static footnote.testing.MadeUp.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.article.PageStart;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleStore;
import footnote.collection.ArticleStoreContract;
import footnote.collection.ChangeLog.Change;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.WaitingArticlesContract;
import footnote.collection.copies.ArticleMoveContract;
import footnote.collection.copies.ArticleWriterContract;
import footnote.fault.CollectionException;
import footnote.search.PassageIndexContract;
import footnote.testing.FollowingPassages;
import footnote.testing.PostgresServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresArticlesIT
        implements ArticleStoreContract,
                WaitingArticlesContract,
                ArticleWriterContract,
                ArticleMoveContract,
                PassageIndexContract {

    private static PostgresServer server;

    private PostgresPool pool;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void connect() throws Exception {
        pool = PostgresBench.empty(server);
    }

    @AfterEach
    void leave() {
        pool.close();
    }

    private PostgresArticleStore store() {
        return PostgresArticleStore.in(pool, "1");
    }

    @Override
    public Storage open() {
        PostgresArticleStore store = store();
        return new Storage(store, new FollowingPassages(store));
    }

    private static void put(ArticleStore store, ArticleRecord... records) {
        store.change(change -> {
            change.owner(Owner.USER);
            List.of(records).forEach(change::put);
        });
    }

    @Test
    void theLogTellsTheLastChangeOfEachArticle() {
        PostgresArticleStore store = store();
        assertEquals(0, store.latest());
        put(store, written("ferry", FERRY, "boats", 1), written("bridge", BRIDGE, "roads", 1));
        assertEquals(
                List.of("ferry", "bridge"),
                store.after(0, 9).stream().map(Change::article).toList());
        long seen = store.latest();
        put(store, written("ferry", HARVEST, "fields", 1));
        store.change(change -> change.delete("bridge"));
        store.change(change -> change.delete("no such"));
        List<Change> since = store.after(seen, 9);
        assertEquals(
                List.of("ferry", "bridge"), since.stream().map(Change::article).toList());
        assertEquals(List.of(false, true), since.stream().map(Change::deleted).toList());
        assertEquals(since, store.after(0, 9), "each once");
        assertEquals(since.subList(0, 1), store.after(0, 1));
        store.change(change -> {
            change.clear();
            change.put(written("new", FERRY, "boats", 1));
        });
        assertEquals(
                List.of("bridge", "ferry", "new"),
                store.after(0, 9).stream().map(Change::article).toList());
        assertEquals(List.of(), store.after(store.latest(), 9));
    }

    @Test
    void aLogThatWasMadeAnewIsAnother() throws Exception {
        assertEquals(store().name(), store().name());
        try (PostgresPool other = PostgresBench.empty(server)) {
            assertNotEquals(store().name(), PostgresArticleStore.in(other, "1").name());
        }
    }

    @Test
    void theLogGivesAllOfAnArticle() {
        ArticleRecord record = written("ferry", FERRY, "boats", 1, "1-a");
        ArticleRecord waits = written(withoutVectors("waits", BRIDGE), "roads", 1);
        PostgresArticleStore store = store();
        put(store, record, waits);
        ArticleRecord found = store.record("ferry").orElseThrow();
        assertEquals(record.sketch(), found.sketch());
        assertEquals(record.lines(), found.lines());
        assertEquals(record.indexed().passages(), found.indexed().passages());
        assertTrue(store.record("waits").orElseThrow().indexed().isPending());
        assertEquals(Optional.empty(), store.record("no such"));
    }

    @Test
    void whatAnotherVersionMadeIsReadAndPutAnewAtOnce() {
        put(store(), written("ferry", FERRY, "boats", 1));
        PostgresArticleStore newer = PostgresArticleStore.in(pool, "2");
        assertEquals(List.of(false), List.of(newer.isCurrent()));
        assertTrue(newer.stored("ferry").isPresent());
        assertThrows(IllegalStateException.class, () -> put(newer, written("bridge", BRIDGE, "roads", 1)));
        newer.change(change -> {
            change.clear();
            change.put(written("ferry", FERRY, "boats", 1));
        });
        assertTrue(newer.isCurrent());
    }

    @Test
    void tablesOfAVersionWithoutPagesAreBroughtUpToDate() throws Exception {
        String address = server.database();
        Article printed = new Article("ferry", null, null, null, null, null, FERRY, List.of(new PageStart(2, 0)));
        try (PostgresPool before = PostgresBench.open(address)) {
            PostgresArticleStore store = PostgresArticleStore.in(before, "1");
            put(store, written(indexed(printed, "ferry.pdf"), "boats", 1));
            before.tables().update("ALTER TABLE article DROP COLUMN pages");
            before.tables().update("ALTER TABLE receipt DROP COLUMN told");
            before.tables().update("DROP TABLE followed");
            before.tables().update("DROP TABLE rate");
            before.tables().update("DELETE FROM footnote_version WHERE version IN ('3', '4', '5')");
        }
        try (PostgresPool now = PostgresBench.open(address)) {
            PostgresArticleStore store = PostgresArticleStore.in(now, "1");
            assertEquals(
                    List.of(),
                    store.stored("ferry").orElseThrow().kept().article().pages());
            put(store, written(indexed(printed, "ferry.pdf"), "boats", 1));
            assertEquals(printed, store.stored("ferry").orElseThrow().kept().article());
            assertEquals(printed, store.record("ferry").orElseThrow().indexed().article());
        }
    }

    @Test
    void writersComeOneAfterTheOther() {
        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String id = "a" + i;
                servers.execute(() -> put(store(), written(indexed(id, FERRY), id, 1)));
            }
        }
        assertEquals(20, store().status().articles());
        assertEquals(20, store().after(0, 99).size());
    }

    @Test
    void aWriterThatTakesTooLongIsToldOf() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> store().change(change -> {
            writing.countDown();
            await(told);
        }));
        writing.await();
        CollectionException busy =
                assertThrows(CollectionException.class, () -> put(store(), written("ferry", FERRY, "boats", 1)));
        told.countDown();
        slow.join();
        assertTrue(busy.isBusy(), busy.getMessage());
        put(store(), written("ferry", FERRY, "boats", 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatOneServerEmbedsNoOtherDoes() {
        PostgresArticleStore one = store();
        PostgresArticleStore other = store();
        put(
                one,
                written(withoutVectors("ferry", FERRY), "boats", 1),
                written(withoutVectors("bridge", BRIDGE), "roads", 1));
        assertEquals("ferry", one.waiting().first(1).getFirst().article().id());
        assertEquals("bridge", other.waiting().first(9).getFirst().article().id());
        assertEquals(1, one.waiting().first(9).size());
        other.close();
        assertEquals(2, one.waiting().first(9).size());
        pool.tables().update("UPDATE article SET until = now() - interval '1 second'");
        assertEquals(2, other.waiting().first(9).size(), "the lease has run out");
    }
}
