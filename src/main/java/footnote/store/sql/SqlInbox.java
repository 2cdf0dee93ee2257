package footnote.store.sql;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An inbox beside the conversations, which several servers may share: each delivery is held by one of them, until it is
 * finished or that server's lease has run out. What is finished is forgotten as late as a conversation is.
 */
public final class SqlInbox implements Inbox {

    /** So seldom is it looked for what is old. */
    private static final int FORGET_EVERY = 1_000;

    private static final String DELIVERY = "SELECT id, place, thread, request, posted, answer FROM delivery ";

    /** What may be asked of a thread next: its first question that is not finished. */
    private static final String FIRST =
            "NOT EXISTS (SELECT 1 FROM delivery earlier WHERE earlier.thread = delivery.thread"
                    + " AND NOT earlier.finished AND earlier.number < delivery.number)";

    private final Database intake;
    private final Database tables;
    private final Holder holder;
    private final String free;
    private final Clock clock;
    private final Duration keep;
    private final AtomicInteger accepted = new AtomicInteger();

    private SqlInbox(Database intake, Database tables, Holder holder, Clock clock, Duration keep) {
        this.intake = intake;
        this.tables = tables;
        this.holder = holder;
        this.free = "NOT finished AND (holder IS NULL OR " + holder.dead() + ")";
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * One in a database.
     *
     * @param intake the database, over which questions are taken down; it survives a loss of power
     * @param tables the database, over which it is noted how far a question has come: that may be lost with the power, and
     *     is then done again. Both are closed with the inbox
     * @param holder this server
     * @param keep how long it is known what was finished
     */
    public static SqlInbox in(Database intake, Database tables, Holder holder, Clock clock, Duration keep) {
        SqlInbox inbox = new SqlInbox(intake, tables, holder, clock, keep);
        inbox.begin();
        return inbox;
    }

    private void begin() {
        if (holder.only()) {
            tables.update("UPDATE delivery SET holder = NULL WHERE NOT finished");
        }
        holder.renew();
        forgetOld();
    }

    private void forgetOld() {
        intake.update(
                "DELETE FROM delivery WHERE number IN (SELECT number FROM delivery WHERE finished AND at < ?"
                        + intake.leavingOutTaken() + ")",
                clock.millis() - keep.toMillis());
    }

    @Override
    public Taken accept(Delivery delivery) {
        if (accepted.incrementAndGet() % FORGET_EVERY == 0) {
            forgetOld();
        }
        return intake.together(all -> {
            all.alone(delivery.thread());
            return take(all, delivery);
        });
    }

    private Taken take(Tables all, Delivery delivery) {
        boolean others = !all.query(
                        row -> true,
                        "SELECT 1 FROM delivery WHERE thread = ? AND NOT finished AND holder IS DISTINCT FROM ? LIMIT 1",
                        delivery.thread(),
                        holder.name())
                .isEmpty();
        int added = all.update(
                "INSERT INTO delivery (id, place, thread, request, at, holder) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                delivery.id(),
                delivery.place(),
                delivery.thread(),
                delivery.request(),
                clock.millis(),
                others ? null : holder.name());
        if (added == 0) {
            return Taken.KNOWN;
        }
        return others ? Taken.LATER : Taken.OURS;
    }

    @Override
    public List<Delivery> take(int limit) {
        if (tables.query(row -> true, "SELECT 1 FROM delivery WHERE " + free + " LIMIT 1")
                .isEmpty()) {
            return List.of();
        }
        return tables.together(all -> taken(all, limit));
    }

    private List<Delivery> taken(Tables all, int limit) {
        List<Delivery> taken = new ArrayList<>();
        for (Delivery found : all.query(
                SqlInbox::delivery,
                DELIVERY + "WHERE " + free + " AND " + FIRST + " ORDER BY number LIMIT ?" + all.leavingOutTaken(),
                limit)) {
            // Its holder may have come back to life before it was locked.
            if (all.update("UPDATE delivery SET holder = ? WHERE id = ? AND " + free, holder.name(), found.id()) > 0) {
                taken.add(found);
            }
        }
        return List.copyOf(taken);
    }

    @Override
    public boolean holds(String id) {
        holder.renew();
        return tables.update(
                        "UPDATE delivery SET holder = holder WHERE id = ? AND holder = ? AND NOT finished",
                        id,
                        holder.name())
                > 0;
    }

    @Override
    public boolean knows(String thread) {
        return !tables.query(row -> thread, "SELECT 1 FROM delivery WHERE thread = ? LIMIT 1", thread)
                .isEmpty();
    }

    @Override
    public void posted(String id, String message) {
        tables.update("UPDATE delivery SET posted = ? WHERE id = ? AND holder = ?", message, id, holder.name());
    }

    @Override
    public void answered(String id, String answer) {
        tables.update("UPDATE delivery SET answer = ? WHERE id = ? AND holder = ?", answer, id, holder.name());
    }

    @Override
    public void finish(String id) {
        tables.update(
                "UPDATE delivery SET finished = TRUE, request = '', answer = NULL, holder = NULL WHERE id = ?"
                        + " AND holder = ?",
                id,
                holder.name());
    }

    @Override
    public void close() {
        holder.close();
        intake.close();
        tables.close();
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
