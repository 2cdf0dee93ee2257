package footnote.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Which version the tables of a database have. */
final class PostgresVersions {

    /** Version of the tables; {@code V1__….sql} and so on beside this class lead to each. */
    static final int VERSION = 5;

    private static final String HISTORY = "footnote_version";
    private static final String NO_TABLE = "42P01";

    private PostgresVersions() {}

    /** Makes the tables or changes them, where that is needed; servers that start together wait for each other. */
    static void bringUpToDate(PostgresAddress address) {
        try {
            int version = version(address);
            if (version > VERSION) {
                throw PostgresFaults.newer(address);
            }
            if (version < VERSION) {
                migrate(address);
            }
        } catch (SQLException e) {
            throw PostgresFaults.of(address, e);
        }
    }

    /** What is up to date needs no Flyway. */
    private static int version(PostgresAddress address) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT max(version::int) FROM " + HISTORY + " WHERE success AND version IS NOT NULL")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            if (NO_TABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        Properties who = new Properties();
        String password = PostgresPool.revealed(address);
        if (address.user() != null) {
            who.setProperty("user", address.user());
        }
        if (password != null) {
            who.setProperty("password", password);
        }
        return DriverManager.getConnection(address.url(), who);
    }

    private static void migrate(PostgresAddress address) throws SQLException {
        try {
            Flyway.configure(PostgresVersions.class.getClassLoader())
                    .dataSource(address.url(), address.user(), PostgresPool.revealed(address))
                    .locations("classpath:footnote/store/postgres")
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException(e.getMessage(), "F0000", e);
        }
    }
}
