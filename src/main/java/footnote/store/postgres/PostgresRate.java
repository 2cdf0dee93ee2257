package footnote.store.postgres;

import footnote.store.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much each client has asked of all servers together, by the clock of the database: a bucket of tokens for each, of
 * which it is kept when it will be full again. A question takes a token, or waits for one, in one statement. Safe for use by
 * several threads.
 */
public final class PostgresRate {

    private static final long SPAN_SECONDS = 60;

    /** A bucket that is full need not be kept; it is looked for some now and then. */
    private static final long FORGET_NANOS = Duration.ofSeconds(SPAN_SECONDS).toNanos();

    private static final String TAKE = """
            WITH given AS (SELECT ?::text AS name, ? * interval '1 second' AS token, ? * interval '1 second' AS span),
            taken AS (
              INSERT INTO rate (client, full_at) SELECT name, clock_timestamp() + token FROM given
              ON CONFLICT (client) DO UPDATE
                SET full_at = greatest(rate.full_at, clock_timestamp()) + (SELECT token FROM given)
                WHERE rate.full_at <= clock_timestamp() + (SELECT span - token FROM given)
              RETURNING 0::double precision AS wait)
            SELECT wait FROM taken
            UNION ALL
            SELECT greatest(extract(epoch FROM full_at - clock_timestamp() - span + token), 0.001)
            FROM rate, given WHERE client = name AND NOT EXISTS (SELECT 1 FROM taken)""";

    private final Database tables;
    private final AtomicLong forgotten = new AtomicLong(System.nanoTime());

    public PostgresRate(PostgresPool pool) {
        this.tables = pool.tables();
    }

    /**
     * Takes a token of a client.
     *
     * @param perMinute how many a bucket holds, and how many come to it in a minute; at least 1
     * @return zero where there was one; else how long until there is
     * @throws footnote.fault.FootnoteException if the database does not answer
     */
    public Duration take(String client, int perMinute) {
        forgetFull();
        double token = (double) SPAN_SECONDS / perMinute;
        List<Double> waits = tables.query(row -> row.getDouble(1), TAKE, client, token, SPAN_SECONDS);
        // None where another emptied the bucket that was new to us.
        double seconds = waits.isEmpty() ? token : waits.getFirst();
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private void forgetFull() {
        long last = forgotten.get();
        long now = System.nanoTime();
        if (now - last > FORGET_NANOS && forgotten.compareAndSet(last, now)) {
            tables.update("DELETE FROM rate WHERE client IN (SELECT client FROM rate WHERE full_at < clock_timestamp()"
                    + tables.leavingOutTaken() + ")");
        }
    }
}
