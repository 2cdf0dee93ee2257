package footnote.web.access;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what is too much just now, and says when it is worth coming again. */
public final class ComeAgain {

    private static final String SECONDS = "retryAfter";

    private ComeAgain() {}

    static HttpResponseException in(Duration time, int status, String detail) {
        long seconds = Math.max(1, time.plusMillis(999).toSeconds());
        return new HttpResponseException(status, detail, Map.of(SECONDS, String.valueOf(seconds)));
    }

    /** After how many seconds to come again; {@code null} where a refusal does not say. */
    public static @Nullable String seconds(HttpResponseException refusal) {
        return refusal.getDetails().get(SECONDS);
    }
}
