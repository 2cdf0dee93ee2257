package footnote.slack;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Posts signed notices to a program. It follows no redirect, and reads nothing of a reply but its status. */
final class WebhookPoster implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(10);

    /** What may be mended, or passes: a wrong path or key, a limit, an id that is being worked on. */
    private static final Set<Integer> MENDABLE = Set.of(401, 403, 404, 405, 408, 409, 425, 429);

    private final WebhookTarget target;
    private final WebhookSignature signature;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookPoster(WebhookTarget target, Clock clock) {
        this.target = target;
        this.signature = new WebhookSignature(target.secret());
        this.clock = clock;
    }

    /** Posts something; whoever gets it under the same id again has had it before. */
    void post(String id, String body) throws DeliveryRetry, DeliveryRefused {
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(target.address())
                .timeout(TIME)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Footnote")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, String.valueOf(seconds))
                .header(WebhookSignature.SIGNATURE, signature.of(id, seconds, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            judge(response);
        } catch (IOException e) {
            throw new DeliveryRetry(what() + " failed: it cannot be reached.", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryRetry(what() + " was broken off.", null, e);
        }
    }

    private void judge(HttpResponse<?> response) throws DeliveryRetry, DeliveryRefused {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        if (status < 400 || status >= 500 || MENDABLE.contains(status)) {
            String asked = response.headers().firstValue("Retry-After").orElse(null);
            throw new DeliveryRetry("%s failed (%d).".formatted(what(), status), RetryWaits.read(asked), null);
        }
        throw new DeliveryRefused(what(), String.valueOf(status));
    }

    String what() {
        return "Telling %s of an outdated answer".formatted(target.host());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
