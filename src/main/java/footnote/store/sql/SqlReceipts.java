package footnote.store.sql;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ArticleVersion;
import footnote.answer.receipt.ReceiptCodec;
import footnote.answer.receipt.Receipts;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Receipts beside the conversations. One that belongs to a conversation goes with it; others are kept as long from
 * when they were made.
 */
public final class SqlReceipts implements Receipts {

    /** So seldom is it looked for what is old. */
    private static final int FORGET_EVERY = 1_000;

    private final Supplier<Database> opening;
    private final Clock clock;
    private final Duration keep;
    private final AtomicInteger kept = new AtomicInteger();
    private @Nullable Database tables;

    private SqlReceipts(Supplier<Database> opening, Clock clock, Duration keep) {
        this.opening = opening;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Those in a database, which is opened when it is first needed, and closed with them.
     *
     * @param keep how long a receipt without a conversation is kept
     */
    public static SqlReceipts in(Supplier<Database> opening, Clock clock, Duration keep) {
        return new SqlReceipts(opening, clock, keep);
    }

    private synchronized Database tables() {
        if (tables == null) {
            Database opened = opening.get();
            forgetOld(opened);
            tables = opened;
        }
        return tables;
    }

    private void forgetOld(Tables tables) {
        tables.update(
                "DELETE FROM receipt WHERE number IN (SELECT number FROM receipt WHERE conversation IS NULL AND at < ?"
                        + tables.leavingOutTaken() + ")",
                clock.millis() - keep.toMillis());
    }

    @Override
    public void keep(AnswerReceipt receipt) {
        Database open = tables();
        if (kept.incrementAndGet() % FORGET_EVERY == 0) {
            forgetOld(open);
        }
        open.together(all -> insert(all, receipt, null));
    }

    @Override
    public void keep(
            AnswerReceipt receipt, String conversation, Turn question, Turn answer, @Nullable StoredAnswer shown) {
        Database open = tables();
        open.together(both -> TurnTable.add(both, conversation, question, answer, true, shown, clock.millis())
                && insert(both, receipt, conversation));
    }

    private boolean insert(Tables tables, AnswerReceipt receipt, @Nullable String conversation) {
        tables.update(
                "INSERT INTO receipt (id, conversation, at, receipt) VALUES (?, ?, ?, ?)",
                receipt.id(),
                conversation,
                clock.millis(),
                ReceiptCodec.write(receipt));
        for (Basis basis : receipt.articles()) {
            tables.update(
                    "INSERT INTO receipt_article (article, sha256, receipt) SELECT ?, ?, number FROM receipt WHERE id = ?",
                    basis.article(),
                    Objects.requireNonNullElse(basis.sha256(), ""),
                    receipt.id());
        }
        return true;
    }

    @Override
    public Optional<AnswerReceipt> find(String id) {
        return tables().query(row -> row.getString(1), "SELECT receipt FROM receipt WHERE id = ?", id).stream()
                .findFirst()
                .map(ReceiptCodec::read);
    }

    @Override
    public List<AnswerReceipt> latest(int limit, @Nullable String after) {
        return tables().query(
                        SqlReceipts::receipt,
                        "SELECT receipt FROM receipt WHERE number < ? ORDER BY number DESC LIMIT ?",
                        before(after),
                        limit);
    }

    @Override
    public List<ArticleVersion> versions() {
        return tables().query(
                        row -> new ArticleVersion(row.getString(1), row.getString(2)),
                        "SELECT DISTINCT article, sha256 FROM receipt_article ORDER BY article, sha256");
    }

    @Override
    public List<AnswerReceipt> restingOn(List<ArticleVersion> versions, int limit, @Nullable String after) {
        long before = before(after);
        NavigableSet<Long> numbers = new TreeSet<>();
        for (ArticleVersion version : versions) {
            numbers.addAll(restingOn(version, limit, before));
        }
        return numbers.descendingSet().stream()
                .limit(limit)
                .flatMap(number ->
                        tables()
                                .query(SqlReceipts::receipt, "SELECT receipt FROM receipt WHERE number = ?", number)
                                .stream())
                .toList();
    }

    private List<Long> restingOn(ArticleVersion version, int limit, long before) {
        return tables().query(
                        row -> row.getLong(1),
                        "SELECT receipt FROM receipt_article WHERE article = ? AND sha256 = ? AND receipt < ?"
                                + " ORDER BY receipt DESC LIMIT ?",
                        version.article(),
                        version.sha256(),
                        before,
                        limit);
    }

    /** The number that a page begins below; of a receipt that is not there any more, none is. */
    private long before(@Nullable String after) {
        return after == null
                ? Long.MAX_VALUE
                : tables().query(row -> row.getLong(1), "SELECT number FROM receipt WHERE id = ?", after).stream()
                        .findFirst()
                        .orElse(0L);
    }

    private static AnswerReceipt receipt(ResultSet row) throws SQLException {
        return ReceiptCodec.read(row.getString(1));
    }

    @Override
    public boolean share(String id, String owner, boolean shared) {
        return tables().update(
                                "UPDATE receipt SET shared = ? WHERE id = ? AND conversation IN"
                                        + " (SELECT id FROM conversation WHERE owner = ?)",
                                shared,
                                id,
                                owner)
                > 0;
    }

    @Override
    public synchronized void close() {
        if (tables != null) {
            tables.close();
        }
    }
}
