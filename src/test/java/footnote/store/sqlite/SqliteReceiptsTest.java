package footnote.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.receipt.AnswerReceipt;
import footnote.answer.receipt.SampleReceipts;
import footnote.store.sql.Database;
import footnote.store.sql.ReceiptsContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteReceiptsTest extends ReceiptsContract {

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
    void findsItInAnIndex() throws Exception {
        assertTrue(receipts().find("a-1").isEmpty());
        String plan = first("EXPLAIN QUERY PLAN SELECT receipt FROM receipt WHERE id = 'a-1'", 4);

        assertTrue(plan.startsWith("SEARCH receipt USING INDEX"), plan);
        assertFalse(plan.contains("SCAN"), plan);
    }

    @Test
    void isSmall() throws Exception {
        AnswerReceipt receipt = SampleReceipts.ferry("a-1");
        receipts().keep(receipt);

        int bytes = Integer.parseInt(first("SELECT length(CAST(receipt AS BLOB)) FROM receipt"));
        assertTrue(bytes < 2_000, bytes + " bytes");
    }

    private String first(String query) throws Exception {
        return first(query, 1);
    }

    private String first(String query, int column) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(column);
        }
    }
}
