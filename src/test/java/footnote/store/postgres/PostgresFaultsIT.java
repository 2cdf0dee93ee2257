package footnote.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Archive;
import footnote.fault.CollectionException;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import footnote.settings.Secret;
import footnote.store.sql.SqlConversations;
import footnote.testing.PostgresServer;
import footnote.testing.Sentences;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresFaultsIT {

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

    private static String told(FootnoteException fault, String words) {
        String message = String.valueOf(fault.getMessage());
        Sentences.assertOneSentence(message);
        assertTrue(message.contains(words), message);
        assertFalse(message.contains(PostgresServer.PASSWORD), message);
        return message;
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws Exception {
        String good = server.database();
        told(
                assertThrows(
                        CollectionException.class,
                        () -> PostgresPool.open(PostgresAddress.of(good).with(Secret.chosen("wrong")))),
                "FOOTNOTE_DATABASE_PASSWORD");
        told(
                assertThrows(CollectionException.class, () -> PostgresPool.open(PostgresAddress.of(good))),
                "FOOTNOTE_DATABASE_PASSWORD");
        told(assertThrows(CollectionException.class, () -> PostgresBench.open(server.address("nowhere"))), "createdb");
        told(
                assertThrows(
                        UnavailableException.class, () -> PostgresBench.open("postgresql://postgres@127.0.0.1:1/test")),
                "see that it runs");
    }

    @Test
    void refusesTablesOfANewerVersion() throws Exception {
        String address = server.database();
        PostgresBench.open(address).close();
        server.query(
                address.replaceFirst(".*/", ""),
                "INSERT INTO footnote_version SELECT 99, '99', 'later', type, 'V99', 0, installed_by, now(), 1, true"
                        + " FROM footnote_version LIMIT 1");
        told(assertThrows(CollectionException.class, () -> PostgresBench.open(address)), "newer version");
    }

    @Test
    void waitsForNoneThatHangsLongerThanSomeSeconds() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            told(
                    assertThrows(
                            UnavailableException.class,
                            () -> PostgresBench.open(
                                    "postgresql://postgres@127.0.0.1:%d/test".formatted(deaf.getLocalPort()))),
                    "does not answer");
            assertTrue(System.nanoTime() - start < 40_000_000_000L, "bounded");
        }
    }

    @Test
    void failsWhileItIsAwayAndWorksWhenItIsBack() throws Exception {
        Archive archive = SqlConversations.in(pool.tables(), Clock.systemUTC(), Duration.ofDays(90));
        String id = archive.begin("reader");
        server.stop();
        try {
            told(assertThrows(UnavailableException.class, () -> archive.begin("reader")), "see that it runs");
            long start = System.nanoTime();
            told(assertThrows(UnavailableException.class, () -> archive.turns(id, "reader")), "see that it runs");
            assertTrue(System.nanoTime() - start < 10_000_000_000L, "bounded");
        } finally {
            server.run();
        }
        assertEquals(Optional.of(List.of()), eventually(archive, id));
    }

    /** A connection that was broken meanwhile may fail once more. */
    private static Optional<?> eventually(Archive archive, String id) {
        try {
            return archive.turns(id, "reader");
        } catch (UnavailableException first) {
            return archive.turns(id, "reader");
        }
    }

    @Test
    void keepsWhatPostgresCannotHoldAsWellAsItCan() {
        Archive archive = SqlConversations.in(pool.tables(), Clock.systemUTC(), Duration.ofDays(90));
        assertEquals(Optional.empty(), archive.owner("a\0b"));
        assertTrue(archive.owner(archive.begin("na\0me")).orElseThrow().startsWith("na"));
    }
}
