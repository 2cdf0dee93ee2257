package footnote.app;

import footnote.settings.Values;
import footnote.settings.Values.Value;
import footnote.slack.SlackSettings;
import footnote.store.lucene.LuceneStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings beyond the command line's own.
 *
 * @param prompts folder of the user's own prompts; {@code null} for those that come with the product
 * @param keepConversations how long a conversation is kept after its last turn
 * @param minFree megabytes that stay free on the disk of the collection
 * @param model the chat model's settings
 * @param askKey bearer key that asking needs from other machines; {@code null} for none
 * @param apiKey bearer key that changing articles needs from other machines; {@code null} to refuse it there
 * @param slack the chat services' settings
 * @param serving how much is served
 */
record Settings(
        @Nullable Path prompts,
        Duration keepConversations,
        long minFree,
        ModelSettings model,
        @Nullable String askKey,
        @Nullable String apiKey,
        SlackSettings slack,
        ServingSettings serving) {

    private static final int DEFAULT_KEEP_DAYS = 90;

    /** A petabyte. */
    private static final long MOST_FREE = 1_000_000_000;

    private static final String PROMPTS = "prompts";
    private static final String KEEP = "keep-conversations";
    private static final String MIN_FREE = "min-free";
    private static final String ASK_KEY = "ask-key";
    private static final String API_KEY = "api-key";

    /** Reads them; faulty ones must have been told by {@link #faults} before. */
    static Settings of(Values values) {
        return new Settings(
                values.find(PROMPTS)
                        .map(value -> value.base().resolve(value.text()))
                        .orElse(null),
                values.find(KEEP).map(value -> days(value.text())).orElse(Duration.ofDays(DEFAULT_KEEP_DAYS)),
                values.find(MIN_FREE).map(value -> megabytes(value.text())).orElse(LuceneStorage.DEFAULT_FREE),
                ModelSettings.of(values),
                values.find(ASK_KEY).map(Value::text).orElse(null),
                values.find(API_KEY).map(Value::text).orElse(null),
                ChatServices.of(values),
                ServingSettings.of(values));
    }

    /** What is wrong with them, each in words with key and origin. */
    static List<String> faults(Values values) {
        List<String> faults = new ArrayList<>();
        fault(values, KEEP, Settings::days, "is not a number of days").ifPresent(faults::add);
        fault(values, MIN_FREE, Settings::megabytes, "is not a number of megabytes")
                .ifPresent(faults::add);
        fault(values, PROMPTS, Path::of, "is not a path").ifPresent(faults::add);
        faults.addAll(ModelSettings.faults(values));
        faults.addAll(ChatServices.faults(values));
        faults.addAll(ServingSettings.faults(values));
        return faults;
    }

    private static Optional<String> fault(Values values, String key, Function<String, ?> read, String what) {
        return values.find(key).flatMap(value -> {
            try {
                Objects.requireNonNull(read.apply(value.text()));
                return Optional.<String>empty();
            } catch (IllegalArgumentException e) {
                return Optional.of("%s: '%s' %s (from %s)".formatted(key, value.text(), what, value.origin()));
            }
        });
    }

    private static long megabytes(String text) {
        long megabytes = Long.parseLong(text);
        if (megabytes < 0 || megabytes > MOST_FREE) {
            throw new IllegalArgumentException(text);
        }
        return megabytes;
    }

    private static Duration days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofDays(days);
    }
}
