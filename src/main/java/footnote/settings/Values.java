package footnote.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment and the settings file say, read once. A key like {@code public-url} is looked for as
 * {@code FOOTNOTE_PUBLIC_URL} in the environment, then as {@code public-url} in the file; an empty value counts as none.
 */
public final class Values {

    /** No settings at all. */
    public static final Values NONE = new Values(Map.of(), null);

    private final Map<String, String> environment;
    private final @Nullable SettingsFile file;
    private final Map<String, Value> flags;

    public Values(Map<String, String> environment, @Nullable SettingsFile file) {
        this(environment, file, Map.of());
    }

    private Values(Map<String, String> environment, @Nullable SettingsFile file, Map<String, Value> flags) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.flags = Map.copyOf(flags);
    }

    /**
     * One setting as it was written.
     *
     * @param text the value, stripped, not empty
     * @param origin where it comes from, in words for a person: the variable, or the file
     * @param base folder that a relative path counts from: the caller's for a variable, the file's own for the file
     */
    public record Value(String text, String origin, Path base) {}

    /** The value of a setting: of its flag, or else its variable, or else the file. */
    public Optional<Value> find(String key) {
        Value given = flags.get(key);
        return given == null ? environment(variable(key)).or(() -> inFile(key)) : Optional.of(given);
    }

    /** A variable of the environment that other programs know too. */
    public Optional<Value> environment(String variable) {
        return value(environment.get(variable), variable, Path.of(""));
    }

    /** These, but with what a flag says in the place of what they say for its key. */
    public Values with(String key, String text) {
        Map<String, Value> more = new HashMap<>(flags);
        more.put(key, new Value(text, "--" + key, Path.of("")));
        return new Values(environment, file, more);
    }

    /** The environment variable of a key. */
    static String variable(String key) {
        return "FOOTNOTE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<Value> inFile(String key) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = file.path().toAbsolutePath();
        Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
        return value(file.properties().getProperty(key), path.toString(), folder);
    }

    private static Optional<Value> value(@Nullable String text, String origin, Path base) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Value(text.strip(), origin, base));
    }
}
