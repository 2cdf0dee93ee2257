package footnote.store.postgres;

import footnote.fault.CollectionException;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** Says in one sentence what is wrong with a database, and what to do. */
final class PostgresFaults {

    /** What another's change in between gives; the same may work at once. */
    private static final Set<String> IN_BETWEEN = Set.of("40001", "40P01");

    /** A lock that another has for too long. */
    private static final String NOT_YET = "55P03";

    /** What the standard calls a transaction of which it is not known how it ended. */
    private static final String NOT_KNOWN = "08007";

    /** The database ends a connection, and what was going on there is undone. */
    private static final String ENDED = "57P01";

    private PostgresFaults() {}

    static FootnoteException of(PostgresAddress address, SQLException failure) {
        SQLException cause = deepest(failure);
        String state = Objects.requireNonNullElse(cause.getSQLState(), "08000");
        return switch (state) {
            case "28P01", "28000", "08004" ->
                broken(
                        address,
                        "refuses us",
                        "correct the user in FOOTNOTE_DATABASE or FOOTNOTE_DATABASE_PASSWORD",
                        cause);
            case "3D000" ->
                broken(address, "does not exist", "make it with createdb, or correct FOOTNOTE_DATABASE", cause);
            case "42501" -> broken(address, "does not let us work in it", "grant its user all of the schema", cause);
            case "53100" -> broken(address, "has no room on its disk", "make room there", cause);
            case "25006" -> away(address, "takes no changes", "point FOOTNOTE_DATABASE to the primary", cause);
            case "53300" -> away(address, "has no connection left", "raise its max_connections", cause);
            case NOT_KNOWN ->
                away(address, "was lost, and whether this was kept is not known", "look before you do it again", cause);
            case "57014", NOT_YET -> away(address, "takes too long", "look what it is busy with", cause);
            default ->
                passing(state)
                        ? away(address, "does not answer", "see that it runs, or correct FOOTNOTE_DATABASE", cause)
                        : broken(address, "cannot be read or written", "see what its log says", cause);
        };
    }

    /** The same where it was waited for another's changes. */
    static FootnoteException waiting(PostgresAddress address, SQLException failure) {
        return NOT_YET.equals(failure.getSQLState())
                ? new CollectionException(
                        "Another process is writing to the database %s; wait until it is done.".formatted(address),
                        failure,
                        true)
                : of(address, failure);
    }

    private static boolean passing(String state) {
        return isOff(state) || IN_BETWEEN.contains(state);
    }

    /** Whether there is no connection, or none any more. */
    private static boolean isOff(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    static boolean isInBetween(FootnoteException failure) {
        return IN_BETWEEN.contains(state(failure));
    }

    /** Whether the connection ended, or there was none, and what was begun is undone. */
    static boolean isBrokenOff(FootnoteException failure) {
        String state = state(failure);
        return isOff(state) && !NOT_KNOWN.equals(state);
    }

    private static String state(FootnoteException failure) {
        return failure.getCause() instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "08000")
                : "";
    }

    /** The failure of a commit, which may have been done where its answer was lost. */
    static SQLException ofCommit(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "08000");
        if (!isOff(state) || ENDED.equals(state)) {
            return failure;
        }
        SQLException unknown = new SQLException(failure.getMessage(), NOT_KNOWN);
        unknown.addSuppressed(failure);
        return unknown;
    }

    /** The pool says no more than that it has waited. */
    private static SQLException deepest(SQLException failure) {
        SQLException deepest = failure;
        while (deepest.getCause() instanceof SQLException cause) {
            deepest = cause;
        }
        return deepest;
    }

    static CollectionException newer(PostgresAddress address) {
        return new CollectionException(
                "The database %s was made by a newer version; use that, or another database.".formatted(address));
    }

    private static CollectionException broken(PostgresAddress address, String what, String remedy, SQLException cause) {
        return new CollectionException(words(address, what, remedy, cause), cause);
    }

    private static UnavailableException away(PostgresAddress address, String what, String remedy, SQLException cause) {
        return new UnavailableException(words(address, what, remedy, cause), cause);
    }

    private static String words(PostgresAddress address, String what, String remedy, SQLException cause) {
        String said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return "The database %s %s (%s); %s.".formatted(address, what, said, remedy);
    }
}
