package footnote.store.sqlite;

import footnote.conversation.Archive;
import footnote.conversation.ConversationSummary;
import footnote.conversation.Feedback;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.StoredConversation;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in one SQLite file. What is older than it is to be kept is deleted when the file is opened and whenever
 * a conversation begins.
 */
public final class SqliteConversations implements Archive {

    /** More turns than these say nothing about a question, and would only bloat what is kept with feedback. */
    private static final int MAX_BEFORE = 40;

    private static final String EXCHANGE =
            "SELECT turn.question, turn.answer, complete, name, turn.shown, verdict, comment FROM turn"
                    + " LEFT JOIN feedback ON feedback.answer = name ";

    private final SqliteFile file;
    private final Clock clock;
    private final Duration keep;
    private final SecureRandom random = new SecureRandom();

    private SqliteConversations(SqliteFile file, Clock clock, Duration keep) {
        this.file = file;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Opens the file, making it where there is none.
     *
     * @param keep how long a conversation is kept after its last turn
     * @throws CollectionException if it cannot be opened, or was made by a newer version
     */
    public static SqliteConversations open(Path path, Clock clock, Duration keep) {
        SqliteConversations conversations = new SqliteConversations(SqliteFile.open(path), clock, keep);
        conversations.forgetOld();
        return conversations;
    }

    private void forgetOld() {
        file.update("DELETE FROM conversation WHERE updated < ?", clock.millis() - keep.toMillis());
    }

    @Override
    public synchronized String begin(String owner) {
        forgetOld();
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        file.update("INSERT INTO conversation (id, owner, updated) VALUES (?, ?, ?)", id, owner, clock.millis());
        return id;
    }

    @Override
    public synchronized Optional<List<Turn>> turns(String id, String owner) {
        if (!exists(id, owner)) {
            return Optional.empty();
        }
        return Optional.of(turns(file.query(
                SqliteConversations::turn,
                "SELECT question, answer FROM turn WHERE conversation = ? AND complete ORDER BY number",
                id)));
    }

    @Override
    public synchronized Optional<String> owner(String id) {
        return file.query(row -> row.getString(1), "SELECT owner FROM conversation WHERE id = ?", id).stream()
                .findFirst();
    }

    private boolean exists(String id, String owner) {
        return !file.query(row -> id, "SELECT 1 FROM conversation WHERE id = ? AND owner = ?", id, owner)
                .isEmpty();
    }

    @Override
    public synchronized void add(
            String id, Turn question, Turn answer, boolean complete, @Nullable StoredAnswer shown) {
        TurnTable.add(file, id, question, answer, complete, shown, clock.millis());
    }

    @Override
    public synchronized List<ConversationSummary> list(String owner, int limit) {
        return summaries("owner = ? GROUP BY id ORDER BY updated DESC, id LIMIT ?", owner, limit);
    }

    private List<ConversationSummary> summaries(String which, Object... values) {
        return file.query(
                SqliteConversations::summary,
                "SELECT id, title, updated, count(number), (SELECT question FROM turn WHERE conversation = id"
                        + " ORDER BY number LIMIT 1) FROM conversation JOIN turn ON conversation = id WHERE " + which,
                values);
    }

    @Override
    public synchronized Optional<StoredConversation> find(String id, String owner) {
        return summaries("id = ? AND owner = ? GROUP BY id", id, owner).stream()
                .findFirst()
                .map(summary -> new StoredConversation(
                        summary,
                        file.query(
                                SqliteConversations::exchange,
                                EXCHANGE + "WHERE conversation = ? ORDER BY number",
                                id)));
    }

    @Override
    public synchronized boolean rename(String id, String owner, String title) {
        return file.update("UPDATE conversation SET title = ? WHERE id = ? AND owner = ?", title, id, owner) > 0;
    }

    @Override
    public synchronized boolean delete(String id, String owner) {
        return file.update("DELETE FROM conversation WHERE id = ? AND owner = ?", id, owner) > 0;
    }

    @Override
    public synchronized void deleteAll(String owner) {
        file.update("DELETE FROM conversation WHERE owner = ?", owner);
    }

    @Override
    public synchronized Optional<ShownTurn> exchange(String answer) {
        return file.query(SqliteConversations::exchange, EXCHANGE + "WHERE name = ?", answer).stream()
                .findFirst();
    }

    @Override
    public synchronized List<Turn> before(String answer) {
        return turns(file.query(
                        SqliteConversations::turn,
                        "SELECT turn.question, turn.answer FROM turn JOIN turn asked ON asked.conversation = turn.conversation"
                                + " AND turn.number < asked.number WHERE asked.name = ? AND turn.complete"
                                + " ORDER BY turn.number DESC LIMIT ?",
                        answer,
                        MAX_BEFORE / 2)
                .reversed());
    }

    @Override
    public synchronized boolean judge(String answer, Feedback judgement) {
        return file.update(
                        "INSERT OR REPLACE INTO feedback (answer, verdict, comment, at, history, question, shown)"
                                + " SELECT name, ?, ?, ?, ?, question, shown FROM turn WHERE name = ?",
                        judgement.verdict().name(),
                        judgement.comment(),
                        clock.millis(),
                        TurnsField.write(before(answer)),
                        answer)
                > 0;
    }

    @Override
    public synchronized List<FeedbackEntry> feedback() {
        return file.query(
                row -> new FeedbackEntry(
                        judgement(row.getString(1), row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        TurnsField.read(row.getString(4)),
                        row.getString(5),
                        new StoredAnswer(row.getString(6), row.getString(7))),
                "SELECT verdict, comment, at, history, question, answer, shown FROM feedback ORDER BY at, answer");
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    private static List<Turn> turns(List<List<Turn>> pairs) {
        return pairs.stream().flatMap(List::stream).toList();
    }

    private static List<Turn> turn(ResultSet row) throws SQLException {
        return List.of(Turn.user(row.getString(1)), Turn.assistant(row.getString(2)));
    }

    private static ConversationSummary summary(ResultSet row) throws SQLException {
        String title = row.getString(2);
        return new ConversationSummary(
                row.getString(1),
                title == null ? ConversationTitles.of(row.getString(5)) : title,
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4));
    }

    private static ShownTurn exchange(ResultSet row) throws SQLException {
        String name = row.getString(4);
        String verdict = row.getString(6);
        return new ShownTurn(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                name == null ? null : new StoredAnswer(name, row.getString(5)),
                verdict == null ? null : judgement(verdict, row.getString(7)));
    }

    private static Feedback judgement(String verdict, @Nullable String comment) {
        return new Feedback(Feedback.Verdict.valueOf(verdict), comment == null ? "" : comment);
    }
}
