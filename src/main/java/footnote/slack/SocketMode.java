package footnote.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from Slack over a connection of our own making, for who has no public address. Where it ends another is made; what
 * was not acknowledged Slack sends again. It runs over the JDK's own WebSocket: what the SDK has for this cannot start
 * while Slack is out, and looks a thousand times a second whether something has come.
 */
final class SocketMode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final SlackApi api;
    private final SocketSession.Handler handler;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Prepares it.
     *
     * @param api knows the app's token
     * @param handler takes down what was heard, before it is acknowledged
     */
    SocketMode(SlackApi api, SocketSession.Handler handler) {
        this.api = api;
        this.handler = handler;
    }

    void start() {
        threads.execute(this::listen);
    }

    private void listen() {
        try {
            for (int attempt = 0; !Thread.currentThread().isInterrupted(); attempt++) {
                if (hear()) {
                    attempt = 0;
                }
                Thread.sleep(RetryWaits.before(attempt));
            }
        } catch (InterruptedException closing) {
            LOG.debug("Nobody listens to Slack any more");
        }
    }

    /** One connection, to its end; whether there was one at all. */
    private boolean hear() throws InterruptedException {
        try {
            SocketSession session = new SocketSession(handler, threads);
            WebSocket socket = client.newWebSocketBuilder()
                    .connectTimeout(CONNECTING)
                    .buildAsync(URI.create(api.connection()), session)
                    .get(CONNECTING.toSeconds(), TimeUnit.SECONDS);
            try {
                session.awaitEnd();
            } finally {
                socket.abort();
            }
            return true;
        } catch (DeliveryRetry | DeliveryRefused e) {
            LOG.error("Slack is not heard: {}", e.getMessage());
        } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
            LOG.error("Slack is not heard: its address for that cannot be connected to");
        }
        return false;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
