package footnote.conversation;

import footnote.fault.CollectionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Conversations in one SQLite file. What is older than it is to be kept is deleted when the file is opened. */
public final class SqliteConversations implements Conversations {

    /** Version of the tables, recorded in the file; {@code v1.sql} beside this class makes them. */
    private static final int VERSION = 1;

    private final Path file;
    private final Connection connection;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private SqliteConversations(Path file, Connection connection, Clock clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Opens the file, making it where there is none.
     *
     * @param keep how long a conversation is kept after its last turn
     * @throws CollectionException if it cannot be opened, or was made by a newer version
     */
    public static SqliteConversations open(Path file, Clock clock, Duration keep) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            SqliteConversations conversations = new SqliteConversations(file, connection, clock);
            conversations.prepare(keep);
            return conversations;
        } catch (SQLException | IOException e) {
            throw fault(file, e);
        }
    }

    private void prepare(Duration keep) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // Readers and a writer of other processes wait for each other instead of failing.
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA foreign_keys = ON");
            int version = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (version > VERSION) {
                throw new CollectionException(
                        "The conversations in %s were made by a newer version; use that, or move the file away."
                                .formatted(file));
            }
            if (version < VERSION) {
                statement.executeUpdate(script());
            }
        }
        update("DELETE FROM conversation WHERE updated < ?", clock.millis() - keep.toMillis());
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(SqliteConversations.class.getResourceAsStream("v1.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public synchronized String begin(String owner) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        try {
            update("INSERT INTO conversation (id, owner, updated) VALUES (?, ?, ?)", id, owner, clock.millis());
            return id;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized Optional<List<Turn>> turns(String id, String owner) {
        try {
            if (!exists(id, owner)) {
                return Optional.empty();
            }
            List<Turn> turns = new ArrayList<>();
            try (PreparedStatement query = prepare(
                            "SELECT question, answer FROM turn WHERE conversation = ? AND complete ORDER BY number",
                            id);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    turns.add(Turn.user(rows.getString(1)));
                    turns.add(Turn.assistant(rows.getString(2)));
                }
            }
            return Optional.of(List.copyOf(turns));
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private boolean exists(String id, String owner) throws SQLException {
        try (PreparedStatement query = prepare("SELECT 1 FROM conversation WHERE id = ? AND owner = ?", id, owner);
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    @Override
    public synchronized void add(String id, Turn question, Turn answer, boolean complete) {
        try {
            update(
                    "INSERT INTO turn (conversation, question, answer, complete, at) VALUES (?, ?, ?, ?, ?)",
                    id,
                    question.content(),
                    answer.content(),
                    complete,
                    clock.millis());
            update("UPDATE conversation SET updated = ? WHERE id = ?", clock.millis(), id);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = prepare(sql, values)) {
            update.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static CollectionException fault(Path file, Exception e) {
        return new CollectionException(
                "The conversations in %s cannot be read or written (%s); check the file and its folder."
                        .formatted(file, e.getMessage()),
                e);
    }
}
