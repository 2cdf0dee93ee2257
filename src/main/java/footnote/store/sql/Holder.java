package footnote.store.sql;

/** A server that is about deliveries, among others that may be about the same. Safe for use by several threads. */
public interface Holder {

    /** The only server there is: whatever was held before it is free. */
    Holder ONLY = new Holder() {
        @Override
        public String name() {
            return "this";
        }

        @Override
        public void renew() {}

        @Override
        public String dead() {
            return "FALSE";
        }

        @Override
        public boolean only() {
            return true;
        }

        @Override
        public void close() {}
    };

    /** What this server is called, unlike any other and any before it. */
    String name();

    /** Says that this server lives, from now on for as long as its lease is. */
    void renew();

    /** A condition on the column {@code holder} that is true of servers whose lease has run out. */
    String dead();

    /** Whether no other works on the same database. */
    boolean only();

    /** Gives the lease back: others may go on at once. */
    void close();
}
