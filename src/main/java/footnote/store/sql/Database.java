package footnote.store.sql;

import java.util.function.Function;

/** A database with tables of the newest version. Safe for use by several threads. */
public interface Database extends Tables, AutoCloseable {

    /** Changes several things, all or none. What is given may run again where another's change came in between. */
    <T> T together(Function<Tables, T> changes);

    @Override
    void close();
}
