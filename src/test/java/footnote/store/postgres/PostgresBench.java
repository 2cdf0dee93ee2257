package footnote.store.postgres;

import footnote.settings.Secret;
import footnote.testing.PostgresServer;
import java.io.IOException;

/** A database on a server of a test's own. */
final class PostgresBench {

    private PostgresBench() {}

    static PostgresPool open(String address) {
        return PostgresPool.open(PostgresAddress.of(address).with(Secret.chosen(PostgresServer.PASSWORD)));
    }

    static PostgresPool empty(PostgresServer server) throws IOException, InterruptedException {
        return open(server.database());
    }

    static PostgresPool emptyOf(PostgresServer server) {
        try {
            return empty(server);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
