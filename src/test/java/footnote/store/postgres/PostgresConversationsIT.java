package footnote.store.postgres;

import footnote.conversation.Archive;
import footnote.store.sql.ArchiveContract;
import footnote.store.sql.SqlConversations;
import footnote.testing.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresConversationsIT implements ArchiveContract {

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
    public Archive open(Clock clock) {
        return SqlConversations.in(pool.tables(), clock, Duration.ofDays(90));
    }
}
