package footnote.store.sql;

import footnote.answer.receipt.ReceiptCodec;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.answer.receipt.ToldReceipts;
import footnote.fault.CollectionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was told of receipts, beside them: it is kept as long as they are. */
public final class SqlToldReceipts implements ToldReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(SqlToldReceipts.class);

    /** In the place of each is its number in the table. */
    private static final List<State> STATES = List.of(State.UNCHANGED, State.KEPT, State.CHANGED, State.WITHDRAWN);

    private final Database tables;

    private SqlToldReceipts(Database tables) {
        this.tables = tables;
    }

    /** In a database with receipts, which is closed with them. */
    public static SqlToldReceipts in(Database tables) {
        return new SqlToldReceipts(tables);
    }

    @Override
    public Set<String> restedOn(Collection<String> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        String marks = String.join(", ", Collections.nCopies(articles.size(), "?"));
        return new HashSet<>(tables.query(
                row -> row.getString(1),
                "SELECT DISTINCT article FROM receipt_article WHERE article IN (" + marks + ")",
                articles.toArray()));
    }

    @Override
    public List<Told> restingOnOther(String article, String sha256, State gravest, long after, int limit) {
        List<Told> page = List.of();
        long last = after;
        boolean more = true;
        while (page.isEmpty() && more) {
            List<Row> rows = tables.query(
                    SqlToldReceipts::row,
                    "SELECT number, receipt.receipt, owner, told FROM receipt_article"
                            + " JOIN receipt ON number = receipt_article.receipt"
                            + " LEFT JOIN conversation ON conversation.id = receipt.conversation"
                            + " WHERE article = ? AND sha256 <> ? AND told < ? AND receipt_article.receipt > ?"
                            + " ORDER BY receipt_article.receipt LIMIT ?",
                    article,
                    sha256,
                    number(gravest),
                    last,
                    limit);
            page = rows.stream().flatMap(row -> row.read().stream()).toList();
            more = !rows.isEmpty();
            last = more ? rows.getLast().number() : last;
        }
        return page;
    }

    private static int number(State state) {
        return STATES.indexOf(state);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getString(2), Optional.ofNullable(row.getString(3)), row.getInt(4));
    }

    /** As it is kept. */
    private record Row(long number, String receipt, Optional<String> owner, int told) {

        /** One that cannot be read, as of a later version, does not keep the others from being told of. */
        Optional<Told> read() {
            try {
                return Optional.of(new Told(number, ReceiptCodec.read(receipt), owner.orElse(null), STATES.get(told)));
            } catch (CollectionException e) {
                LOG.error("{} That its answer is outdated is not told.", e.getMessage());
                return Optional.empty();
            }
        }
    }

    @Override
    public void tell(String answer, State state) {
        tables.update("UPDATE receipt SET told = ? WHERE id = ? AND told < ?", number(state), answer, number(state));
    }

    @Override
    public boolean hasFollowed() {
        return !tables.query(row -> true, "SELECT 1 FROM followed LIMIT 1").isEmpty();
    }

    @Override
    public OptionalLong followed(String log) {
        return tables.query(row -> row.getLong(1), "SELECT sequence FROM followed WHERE log = ?", log).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void follow(String log, long sequence) {
        tables.together(all -> {
            all.update("DELETE FROM followed WHERE log <> ?", log);
            return all.update(
                    "INSERT INTO followed (log, sequence) VALUES (?, ?) ON CONFLICT (log) DO UPDATE"
                            + " SET sequence = excluded.sequence WHERE followed.sequence < excluded.sequence",
                    log,
                    sequence);
        });
    }

    @Override
    public void close() {
        tables.close();
    }
}
