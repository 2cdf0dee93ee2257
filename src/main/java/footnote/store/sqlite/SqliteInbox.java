package footnote.store.sqlite;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.fault.CollectionException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * An inbox in the file of the conversations. Taking a question down has a line of its own, which waits for no other and
 * survives a loss of power. How far a question has come is noted over another that does not wait for the disk: a crash of
 * the process loses none of that, and a loss of power only what is then done again. What is finished is forgotten as late
 * as a conversation is.
 */
public final class SqliteInbox implements Inbox {

    /** So seldom is it looked for what is old. */
    private static final int FORGET_EVERY = 1_000;

    private final SqliteFile intake;
    private final SqliteFile file;
    private final Clock clock;
    private final Duration keep;
    private int accepted;

    private SqliteInbox(SqliteFile intake, SqliteFile file, Clock clock, Duration keep) {
        this.intake = intake;
        this.file = file;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Opens the file, making it where there is none.
     *
     * @param keep how long it is known what was finished
     * @throws CollectionException if it cannot be opened, or was made by a newer version
     */
    public static SqliteInbox open(Path path, Clock clock, Duration keep) {
        SqliteFile intake = SqliteFile.open(path).survivingLossOfPower();
        SqliteInbox inbox = new SqliteInbox(intake, SqliteFile.open(path), clock, keep);
        inbox.forgetOld();
        return inbox;
    }

    private void forgetOld() {
        intake.update("DELETE FROM delivery WHERE finished AND at < ?", clock.millis() - keep.toMillis());
    }

    @Override
    public boolean accept(Delivery delivery) {
        synchronized (intake) {
            if (++accepted % FORGET_EVERY == 0) {
                forgetOld();
            }
            return intake.update(
                            "INSERT OR IGNORE INTO delivery (id, place, thread, request, at) VALUES (?, ?, ?, ?, ?)",
                            delivery.id(),
                            delivery.place(),
                            delivery.thread(),
                            delivery.request(),
                            clock.millis())
                    > 0;
        }
    }

    @Override
    public synchronized List<Delivery> unfinished() {
        return file.query(
                SqliteInbox::delivery,
                "SELECT id, place, thread, request, posted, answer FROM delivery WHERE NOT finished ORDER BY number");
    }

    @Override
    public synchronized boolean knows(String thread) {
        return !file.query(row -> thread, "SELECT 1 FROM delivery WHERE thread = ? LIMIT 1", thread)
                .isEmpty();
    }

    @Override
    public synchronized void posted(String id, String message) {
        file.update("UPDATE delivery SET posted = ? WHERE id = ?", message, id);
    }

    @Override
    public synchronized void answered(String id, String answer) {
        file.update("UPDATE delivery SET answer = ? WHERE id = ?", answer, id);
    }

    @Override
    public synchronized void finish(String id) {
        file.update("UPDATE delivery SET finished = 1, request = '', answer = NULL WHERE id = ?", id);
    }

    @Override
    public synchronized void close() {
        intake.close();
        file.close();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
