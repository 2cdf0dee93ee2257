package footnote.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.conversation.Inbox.Taken;
import footnote.store.sql.InboxContract;
import footnote.store.sql.SqlInbox;
import footnote.testing.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresInboxIT implements InboxContract {

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

    @Override
    public Inbox open(Clock clock) {
        return SqlInbox.in(pool.tables(), pool.tables(), pool.holder(), clock, Duration.ofDays(90));
    }

    private Inbox open() {
        return open(Clock.systemUTC());
    }

    @Test
    void leavesAThreadToTheServerThatIsAboutIt() {
        Delivery second = Delivery.of("Ev2", "C1:1.2", "C1:1.0", "And China?");
        try (Inbox one = open();
                Inbox other = open()) {
            assertEquals(Taken.OURS, one.accept(FIRST));
            assertEquals(Taken.KNOWN, other.accept(FIRST));
            assertEquals(Taken.LATER, other.accept(second));
            assertEquals(List.of(), other.take(10));
            other.finish("Ev1");
            assertTrue(one.holds("Ev1"), "what another notes of it changes nothing");
            assertEquals(List.of(), other.take(10), "so its thread still waits");
            one.finish("Ev1");
            assertEquals(List.of(second), other.take(10));
            assertEquals(List.of(), one.take(10));
        }
    }

    @Test
    void takesOverFromAServerWhoseLeaseHasRunOut() throws Exception {
        try (Inbox dead = open();
                Inbox living = open()) {
            dead.accept(FIRST);
            assertEquals(List.of(), living.take(10));
            pool.tables().update("UPDATE server SET until = now() - interval '1 second'");
            assertEquals(List.of(FIRST), living.take(10));
            assertFalse(dead.holds("Ev1"));
            assertTrue(living.holds("Ev1"));
        }
    }

    @Test
    void holdsOnWhereItComesBackInTime() {
        try (Inbox late = open();
                Inbox other = open()) {
            late.accept(FIRST);
            pool.tables().update("UPDATE server SET until = now() - interval '1 second'");
            assertTrue(late.holds("Ev1"));
            assertEquals(List.of(), other.take(10));
        }
    }

    @Test
    void ofManyServersOneTakesEach() throws Exception {
        int many = 200;
        try (Inbox former = open()) {
            for (int i = 0; i < many; i++) {
                former.accept(Delivery.of("Ev" + i, "C:" + i, "T" + i, "How many?"));
            }
        }
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int server = 0; server < 5; server++) {
                servers.execute(() -> takeAll(taken, many));
            }
        }
        assertEquals(many, taken.size());
        assertEquals(many, taken.stream().distinct().count());
    }

    private void takeAll(List<String> taken, int many) {
        try (Inbox inbox = open()) {
            while (taken.size() < many) {
                for (Delivery delivery : inbox.take(7)) {
                    taken.add(delivery.id());
                    inbox.finish(delivery.id());
                }
            }
        }
    }
}
