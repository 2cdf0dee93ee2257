package footnote.app;

import footnote.model.ModelName;
import footnote.model.remote.CallLimits;
import footnote.settings.SettingsReader;
import footnote.settings.Values.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the chat model.
 *
 * @param name which model
 * @param time how long an answer may take, whatever becomes of the model
 * @param tokens how long its answer may be
 * @param calls how many answers it may write at a time
 * @param passages how many passages it gets to read
 * @param proxy the proxy to it, if any
 * @param reader which trained reader chooses the built-in model's sentences
 */
record ModelSettings(
        ModelName name,
        Duration time,
        int tokens,
        int calls,
        int passages,
        @Nullable URI proxy,
        ReaderChoice reader) {

    /** A reader waits no longer for an answer. */
    private static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    /** Some ten sentences. */
    private static final int DEFAULT_TOKENS = 500;

    private static final int DEFAULT_CALLS = 4;

    /** As many as the built-in model reads; about 2,500 tokens. */
    private static final int DEFAULT_PASSAGES = 10;

    /** What is left of the time for the built-in model, should it have to stand in. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private static final String MODEL = "model";
    private static final String TIME = "model-time";
    private static final String TOKENS = "model-tokens";
    private static final String CALLS = "model-calls";
    private static final String PASSAGES = "model-passages";
    private static final String PROXY = "model-proxy";
    private static final String READER = "reader";

    /** Reads them; the model's name is the command line's to check. */
    static ModelSettings of(SettingsReader reader) {
        return new ModelSettings(
                reader.findChecked(MODEL, value -> ModelName.of(value.text())).orElse(ModelName.BUILT_IN),
                reader.find(TIME, ModelSettings::seconds, "is no number of seconds from 2 to 3,600")
                        .orElse(DEFAULT_TIME),
                number(reader, TOKENS, 10_000).orElse(DEFAULT_TOKENS),
                number(reader, CALLS, 1_000).orElse(DEFAULT_CALLS),
                number(reader, PASSAGES, 50).orElse(DEFAULT_PASSAGES),
                reader.find(PROXY, ModelSettings::proxy, "is no proxy as http://HOST:PORT")
                        .orElse(null),
                reader.find(READER, ReaderChoice::of, "is not a path").orElse(ReaderChoice.BUILT_IN));
    }

    private static Optional<Integer> number(SettingsReader reader, String key, int most) {
        return reader.find(key, value -> number(value, most), "is no number from 1 to %,d".formatted(most));
    }

    private static Duration seconds(Value value) {
        double seconds = Double.parseDouble(value.text());
        if (!(seconds >= 2 && seconds <= 3_600)) {
            throw new IllegalArgumentException(value.text());
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private static int number(Value value, int most) {
        int number = Integer.parseInt(value.text());
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(value.text());
        }
        return number;
    }

    private static URI proxy(Value value) {
        try {
            URI uri = new URI(value.text());
            if ("http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(value.text(), e);
        }
        throw new IllegalArgumentException(value.text());
    }

    /** How many questions it makes sense to ask at a time. */
    int atATime() {
        return name.isBuiltIn() ? Runtime.getRuntime().availableProcessors() : calls;
    }

    CallLimits limits() {
        return new CallLimits(time.minus(RESERVE), tokens, calls, proxy);
    }
}
