package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.Receipts;
import footnote.answer.receipt.SampleReceipts;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.answer.receipt.ToldReceipts;
import footnote.store.sql.Database;
import footnote.store.sql.SqlReceipts;
import footnote.store.sql.SqlToldReceipts;
import footnote.store.sql.ToldReceiptsContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteToldReceiptsTest extends ToldReceiptsContract {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("conversations.db");
    }

    @Override
    protected Database database() {
        return SqliteFile.open(file());
    }

    @Test
    void looksInAnIndexByTheArticle() {
        try (Database database = database()) {
            List<String> plan = database.query(
                    row -> row.getString(4),
                    "EXPLAIN QUERY PLAN SELECT number, receipt.receipt, owner, told FROM receipt_article"
                            + " JOIN receipt ON number = receipt_article.receipt"
                            + " LEFT JOIN conversation ON conversation.id = receipt.conversation"
                            + " WHERE article = 'a' AND sha256 <> 'b' AND told < 2 AND receipt_article.receipt > 0"
                            + " ORDER BY receipt_article.receipt LIMIT 10");
            assertTrue(
                    plan.getFirst().startsWith("SEARCH receipt_article USING PRIMARY KEY (article=?)"), plan::toString);
            assertTrue(plan.stream().noneMatch(step -> step.startsWith("SCAN")), plan::toString);
        }
    }

    /** As the version before left it, with a receipt. */
    @Test
    void bringsAFileOfTheVersionBeforeUpToDate() throws Exception {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            for (int version = 1; version <= 5; version++) {
                statement.executeUpdate(new String(
                        SqliteFile.class
                                .getResourceAsStream("v" + version + ".sql")
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
            }
            statement.executeUpdate("PRAGMA user_version = 5");
        }
        try (Receipts receipts = SqlReceipts.in(() -> SqliteFile.open(old), Clock.systemUTC(), Duration.ofDays(90));
                ToldReceipts told = SqlToldReceipts.in(SqliteFile.open(old))) {
            receipts.keep(SampleReceipts.ferry("a-1"));
            assertEquals(
                    State.UNCHANGED,
                    told.restingOnOther("ferry", "another", State.CHANGED, 0, 10)
                            .getFirst()
                            .told());
        }
    }
}
