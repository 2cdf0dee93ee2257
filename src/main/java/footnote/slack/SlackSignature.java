package footnote.slack;

import footnote.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets in what Slack has signed, once: the signature is about the raw body and the time, which may be off by five minutes
 * in either direction. Slack signs anew when it delivers again, so the same signature twice is somebody else's.
 */
final class SlackSignature {

    static final String SIGNATURE = "X-Slack-Signature";
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** ASCII alone: Java reads the digits of other scripts too. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    /** Good ones that were let in, with the second from which they are too old anyway. */
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    SlackSignature(Secret secret, Clock clock) {
        this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Handles a call if it may come in; what ends in an exception or a 5xx may come again with the same signature. */
    PostReply guard(IncomingPost call, Supplier<PostReply> handling) {
        String signature = call.header(SIGNATURE);
        String time = call.header(TIMESTAMP);
        if (signature == null || time == null || !isNow(time) || !isRight(signature, time, call.body())) {
            return PostReply.STRANGER;
        }
        forgetOld();
        if (seen.putIfAbsent(signature, Long.parseLong(time) + WINDOW.toSeconds()) != null) {
            return PostReply.STRANGER;
        }
        boolean taken = false;
        try {
            PostReply reply = handling.get();
            taken = reply.status() < 500;
            return reply;
        } finally {
            if (!taken) {
                seen.remove(signature);
            }
        }
    }

    private boolean isNow(String time) {
        return SECONDS.matcher(time).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= WINDOW.toSeconds();
    }

    /** Slack signs no empty body. */
    private boolean isRight(String signature, String time, byte[] body) {
        String expected = "v0=" + HexFormat.of().formatHex(mac(time, body));
        return body.length > 0
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private void forgetOld() {
        long now = clock.instant().getEpochSecond();
        seen.values().removeIf(until -> until < now);
    }
}
