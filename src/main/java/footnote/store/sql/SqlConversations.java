package footnote.store.sql;

import footnote.conversation.Archive;
import footnote.conversation.ConversationSummary;
import footnote.conversation.Feedback;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.conversation.StoredConversation;
import footnote.conversation.Turn;
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
 * Conversations in one SQLite tables. What is older than it is to be kept is deleted when the file is opened and whenever
 * a conversation begins.
 */
public final class SqlConversations implements Archive {

    /** More turns than these say nothing about a question, and would only bloat what is kept with feedback. */
    private static final int MAX_BEFORE = 40;

    private static final String EXCHANGE =
            "SELECT turn.question, turn.answer, complete, name, turn.shown, verdict, comment FROM turn"
                    + " LEFT JOIN feedback ON feedback.answer = name ";

    private final Database tables;
    private final Clock clock;
    private final Duration keep;
    private final SecureRandom random = new SecureRandom();

    private SqlConversations(Database tables, Clock clock, Duration keep) {
        this.tables = tables;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Those in a database, which is closed with them.
     *
     * @param keep how long a conversation is kept after its last turn
     */
    public static SqlConversations in(Database tables, Clock clock, Duration keep) {
        SqlConversations conversations = new SqlConversations(tables, clock, keep);
        conversations.forgetOld();
        return conversations;
    }

    private void forgetOld() {
        tables.update(
                "DELETE FROM conversation WHERE id IN (SELECT id FROM conversation WHERE updated < ?"
                        + tables.leavingOutTaken() + ")",
                clock.millis() - keep.toMillis());
    }

    @Override
    public String begin(String owner) {
        forgetOld();
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        tables.update("INSERT INTO conversation (id, owner, updated) VALUES (?, ?, ?)", id, owner, clock.millis());
        return id;
    }

    @Override
    public Optional<List<Turn>> turns(String id, String owner) {
        if (!exists(id, owner)) {
            return Optional.empty();
        }
        return Optional.of(turns(tables.query(
                SqlConversations::turn,
                "SELECT question, answer FROM turn WHERE conversation = ? AND complete ORDER BY number",
                id)));
    }

    @Override
    public Optional<String> owner(String id) {
        return tables.query(row -> row.getString(1), "SELECT owner FROM conversation WHERE id = ?", id).stream()
                .findFirst();
    }

    private boolean exists(String id, String owner) {
        return !tables.query(row -> id, "SELECT 1 FROM conversation WHERE id = ? AND owner = ?", id, owner)
                .isEmpty();
    }

    @Override
    public void add(String id, Turn question, Turn answer, boolean complete, @Nullable StoredAnswer shown) {
        tables.together(both -> TurnTable.add(both, id, question, answer, complete, shown, clock.millis()));
    }

    @Override
    public List<ConversationSummary> list(String owner, int limit) {
        return summaries("owner = ? GROUP BY id ORDER BY updated DESC, id LIMIT ?", owner, limit);
    }

    private List<ConversationSummary> summaries(String which, Object... values) {
        return tables.query(
                SqlConversations::summary,
                "SELECT id, title, updated, count(number), (SELECT question FROM turn WHERE conversation = id"
                        + " ORDER BY number LIMIT 1) FROM conversation JOIN turn ON conversation = id WHERE " + which,
                values);
    }

    @Override
    public Optional<StoredConversation> find(String id, String owner) {
        return summaries("id = ? AND owner = ? GROUP BY id", id, owner).stream()
                .findFirst()
                .map(summary -> new StoredConversation(
                        summary,
                        tables.query(
                                SqlConversations::exchange, EXCHANGE + "WHERE conversation = ? ORDER BY number", id)));
    }

    @Override
    public boolean rename(String id, String owner, String title) {
        return tables.update("UPDATE conversation SET title = ? WHERE id = ? AND owner = ?", title, id, owner) > 0;
    }

    @Override
    public boolean delete(String id, String owner) {
        return tables.update("DELETE FROM conversation WHERE id = ? AND owner = ?", id, owner) > 0;
    }

    @Override
    public void deleteAll(String owner) {
        tables.update("DELETE FROM conversation WHERE owner = ?", owner);
    }

    @Override
    public Optional<ShownTurn> exchange(String answer) {
        return tables.query(SqlConversations::exchange, EXCHANGE + "WHERE name = ?", answer).stream()
                .findFirst();
    }

    @Override
    public boolean stands(String answer) {
        return !tables.query(
                        row -> answer,
                        "SELECT 1 FROM turn WHERE name = ? AND NOT EXISTS (SELECT 1 FROM turn later"
                                + " WHERE later.conversation = turn.conversation AND later.number > turn.number"
                                + " AND later.question = turn.question AND later.complete)",
                        answer)
                .isEmpty();
    }

    @Override
    public List<Turn> before(String answer) {
        return turns(tables.query(
                        SqlConversations::turn,
                        "SELECT turn.question, turn.answer FROM turn JOIN turn asked ON asked.conversation = turn.conversation"
                                + " AND turn.number < asked.number WHERE asked.name = ? AND turn.complete"
                                + " ORDER BY turn.number DESC LIMIT ?",
                        answer,
                        MAX_BEFORE / 2)
                .reversed());
    }

    @Override
    public boolean judge(String answer, Feedback judgement) {
        return tables.update(
                        "INSERT INTO feedback (answer, verdict, comment, at, history, question, shown)"
                                + " SELECT name, ?, ?, ?, ?, question, shown FROM turn WHERE name = ?"
                                + " ON CONFLICT (answer) DO UPDATE SET verdict = excluded.verdict, comment = excluded.comment,"
                                + " at = excluded.at, history = excluded.history",
                        judgement.verdict().name(),
                        judgement.comment(),
                        clock.millis(),
                        TurnsField.write(before(answer)),
                        answer)
                > 0;
    }

    @Override
    public List<FeedbackEntry> feedback() {
        return tables.query(
                row -> new FeedbackEntry(
                        judgement(row.getString(1), row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        TurnsField.read(row.getString(4)),
                        row.getString(5),
                        new StoredAnswer(row.getString(6), row.getString(7))),
                "SELECT verdict, comment, at, history, question, answer, shown FROM feedback ORDER BY at, answer");
    }

    @Override
    public void close() {
        tables.close();
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
