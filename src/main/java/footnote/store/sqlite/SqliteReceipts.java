package footnote.store.sqlite;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ArticleVersion;
import footnote.answer.receipt.ReceiptCodec;
import footnote.answer.receipt.Receipts;
import footnote.conversation.StoredAnswer;
import footnote.conversation.Turn;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Receipts in the file of the conversations. One that belongs to a conversation goes with it; others are kept as long from
 * when they were made.
 */
public final class SqliteReceipts implements Receipts {

    /** So seldom is it looked for what is old. */
    private static final int FORGET_EVERY = 1_000;

    private final Path path;
    private final Clock clock;
    private final Duration keep;
    private @Nullable SqliteFile file;
    private int kept;

    private SqliteReceipts(Path path, Clock clock, Duration keep) {
        this.path = path;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Those in a file, which is opened when it is first needed, and made where there is none.
     *
     * @param keep how long a receipt without a conversation is kept
     */
    public static SqliteReceipts at(Path path, Clock clock, Duration keep) {
        return new SqliteReceipts(path, clock, keep);
    }

    private SqliteFile file() {
        if (file == null) {
            file = SqliteFile.open(path);
            forgetOld(file);
        }
        return file;
    }

    private void forgetOld(SqliteFile file) {
        file.update("DELETE FROM receipt WHERE conversation IS NULL AND at < ?", clock.millis() - keep.toMillis());
    }

    @Override
    public synchronized void keep(AnswerReceipt receipt) {
        SqliteFile open = file();
        if (++kept % FORGET_EVERY == 0) {
            forgetOld(open);
        }
        open.together(() -> insert(open, receipt, null));
    }

    @Override
    public synchronized void keep(
            AnswerReceipt receipt, String conversation, Turn question, Turn answer, @Nullable StoredAnswer shown) {
        SqliteFile open = file();
        open.together(() -> {
            if (TurnTable.add(open, conversation, question, answer, true, shown, clock.millis())) {
                insert(open, receipt, conversation);
            }
        });
    }

    private void insert(SqliteFile file, AnswerReceipt receipt, @Nullable String conversation) {
        file.update(
                "INSERT INTO receipt (id, conversation, at, receipt) VALUES (?, ?, ?, ?)",
                receipt.id(),
                conversation,
                clock.millis(),
                ReceiptCodec.write(receipt));
        for (Basis basis : receipt.articles()) {
            file.update(
                    "INSERT INTO receipt_article (article, sha256, receipt) SELECT ?, ?, number FROM receipt WHERE id = ?",
                    basis.article(),
                    Objects.requireNonNullElse(basis.sha256(), ""),
                    receipt.id());
        }
    }

    @Override
    public synchronized Optional<AnswerReceipt> find(String id) {
        return file().query(row -> row.getString(1), "SELECT receipt FROM receipt WHERE id = ?", id).stream()
                .findFirst()
                .map(ReceiptCodec::read);
    }

    @Override
    public synchronized List<AnswerReceipt> latest(int limit, @Nullable String after) {
        return file().query(
                        SqliteReceipts::receipt,
                        "SELECT receipt FROM receipt WHERE number < ? ORDER BY number DESC LIMIT ?",
                        before(after),
                        limit);
    }

    @Override
    public synchronized List<ArticleVersion> versions() {
        return file().query(
                        row -> new ArticleVersion(row.getString(1), row.getString(2)),
                        "SELECT DISTINCT article, sha256 FROM receipt_article ORDER BY article, sha256");
    }

    @Override
    public synchronized List<AnswerReceipt> restingOn(
            List<ArticleVersion> versions, int limit, @Nullable String after) {
        long before = before(after);
        NavigableSet<Long> numbers = new TreeSet<>();
        for (ArticleVersion version : versions) {
            numbers.addAll(restingOn(version, limit, before));
        }
        return numbers.descendingSet().stream()
                .limit(limit)
                .flatMap(
                        number -> file()
                                .query(SqliteReceipts::receipt, "SELECT receipt FROM receipt WHERE number = ?", number)
                                .stream())
                .toList();
    }

    private List<Long> restingOn(ArticleVersion version, int limit, long before) {
        return file().query(
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
                : file().query(row -> row.getLong(1), "SELECT number FROM receipt WHERE id = ?", after).stream()
                        .findFirst()
                        .orElse(0L);
    }

    private static AnswerReceipt receipt(ResultSet row) throws SQLException {
        return ReceiptCodec.read(row.getString(1));
    }

    @Override
    public synchronized boolean share(String id, String owner, boolean shared) {
        return file().update(
                                "UPDATE receipt SET shared = ? WHERE id = ? AND conversation IN"
                                        + " (SELECT id FROM conversation WHERE owner = ?)",
                                shared,
                                id,
                                owner)
                > 0;
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
