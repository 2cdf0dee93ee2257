package footnote.store.postgres;

import footnote.fault.FootnoteException;
import footnote.store.sql.Database;
import footnote.store.sql.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tables in PostgreSQL; each statement has a connection of its own, unless several belong together.
 *
 * <p>What a restart of the database breaks off is begun again, as nothing of it was done: a question for rows, and changes up
 * to their commit. A commit whose answer was lost may have been done or not, and fails.
 *
 * @param attempts how often changes are begun where others came in between
 */
record PostgresTables(PostgresAddress address, DataSource connections, int attempts) implements Database {

    /** Something that is done over a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    /** So long, in all, something that is broken off is begun again; a connection is waited for beside it. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final long PAUSE_MILLIS = 50;

    @Override
    public int update(String sql, @Nullable Object... values) {
        return over(connection -> committed(connection, within -> update(within, sql, values)), true);
    }

    @Override
    public <T> List<T> query(Row<T> reader, String sql, @Nullable Object... values) {
        Work<List<T>> query = connection -> query(connection, reader, sql, values);
        // Any other may change what it asks for.
        return over(sql.startsWith("SELECT") ? query : connection -> committed(connection, query), true);
    }

    @Override
    public void alone(String name) {
        throw new IllegalStateException("only among changes that belong together");
    }

    @Override
    public String leavingOutTaken() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public <T> T together(Function<Tables, T> changes) {
        Work<T> work = connection -> committed(connection, within -> changes.apply(new Changes(within)));
        for (int attempt = 1; ; attempt++) {
            try {
                return over(work, attempts > 1);
            } catch (FootnoteException e) {
                if (!PostgresFaults.isInBetween(e) || attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    private static <T> T committed(Connection connection, Work<T> changes) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = changes.over(connection);
            commit(connection);
            return result;
        } catch (RuntimeException | SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw PostgresFaults.ofCommit(e);
        }
    }

    /** The pool makes the connection as it was; one that is broken is thrown away. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** @param again whether it may be begun again: it has done nothing where it was broken off */
    private <T> T over(Work<T> work, boolean again) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return once(work);
            } catch (FootnoteException e) {
                if (!again || !PostgresFaults.isBrokenOff(e) || System.nanoTime() > end) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private <T> T once(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            return work.over(connection);
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    private static void pause(FootnoteException failure) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = prepare(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static <T> List<T> query(Connection connection, Row<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            // The one character that PostgreSQL cannot keep.
            Object value = values[i] instanceof String text ? text.replace('\0', '\uFFFD') : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    /** The pool is its owner's to close. */
    @Override
    public void close() {}

    /** What is changed together, over one connection. */
    private final class Changes implements Tables {

        private final Connection connection;

        Changes(Connection connection) {
            this.connection = connection;
        }

        private <T> T told(Work<T> work) {
            try {
                return work.over(connection);
            } catch (SQLException e) {
                throw PostgresFaults.of(address, e);
            }
        }

        @Override
        public int update(String sql, @Nullable Object... values) {
            return told(over -> PostgresTables.update(over, sql, values));
        }

        @Override
        public <T> List<T> query(Row<T> reader, String sql, @Nullable Object... values) {
            return told(over -> PostgresTables.query(over, reader, sql, values));
        }

        @Override
        public void alone(String name) {
            try {
                PostgresTables.query(
                        connection, row -> true, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name);
            } catch (SQLException e) {
                throw PostgresFaults.waiting(address, e);
            }
        }

        @Override
        public String leavingOutTaken() {
            return PostgresTables.this.leavingOutTaken();
        }
    }
}
