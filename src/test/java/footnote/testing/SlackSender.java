package footnote.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts what Slack posts, signed as Slack signs it. */
public final class SlackSender implements AutoCloseable {

    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();
    private final String address;

    public SlackSender(String address) {
        this.address = address;
    }

    /** A signature over a body and a time. */
    public static String sign(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of a team, around what happened. */
    public static ObjectNode event(String id, ObjectNode happening) {
        ObjectNode envelope = JSON.createObjectNode()
                .put("token", "unused")
                .put("team_id", "T1")
                .put("api_app_id", FakeSlack.APP)
                .put("type", "event_callback")
                .put("event_id", id)
                .put("event_time", 1_700_000_000);
        envelope.set("event", happening);
        envelope.putArray("authorizations")
                .addObject()
                .put("team_id", "T1")
                .put("user_id", FakeSlack.BOT)
                .put("is_bot", true);
        return envelope;
    }

    /** Something that a person said. */
    public static ObjectNode said(String type, String channel, String ts, String text) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("user", "U7")
                .put("channel", channel)
                .put("channel_type", channel.startsWith("D") ? "im" : "channel")
                .put("ts", ts)
                .put("event_ts", ts)
                .put("text", text);
    }

    public static ObjectNode mention(String channel, String ts, String text) {
        return said("app_mention", channel, ts, "<@" + FakeSlack.BOT + "> " + text);
    }

    public HttpResponse<String> event(ObjectNode envelope) throws IOException, InterruptedException {
        return post("/slack/events", "application/json", envelope.toString());
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        // Slack signs each delivery anew, and no two of them in the same second here.
        String time = String.valueOf(Instant.now().getEpochSecond() - sent.getAndIncrement() % 240);
        return send(request(path, type, bytes)
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", sign(SECRET, time, bytes)));
    }

    public HttpRequest.Builder request(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
