package footnote.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Assistant;
import footnote.answer.receipt.OutdatedWatch;
import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.collection.Storage;
import footnote.collection.ingest.TestCollection;
import footnote.conversation.Archive;
import footnote.conversation.Inbox;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import footnote.settings.Secret;
import footnote.slack.SlackEdge;
import footnote.slack.SlackSettings;
import footnote.slack.TellingSettings;
import footnote.slack.WebhookTarget;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlInbox;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.FollowingPassages;
import footnote.testing.MadeUp;
import footnote.testing.PostgresServer;
import footnote.testing.WebhookReceiver;
import footnote.testing.WebhookReceiver.Post;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, both of which see each change, tell of it once. */
final class PostgresOutdatedIT {

    private static final int ANSWERS = 40;
    private static final Duration KEEP = Duration.ofDays(90);
    private static final Assistant NOBODY = (question, listener) -> {
        throw new AssertionError("nothing is asked");
    };

    @TempDir
    private Path folder;

    @Test
    void twoServersTellOnce() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                PostgresPool pool = PostgresBench.empty(server);
                FakeSlack slack = new FakeSlack();
                WebhookReceiver receiver = new WebhookReceiver()) {
            PostgresArticleStore store = PostgresArticleStore.in(pool, "1");
            TestCollection articles =
                    new TestCollection(folder, MadeUp.encoder(), new Storage(store, new FollowingPassages(store)));
            articles.collection.put(SampleReceipts.article("ferry", SampleReceipts.TEXT));
            answers(pool);
            try (Server one = new Server(pool, articles, slack, receiver);
                    Server other = new Server(pool, articles, slack, receiver)) {
                assertTrue(one.started() && other.started());
                awaitFollowed(pool);
                articles.collection.put(SampleReceipts.article("ferry", "One is missing."));
                await(slack, receiver, ANSWERS);
                articles.collection.delete("ferry");
                await(slack, receiver, 2 * ANSWERS);
                Thread.sleep(2_500); // what would be told twice is by then
            }
            try (Server next = new Server(pool, articles, slack, receiver)) {
                assertTrue(next.started());
                Thread.sleep(2_500);
            }
            assertEquals(2 * ANSWERS, slack.messages().size());
            assertEquals(
                    2 * ANSWERS,
                    slack.messages().stream().map(Message::event).distinct().count());
            assertEquals(2 * ANSWERS, receiver.posts().size());
            assertEquals(
                    2 * ANSWERS,
                    receiver.posts().stream().map(Post::id).distinct().count());
        }
    }

    private static void answers(PostgresPool pool) {
        try (Archive archive = SqlConversations.in(pool.tables(), Clock.systemUTC(), KEEP);
                Receipts receipts = SqlReceipts.in(pool::tables, Clock.systemUTC(), KEEP)) {
            for (int i = 0; i < ANSWERS; i++) {
                String id = archive.begin("slack:T1:C1:%d.0".formatted(i));
                receipts.keep(
                        SampleReceipts.ferry("a-" + i),
                        id,
                        Turn.user("?"),
                        Turn.assistant("!"),
                        new StoredAnswer("a-" + i, "{}"));
            }
        }
    }

    private static void awaitFollowed(PostgresPool pool) throws InterruptedException {
        while (pool.tables().query(row -> true, "SELECT 1 FROM followed").isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(1_000); // the other one too
    }

    private static void await(FakeSlack slack, WebhookReceiver receiver, int count) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (slack.messages().size() < count || receiver.posts().size() < count) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> slack.messages().size() + ", " + receiver.posts().size());
            Thread.sleep(20);
        }
    }

    private static final class Server implements AutoCloseable {

        private final Inbox inbox;
        private final SlackEdge edge;
        private final OutdatedWatch watch;

        Server(PostgresPool pool, TestCollection articles, FakeSlack slack, WebhookReceiver receiver) {
            Archive archive = SqlConversations.in(pool.tables(), Clock.systemUTC(), KEEP);
            inbox = SqlInbox.in(pool.tables(), pool.tables(), pool.holder(), Clock.systemUTC(), KEEP);
            Secret token = Secret.of("xoxb-1", "a test");
            edge = new SlackEdge(
                    new SlackSettings(token, token, null, URI.create(slack.api()), List.of(), null),
                    new TellingSettings(
                            true, new WebhookTarget(receiver.address(), Secret.chosen(WebhookReceiver.SECRET))),
                    NOBODY,
                    archive,
                    inbox,
                    Clock.systemUTC(),
                    1);
            edge.start();
            watch = OutdatedWatch.start(
                    PostgresArticleStore.in(pool, "1"),
                    articles.collection::article,
                    SqlToldReceipts.in(pool.tables()),
                    edge::tell);
        }

        boolean started() {
            return !edge.paths().isEmpty();
        }

        @Override
        public void close() {
            watch.close();
            edge.close();
            inbox.close();
        }
    }
}
