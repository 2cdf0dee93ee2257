package footnote.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens that are known. Which of them is asked for takes as long as whether it is one at all. */
final class WebhookTokens {

    private final List<WebhookToken> known;

    WebhookTokens(List<WebhookToken> known) {
        this.known = known;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    @Nullable
    WebhookToken find(@Nullable String given) {
        WebhookToken found = null;
        for (WebhookToken token : known) {
            if (given != null
                    && MessageDigest.isEqual(bytes(given), bytes(token.token().reveal()))) {
                found = token;
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
