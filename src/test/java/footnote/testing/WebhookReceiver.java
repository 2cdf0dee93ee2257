package footnote.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program on a real socket that is told of things by signed posts, and answers as a test tells it to. */
public final class WebhookReceiver implements AutoCloseable {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** In the place of a status: breaks the line without an answer. */
    public static final int DROPPED = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator statuses = number -> 204;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * A post as it came.
     *
     * @param status what it was answered with
     */
    public record Post(String method, String path, String id, long seconds, String signature, String body, int status) {

        /** Whether it is signed with the secret, computed here once more. */
        public boolean isSigned() {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
                byte[] sum = mac.doFinal("%s.%d.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1," + Base64.getEncoder().encodeToString(sum));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What each post is answered with, by its number from 1. */
    public void answers(IntUnaryOperator byNumber) {
        statuses = byNumber;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/corrections?key=7");
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Those that were answered with a good status. */
    public List<Post> taken() {
        return posts.stream().filter(post -> post.status() / 100 == 2).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = note(exchange, body);
            if (status != DROPPED) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private synchronized int note(HttpExchange exchange, String body) {
        int status = statuses.applyAsInt(posts.size() + 1);
        posts.add(new Post(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                header(exchange, "webhook-id"),
                Long.parseLong("0" + header(exchange, "webhook-timestamp")),
                header(exchange, "webhook-signature"),
                body,
                status));
        return status;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
