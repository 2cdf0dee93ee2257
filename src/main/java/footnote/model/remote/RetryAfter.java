package footnote.model.remote;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone. */
final class RetryAfter {

    private RetryAfter() {}

    /** The header's value, in seconds or as a date; {@code null} where there is none that can be read. */
    static @Nullable Duration of(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(RetryAfter::parse).orElse(null);
    }

    private static @Nullable Duration parse(String text) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException neitherSecondsNorDate) {
            return null;
        }
    }
}
