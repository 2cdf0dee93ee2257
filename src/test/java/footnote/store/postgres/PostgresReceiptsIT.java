package footnote.store.postgres;

import footnote.store.sql.Database;
import footnote.store.sql.ReceiptsContract;
import footnote.testing.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

final class PostgresReceiptsIT extends ReceiptsContract {

    private static PostgresServer server;

    private @Nullable PostgresPool pool;

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

    /** Before what the contract does before each. */
    @Override
    protected Database database() {
        if (pool == null) {
            pool = PostgresBench.emptyOf(server);
        }
        return pool.tables();
    }

    @AfterEach
    void leave() {
        if (pool != null) {
            pool.close();
        }
    }
}
