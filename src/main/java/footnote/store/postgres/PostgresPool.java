package footnote.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import footnote.fault.FootnoteException;
import footnote.settings.Secret;
import footnote.store.sql.Database;
import footnote.store.sql.Holder;
import org.jspecify.annotations.Nullable;

/** The connections of this process to one database. Safe for use by several threads. */
public final class PostgresPool implements AutoCloseable {

    /** So many a server; PostgreSQL takes a hundred unless told otherwise. */
    private static final int CONNECTIONS = 10;

    private static final long WAIT_MILLIS = 5_000;
    private static final long KEEP_ALIVE_MILLIS = 60_000;

    /** Neither a statement nor a lock is waited for without end; less than the connection itself waits. */
    private static final String BOUNDS =
            "SET statement_timeout = '20s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'";

    private final PostgresAddress address;
    private final HikariDataSource connections;

    private PostgresPool(PostgresAddress address, HikariDataSource connections) {
        this.address = address;
        this.connections = connections;
    }

    /**
     * Connects, and makes the tables or brings them up to date.
     *
     * @throws FootnoteException if the database does not answer, refuses us, or was made by a newer version
     */
    public static PostgresPool open(PostgresAddress address) {
        PostgresVersions.bringUpToDate(address);
        HikariConfig config = new HikariConfig();
        config.setPoolName("footnote");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(revealed(address));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(WAIT_MILLIS / 2);
        config.setKeepaliveTime(KEEP_ALIVE_MILLIS);
        config.setConnectionInitSql(BOUNDS);
        // The database may go and come back: each request finds out anew.
        config.setInitializationFailTimeout(-1);
        return new PostgresPool(address, new HikariDataSource(config));
    }

    static @Nullable String revealed(PostgresAddress address) {
        Secret password = address.password();
        return password == null ? null : password.reveal();
    }

    /** Its tables; closing them closes nothing. */
    public Database tables() {
        return new PostgresTables(address, connections, 5);
    }

    /** The same where what belongs together is begun once only. */
    Database articles() {
        return new PostgresTables(address, connections, 1);
    }

    /** A lease of this server, which lasts until it is closed. */
    public Holder holder() {
        return PostgresHolder.on(tables());
    }

    @Override
    public void close() {
        connections.close();
    }
}
