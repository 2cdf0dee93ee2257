package footnote.app;

import footnote.fault.BadInputException;
import footnote.model.ModelName;
import footnote.model.remote.Limits;
import footnote.settings.Values;
import footnote.settings.Values.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** Reads them; faulty ones must have been told by {@link #faults} before. */
    static ModelSettings of(Values values) {
        return new ModelSettings(
                find(values, MODEL, ModelName::of).orElse(ModelName.BUILT_IN),
                find(values, TIME, ModelSettings::seconds).orElse(DEFAULT_TIME),
                find(values, TOKENS, text -> number(text, 10_000)).orElse(DEFAULT_TOKENS),
                find(values, CALLS, text -> number(text, 1_000)).orElse(DEFAULT_CALLS),
                find(values, PASSAGES, text -> number(text, 50)).orElse(DEFAULT_PASSAGES),
                find(values, PROXY, ModelSettings::proxy).orElse(null),
                values.find(READER).map(ReaderChoice::of).orElse(ReaderChoice.BUILT_IN));
    }

    private static <T> Optional<T> find(Values values, String key, Function<String, T> read) {
        return values.find(key).map(value -> read.apply(value.text()));
    }

    /** What is wrong with them, each in words with key and origin; the model's name is the command line's to check. */
    static List<String> faults(Values values) {
        List<String> faults = new ArrayList<>();
        fault(values, TIME, ModelSettings::seconds).ifPresent(faults::add);
        fault(values, TOKENS, text -> number(text, 10_000)).ifPresent(faults::add);
        fault(values, CALLS, text -> number(text, 1_000)).ifPresent(faults::add);
        fault(values, PASSAGES, text -> number(text, 50)).ifPresent(faults::add);
        fault(values, PROXY, ModelSettings::proxy).ifPresent(faults::add);
        fault(values, READER, Path::of).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> fault(Values values, String key, Function<String, ?> read) {
        Optional<Value> value = values.find(key);
        try {
            return value.filter(found -> read.apply(found.text()) == null).map(Value::text);
        } catch (IllegalArgumentException | BadInputException e) {
            return value.map(found -> "%s: '%s' %s (from %s)".formatted(key, found.text(), what(key), found.origin()));
        }
    }

    private static String what(String key) {
        return switch (key) {
            case TIME -> "is no number of seconds from 2 to 3,600";
            case TOKENS -> "is no number from 1 to 10,000";
            case CALLS -> "is no number from 1 to 1,000";
            case PASSAGES -> "is no number from 1 to 50";
            case PROXY -> "is no proxy as http://HOST:PORT";
            default -> "is not a path";
        };
    }

    private static Duration seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!(seconds >= 2 && seconds <= 3_600)) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private static int number(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static URI proxy(String text) {
        try {
            URI uri = new URI(text);
            if ("http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
        throw new IllegalArgumentException(text);
    }

    /** How many questions it makes sense to ask at a time. */
    int atATime() {
        return name.isBuiltIn() ? Runtime.getRuntime().availableProcessors() : calls;
    }

    Limits limits() {
        return new Limits(time.minus(RESERVE), tokens, calls, proxy);
    }
}
