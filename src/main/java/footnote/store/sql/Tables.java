package footnote.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are asked and changed by statements which every database takes. A failure is a
 * {@link footnote.fault.CollectionException}, or, where the database does not answer for now, a
 * {@link footnote.fault.UnavailableException}.
 */
public interface Tables {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Changes something; returns how many rows were changed. */
    int update(String sql, @Nullable Object... values);

    /** Asks for rows, in the order that the statement gives. */
    <T> List<T> query(Row<T> reader, String sql, @Nullable Object... values);

    /** Waits until nobody else who has named the same is changing several things; lasts as long as this change. */
    void alone(String name);

    /** What ends a question for rows to be changed, so that those which another is changing are left out. */
    String leavingOutTaken();
}
