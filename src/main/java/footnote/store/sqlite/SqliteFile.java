package footnote.store.sqlite;

import footnote.fault.CollectionException;
import footnote.settings.PrivateFiles;
import footnote.store.sql.Database;
import footnote.store.sql.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/**
 * One SQLite file, with tables of the newest version. Every failure is a {@link CollectionException}. Several
 * threads use it one after the other.
 */
public final class SqliteFile implements Database {

    /** Version of the tables, recorded in the file; {@code v1.sql} and so on beside this class lead to each. */
    private static final int VERSION = 6;

    private final Path file;
    private final Connection connection;

    private SqliteFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens the file, making it where there is none and bringing it up to date where it is older.
     *
     * @throws CollectionException if it cannot be opened, or was made by a newer version
     */
    public static SqliteFile open(Path path) {
        try {
            PrivateFiles.folder(Objects.requireNonNull(path.toAbsolutePath().getParent()));
            PrivateFiles.file(path);
            SqliteFile file = new SqliteFile(path, connect(path));
            try {
                file.prepare();
                return file;
            } catch (SQLException | IOException | CollectionException e) {
                file.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw fault(path, e);
        }
    }

    /** Not by way of all drivers there are, as that would load those of other databases. */
    private static Connection connect(Path path) throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + path, new Properties());
    }

    private void prepare() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // Readers and a writer of other processes wait for each other instead of failing.
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            // What is written outlives the process, and only for a moment not a loss of power.
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA foreign_keys = ON");
            // What a reader deletes is to be gone from the file too.
            statement.execute("PRAGMA secure_delete = ON");
            if (version(statement) != VERSION) {
                // Under the lock, as another process may be about the same.
                statement.executeUpdate("BEGIN IMMEDIATE");
                upgrade(statement);
                statement.executeUpdate("COMMIT");
            }
        }
    }

    private void upgrade(Statement statement) throws SQLException, IOException {
        int version = version(statement);
        if (version > VERSION) {
            throw new CollectionException(
                    "The conversations in %s were made by a newer version; use that, or move the file away."
                            .formatted(file));
        }
        while (version < VERSION) {
            version++;
            statement.executeUpdate(script(version));
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static String script(int version) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SqliteFile.class.getResourceAsStream("v%d.sql".formatted(version)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Makes every change wait for the disk. */
    public SqliteFile survivingLossOfPower() {
        update("PRAGMA synchronous = FULL");
        return this;
    }

    @Override
    public synchronized int update(String sql, @Nullable Object... values) {
        try (PreparedStatement update = prepare(sql, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized <T> List<T> query(Row<T> reader, String sql, @Nullable Object... values) {
        try (PreparedStatement query = prepare(sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized <T> T together(Function<Tables, T> changes) {
        update("BEGIN IMMEDIATE");
        try {
            T result = changes.apply(this);
            update("COMMIT");
            return result;
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** Whoever changes several things is alone with the whole file. */
    @Override
    public void alone(String name) {}

    @Override
    public String leavingOutTaken() {
        return "";
    }

    /** After some failures SQLite has done so itself. */
    private void rollBack(RuntimeException failure) {
        try {
            update("ROLLBACK");
        } catch (CollectionException e) {
            failure.addSuppressed(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static CollectionException fault(Path file, Exception e) {
        return new CollectionException(
                "The conversations in %s cannot be read or written (%s); check the file and its folder."
                        .formatted(file, e.getMessage()),
                e);
    }
}
