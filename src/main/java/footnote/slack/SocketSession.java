package footnote.slack;

import com.google.gson.JsonElement;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of Socket Mode. */
final class SocketSession implements WebSocket.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SocketSession.class);

    /** Slack pings several times within this; who hears nothing for so long is connected to nothing. */
    private static final long SILENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private static final int MAX_MESSAGE = 1024 * 1024;

    private final Handler handler;
    private final Executor threads;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StringBuilder message = new StringBuilder();
    private volatile long heard = System.nanoTime();

    SocketSession(Handler handler, Executor threads) {
        this.handler = handler;
        this.threads = threads;
    }

    /** Takes down what was heard. */
    @FunctionalInterface
    interface Handler {

        /**
         * Takes it, and says what a post of the same would be replied.
         *
         * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
         */
        PostReply take(String type, JsonElement payload);
    }

    /** What Slack sends. */
    private record Envelope(
            @Nullable String type,
            @Nullable String envelopeId,
            @Nullable JsonElement payload) {}

    /** Waits until the connection has ended, or nothing more comes of it. */
    void awaitEnd() throws InterruptedException {
        while (!ended.await(1, TimeUnit.SECONDS)) {
            if (System.nanoTime() - heard > SILENCE_NANOS) {
                return;
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heard = System.nanoTime();
        message.append(data);
        if (message.length() > MAX_MESSAGE) {
            ended.countDown();
        } else if (last) {
            String whole = message.toString();
            message.setLength(0);
            threads.execute(() -> take(socket, whole));
        }
        socket.request(1);
        return null;
    }

    private void take(WebSocket socket, String whole) {
        try {
            handle(socket, whole);
        } catch (RuntimeException e) {
            LOG.error("What Slack sent could not be taken down; it will send it again", e);
        }
    }

    private void handle(WebSocket socket, String whole) {
        Envelope envelope = SlackJson.fromSlack(whole, Envelope.class);
        if (envelope == null || envelope.type() == null || envelope.type().equals("disconnect")) {
            ended.countDown();
        } else if (envelope.envelopeId() != null && envelope.payload() != null) {
            PostReply reply = handler.take(envelope.type(), envelope.payload());
            if (reply.status() < 500) {
                acknowledge(socket, envelope.envelopeId(), reply);
            }
        }
    }

    /** One after the other, as the connection takes no two at a time. */
    private synchronized void acknowledge(WebSocket socket, String envelope, PostReply reply) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("envelope_id", envelope);
        JsonElement payload =
                reply.type().contains("json") ? SlackJson.fromSlack(reply.body(), JsonElement.class) : null;
        if (payload != null) {
            sent.put("payload", payload);
        }
        socket.sendText(SlackJson.forSlack(sent), true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        heard = System.nanoTime();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        LOG.warn("The connection to Slack broke: {}", error.getMessage());
        ended.countDown();
    }
}
