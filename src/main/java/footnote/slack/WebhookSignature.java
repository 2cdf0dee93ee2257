package footnote.slack;

import footnote.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is posted as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says: HMAC-SHA256 over id, time and
 * body. Who receives it refuses what is not signed, what is old, and an id that was there before.
 */
final class WebhookSignature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * One with a secret: {@code whsec_} and 24 to 64 bytes in base64.
     *
     * @throws IllegalArgumentException if it is another
     */
    WebhookSignature(Secret secret) {
        this.key = new SecretKeySpec(bytes(secret.reveal()), ALGORITHM);
    }

    private static byte[] bytes(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("no such secret");
        }
        byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("too short or too long");
        }
        return bytes;
    }

    /**
     * What the header of the signature says.
     *
     * @param id id of what is posted, without a dot
     * @param seconds when, in seconds since 1970
     */
    String of(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
