package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import footnote.settings.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookSignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";

    private static WebhookSignature with(String secret) {
        return new WebhookSignature(Secret.chosen(secret));
    }

    /** As the libraries of Standard Webhooks have it in their tests. */
    @Test
    void signsAsTheStandardSays() {
        WebhookSignature signature = with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature.of(ID, SECONDS, BODY));
    }

    @Test
    void isAnotherForAnotherIdTimeBodyOrSecret() {
        WebhookSignature signature = with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signed = signature.of(ID, SECONDS, BODY);
        assertNotEquals(signed, signature.of(ID + "x", SECONDS, BODY));
        assertNotEquals(signed, signature.of(ID, SECONDS + 1, BODY));
        assertNotEquals(signed, signature.of(ID, SECONDS, BODY + " "));
        assertNotEquals(signed, with("whsec_" + base64(32)).of(ID, SECONDS, BODY));
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void takesSecretsOfUsualLengths(int bytes) {
        assertEquals(47, with("whsec_" + base64(bytes)).of(ID, SECONDS, BODY).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_kurz", "whsec_no base64 at all, but long enough for one"})
    void refusesWhatIsNoSecret(String text) {
        assertThrows(IllegalArgumentException.class, () -> with(text));
        assertThrows(IllegalArgumentException.class, () -> with("whsec_" + base64(23)));
        assertThrows(IllegalArgumentException.class, () -> with("whsec_" + base64(65)));
    }
}
