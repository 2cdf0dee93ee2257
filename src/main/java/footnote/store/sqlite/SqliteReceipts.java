package footnote.store.sqlite;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.ReceiptCodec;
import footnote.answer.receipt.Receipts;
import footnote.conversation.Turn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
    public synchronized void keep(AnswerReceipt receipt, String conversation, Turn question, Turn answer) {
        SqliteFile open = file();
        open.together(() -> {
            if (TurnTable.add(open, conversation, question, answer, true, clock.millis())) {
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
