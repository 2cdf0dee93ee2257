package footnote.cli;

import java.nio.file.Path;
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

    Values(Map<String, String> environment, @Nullable SettingsFile file) {
        this.environment = Map.copyOf(environment);
        this.file = file;
    }

    /**
     * One setting as it was written.
     *
     * @param text the value, stripped, not empty
     * @param origin where it comes from, in words for a person: the variable, or the file
     * @param base folder that a relative path counts from: the caller's for a variable, the file's own for the file
     */
    public record Value(String text, String origin, Path base) {}

    public Optional<Value> find(String key) {
        String variable = variable(key);
        return value(environment.get(variable), variable, Path.of("")).or(() -> inFile(key));
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
