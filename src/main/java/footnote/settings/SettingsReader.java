package footnote.settings;

import footnote.fault.BadInputException;
import footnote.settings.Values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings, each once, and collects what is wrong with them: a faulty one counts as not set, so that all faults can be
 * told together. Not for use by several threads.
 */
public final class SettingsReader {

    private static final String NO_SECRET = "is no secret; put it there alone";

    private final Values values;
    private final List<String> faults = new ArrayList<>();

    public SettingsReader(Values values) {
        this.values = values;
    }

    /**
     * A setting; empty where it is not set, or faulty.
     *
     * @param read makes it of what was written; may throw {@link IllegalArgumentException} or {@link BadInputException}
     * @param what what is wrong with it then, in words that follow the value
     */
    public <T> Optional<T> find(String key, Function<Value, T> read, String what) {
        return read(key, read, value -> "'%s' %s".formatted(value.text(), what));
    }

    /** The same where a message must not repeat what was written. */
    public <T> Optional<T> findUnquoted(String key, Function<Value, T> read, String what) {
        return read(key, read, value -> what);
    }

    /** The same where somebody else tells what is wrong. */
    public <T> Optional<T> findChecked(String key, Function<Value, T> read) {
        return read(key, read, value -> null);
    }

    /** A variable of the environment that other programs know too; a message does not repeat what was written. */
    public <T> Optional<T> environment(String variable, Function<Value, T> read, String what) {
        return read(variable, values.environment(variable), read, value -> what);
    }

    /** A key to somebody's service. */
    public @Nullable Secret secret(String key) {
        return findUnquoted(key, value -> Secret.of(value.text(), value.origin()), NO_SECRET)
                .orElse(null);
    }

    /** Two settings that are nothing without each other: where only one is set, that is a fault. */
    public void expectBoth(String one, String other) {
        expect(one, other);
        expect(other, one);
    }

    private void expect(String key, String other) {
        expectAny(key, List.of(other));
    }

    /** A setting that is nothing without one of others: where it is set without any, that is a fault. */
    public void expectAny(String key, List<String> others) {
        boolean there = others.stream().anyMatch(other -> values.find(other).isPresent());
        Optional<Value> alone = there ? Optional.empty() : values.find(key);
        alone.ifPresent(found -> fault(key, "it needs %s too".formatted(String.join(" or ", others)), found.origin()));
    }

    /** What was wrong with those that were read so far, each in words with key and origin, in the order of reading. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private <T> Optional<T> read(String key, Function<Value, T> read, Function<Value, @Nullable String> what) {
        return read(key, values.find(key), read, what);
    }

    private <T> Optional<T> read(
            String key, Optional<Value> value, Function<Value, T> read, Function<Value, @Nullable String> what) {
        try {
            return value.map(read);
        } catch (IllegalArgumentException | BadInputException e) {
            value.ifPresent(found -> fault(key, what.apply(found), found.origin()));
            return Optional.empty();
        }
    }

    private void fault(String key, @Nullable String what, String origin) {
        if (what != null) {
            faults.add("%s: %s (from %s)".formatted(key, what, origin));
        }
    }
}
