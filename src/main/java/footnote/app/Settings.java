package footnote.app;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import footnote.settings.SettingsReader;
import footnote.settings.Values;
import footnote.settings.Values.Value;
import footnote.slack.SlackSettings;
import footnote.slack.TellingSettings;
import footnote.store.lucene.LuceneStorage;
import footnote.store.opensearch.OpenSearchAddress;
import footnote.store.postgres.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings beyond the command line's own.
 *
 * @param prompts folder of the user's own prompts; {@code null} for those that come with the product
 * @param keepConversations how long a conversation is kept after its last turn
 * @param database where conversations, receipts and deliveries are kept; {@code null} for a file of the data folder
 * @param minFree megabytes that stay free on the disk of the collection
 * @param model the chat model's settings
 * @param askKey bearer key that asking needs from other machines; {@code null} for none
 * @param apiKey bearer key that changing articles needs from other machines; {@code null} to refuse it there
 * @param slack the chat services' settings
 * @param telling who is told of outdated answers
 * @param serving how much is served
 * @param search where passages are searched; {@code null} for the data folder
 */
record Settings(
        @Nullable Path prompts,
        Duration keepConversations,
        @Nullable PostgresAddress database,
        long minFree,
        ModelSettings model,
        @Nullable Secret askKey,
        @Nullable Secret apiKey,
        SlackSettings slack,
        TellingSettings telling,
        ServingSettings serving,
        @Nullable OpenSearchAddress search) {

    private static final int DEFAULT_KEEP_DAYS = 90;

    /** A petabyte. */
    private static final long MOST_FREE = 1_000_000_000;

    private static final String PROMPTS = "prompts";
    private static final String KEEP = "keep-conversations";
    private static final String MIN_FREE = "min-free";
    private static final String ASK_KEY = "ask-key";
    private static final String API_KEY = "api-key";

    /**
     * What was read of some values.
     *
     * @param settings the settings; a faulty one as if it were not set
     * @param faults what is wrong, each in words with key and origin
     */
    record Reading(Settings settings, List<String> faults) {}

    /**
     * Reads them.
     *
     * @throws BadInputException if one is faulty, with the first fault; flags are not among what {@link #read} was asked of
     */
    static Settings of(Values values) {
        Reading read = read(values);
        read.faults().stream().findFirst().ifPresent(fault -> {
            throw new BadInputException(fault);
        });
        return read.settings();
    }

    /** Reads all of them once. */
    static Reading read(Values values) {
        SettingsReader reader = new SettingsReader(values);
        Duration keep =
                reader.find(KEEP, Settings::days, "is not a number of days").orElse(Duration.ofDays(DEFAULT_KEEP_DAYS));
        long free = reader.find(MIN_FREE, Settings::megabytes, "is not a number of megabytes")
                .orElse(LuceneStorage.DEFAULT_FREE);
        Path prompts = reader.find(PROMPTS, value -> value.base().resolve(value.text()), "is not a path")
                .orElse(null);
        Settings settings = new Settings(
                prompts,
                keep,
                DatabaseSettings.of(reader),
                free,
                ModelSettings.of(reader),
                key(reader, ASK_KEY),
                key(reader, API_KEY),
                ChatServices.of(reader),
                Telling.of(reader),
                ServingSettings.of(reader),
                SearchSettings.of(reader));
        return new Reading(settings, reader.faults());
    }

    private static @Nullable Secret key(SettingsReader reader, String key) {
        return reader.findChecked(key, value -> Secret.chosen(value.text())).orElse(null);
    }

    private static long megabytes(Value value) {
        long megabytes = Long.parseLong(value.text());
        if (megabytes < 0 || megabytes > MOST_FREE) {
            throw new IllegalArgumentException(value.text());
        }
        return megabytes;
    }

    private static Duration days(Value value) {
        int days = Integer.parseInt(value.text());
        if (days < 0) {
            throw new IllegalArgumentException(value.text());
        }
        return Duration.ofDays(days);
    }
}
