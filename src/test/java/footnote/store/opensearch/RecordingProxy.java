package footnote.store.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands before a server and keeps what it is asked, so that the same can be asked again without the product. */
final class RecordingProxy implements AutoCloseable {

    private static final List<String> OWN =
            List.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final URI server;
    private final Predicate<String> kept;
    private final HttpServer proxy;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();

    /**
     * A request that was passed on.
     *
     * @param target path and query
     * @param type of its content
     */
    record Recorded(String method, String target, String type, String body) {

        /** The same as a request to a server. */
        HttpRequest to(URI server) {
            return HttpRequest.newBuilder(server.resolve(target))
                    .header("Content-Type", type)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
        }
    }

    /** @param kept whether requests of a path are kept */
    RecordingProxy(URI server, Predicate<String> kept) throws IOException {
        this.server = server;
        this.kept = kept;
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    /** What was kept so far, in the order it was answered; it is forgotten. */
    List<Recorded> taken() {
        List<Recorded> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            server.resolve(exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            String path = exchange.getRequestURI().getPath();
            if (kept.test(path)) {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                requests.add(new Recorded(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        type == null ? "application/json" : type,
                        new String(body, StandardCharsets.UTF_8)));
            }
            answer(exchange, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        boolean empty = response.body().length == 0;
        exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }

    @Override
    public void close() {
        proxy.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
