package footnote.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.answer.receipt.ToldReceipts;
import footnote.store.sql.Database;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.store.sql.ToldReceiptsContract;
import footnote.testing.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresToldReceiptsIT extends ToldReceiptsContract {

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

    /** As the version before left them, with a receipt. */
    @Test
    void bringsTablesOfTheVersionBeforeUpToDate() throws Exception {
        String address = server.database();
        try (PostgresPool before = PostgresBench.open(address)) {
            before.tables().update("ALTER TABLE receipt DROP COLUMN told");
            before.tables().update("DROP TABLE followed");
            before.tables().update("DROP TABLE rate");
            before.tables().update("DELETE FROM footnote_version WHERE version IN ('4', '5')");
            before.tables().update("INSERT INTO receipt (id, at, receipt) VALUES ('a-0', 0, '{\"version\": 99}')");
        }
        try (PostgresPool now = PostgresBench.open(address);
                Receipts receipts = SqlReceipts.in(now::tables, Clock.systemUTC(), Duration.ofDays(90));
                ToldReceipts told = SqlToldReceipts.in(now.tables())) {
            receipts.keep(SampleReceipts.ferry("a-1"));
            assertEquals(
                    State.UNCHANGED,
                    told.restingOnOther("ferry", "another", State.CHANGED, 0, 10)
                            .getFirst()
                            .told());
        }
    }
}
