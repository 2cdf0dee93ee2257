package footnote.slack;

import footnote.slack.AskedQuestion.Dialect;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts messages to addresses. It follows no redirect: whoever gave the address vouches for that one alone. */
final class UrlPoster implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    void post(URI address, Dialect dialect, AnswerMessage page) throws DeliveryRetry, DeliveryRefused {
        if (dialect != Dialect.SLACK) {
            send(address, body(Markdown.of(page), List.of()));
            return;
        }
        SlackMessage message = SlackMessage.of(page);
        try {
            send(address, body(message.text(), message.blocks()));
        } catch (DeliveryRefused refused) {
            if (message.blocks().isEmpty()) {
                throw refused;
            }
            send(address, body(message.text(), List.of()));
        }
    }

    private static String body(String text, List<?> blocks) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("response_type", "ephemeral");
        body.put("replace_original", false);
        body.put("text", text);
        if (!blocks.isEmpty()) {
            body.put("blocks", blocks);
        }
        return SlackJson.forSlack(body);
    }

    private void send(URI address, String body) throws DeliveryRetry, DeliveryRefused {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            int status = response.statusCode();
            if (status == TOO_MANY || status >= 500) {
                String asked = response.headers().firstValue("Retry-After").orElse(null);
                throw new DeliveryRetry(
                        "Answering to an address failed (" + status + ").", RetryWaits.read(asked), null);
            }
            if (status >= 300) {
                throw new DeliveryRefused("Answering to an address", String.valueOf(status));
            }
        } catch (IOException e) {
            throw new DeliveryRetry("Answering to an address failed: it cannot be reached.", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryRetry("Answering to an address was broken off.", null, e);
        }
    }

    /** An address that can be posted to, or {@code null} where it is none. */
    static @Nullable URI address(@Nullable String text) {
        try {
            URI address = text == null ? null : new URI(text);
            return address != null && isWeb(address) ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
