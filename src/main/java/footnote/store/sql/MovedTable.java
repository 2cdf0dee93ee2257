package footnote.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as far as it is moved.
 *
 * @param name what it is called
 * @param key the column that tells which rows belong to one thing
 * @param order the column that orders these
 * @param columns what is moved
 */
record MovedTable(String name, String key, String order, List<String> columns) {

    private static final Set<String> TRUTHS = Set.of("complete", "shared", "finished");
    private static final Set<String> NUMBERS = Set.of("at", "updated", "told");

    /** Values of the columns, in their order. */
    record Row(List<@Nullable Object> values) {}

    /** The rows of one thing, in order. */
    List<Row> rows(Tables tables, String id) {
        return tables.query(
                this::row,
                "SELECT %s FROM %s WHERE %s = ? ORDER BY %s".formatted(String.join(", ", columns), name, key, order),
                id);
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(row, columns.get(i), i + 1));
        }
        return new Row(values);
    }

    private static @Nullable Object value(ResultSet row, String column, int number) throws SQLException {
        if (TRUTHS.contains(column)) {
            return row.getBoolean(number);
        }
        if (NUMBERS.contains(column)) {
            return row.getLong(number);
        }
        String text = row.getString(number);
        // As PostgreSQL keeps it, see there.
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** Adds a row, unless one with its key is there. */
    boolean add(Tables tables, Row row) {
        return tables.update(
                        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                                .formatted(
                                        name,
                                        String.join(", ", columns),
                                        String.join(", ", Collections.nCopies(columns.size(), "?"))),
                        row.values().toArray())
                > 0;
    }
}
