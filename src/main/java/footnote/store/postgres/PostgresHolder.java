package footnote.store.postgres;

import footnote.fault.FootnoteException;
import footnote.store.sql.Database;
import footnote.store.sql.Holder;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed by a thread of its own, by the clock of the database. */
final class PostgresHolder implements Holder {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresHolder.class);

    /** How long after its last sign of life a server counts as dead. */
    private static final int LEASE_SECONDS = 20;

    private static final long RENEW_MILLIS = 4_000;

    private static final String DEAD = "NOT EXISTS (SELECT 1 FROM server WHERE server.name = holder AND until > now())";

    private final Database tables;
    private final String name = UUID.randomUUID().toString();
    private final Thread renewing = Thread.ofPlatform().daemon().name("lease").unstarted(this::keepRenewing);

    private PostgresHolder(Database tables) {
        this.tables = tables;
    }

    static PostgresHolder on(Database tables) {
        PostgresHolder holder = new PostgresHolder(tables);
        holder.renew();
        holder.renewing.start();
        return holder;
    }

    private void keepRenewing() {
        try {
            while (true) {
                Thread.sleep(RENEW_MILLIS);
                renewAndForget();
            }
        } catch (InterruptedException closing) {
            LOG.debug("The lease is given back");
        }
    }

    private void renewAndForget() {
        try {
            renew();
            tables.update("DELETE FROM server WHERE until < now() - interval '1 day'");
        } catch (FootnoteException e) {
            LOG.warn("The lease of this server could not be renewed; it is tried again: {}", e.getMessage());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void renew() {
        tables.update(
                "INSERT INTO server (name, until) VALUES (?, now() + ? * interval '1 second')"
                        + " ON CONFLICT (name) DO UPDATE SET until = excluded.until",
                name,
                LEASE_SECONDS);
    }

    @Override
    public String dead() {
        return DEAD;
    }

    @Override
    public boolean only() {
        return false;
    }

    @Override
    public void close() {
        renewing.interrupt();
        try {
            renewing.join();
            tables.update("DELETE FROM server WHERE name = ?", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (FootnoteException e) {
            LOG.warn("The lease of this server runs out by itself: {}", e.getMessage());
        }
    }
}
