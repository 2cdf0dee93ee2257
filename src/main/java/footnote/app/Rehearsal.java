package footnote.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Run by the launcher after a build: serves the sample, looks at the page and asks once, and ends, so that Java can keep the
 * classes of a server for its next start.
 */
final class Rehearsal {

    private static final String QUESTION = "{\"question\": \"How many people attended the rally in Almaty?\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private Rehearsal(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Rehearses.
     *
     * @param arguments the folder to keep the collection in
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        FutureTask<Void> visit = new FutureTask<>(new Rehearsal(port)::visit);
        Thread.ofPlatform().daemon().start(() -> {
            visit.run();
            System.exit(visit.state() == FutureTask.State.SUCCESS ? 0 : 1);
        });
        Main.main(new String[] {"serve", "--data", arguments[0], "--port", Integer.toString(port)});
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Void visit() throws IOException, InterruptedException {
        awaitReady();
        for (String path : List.of("/", "/api/suggestions", "/api/articles")) {
            visit(HttpRequest.newBuilder(address.resolve(path)));
        }
        for (String accept : List.of("application/json", "text/event-stream")) {
            visit(HttpRequest.newBuilder(address.resolve("/api/ask"))
                    .header("Content-Type", "application/json")
                    .header("Accept", accept)
                    .POST(BodyPublishers.ofString(QUESTION)));
        }
        return null;
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Callable<Integer> ready = () -> send(HttpRequest.newBuilder(address.resolve("/health/ready")));
        while (System.nanoTime() < end) {
            FutureTask<Integer> asked = new FutureTask<>(ready);
            asked.run();
            if (asked.state() == FutureTask.State.SUCCESS && asked.resultNow() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The server did not get ready.");
    }

    /** A part that fails would leave its classes out of the cache, unnoticed. */
    private void visit(HttpRequest.Builder request) throws IOException, InterruptedException {
        int status = send(request);
        if (status != 200) {
            throw new IllegalStateException("The server answered with " + status + ".");
        }
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        return response.statusCode();
    }
}
