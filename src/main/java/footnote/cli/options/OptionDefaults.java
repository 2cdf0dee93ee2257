package footnote.cli.options;

import footnote.settings.Values;
import footnote.settings.Values.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Gives options their values from the environment and the settings file. A value that does not fit is set aside as a
 * fault instead of ending the parse, so that all of them can be told together.
 */
public final class OptionDefaults implements IDefaultValueProvider {

    private final Values values;
    private final List<String> general = new ArrayList<>();
    private final Map<OptionSetting, String> faults = new EnumMap<>(OptionSetting.class);

    /** Gives options the values that were set, in the environment say. */
    public OptionDefaults(Values values) {
        this.values = values;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        Optional<OptionSetting> setting = OptionSetting.of(argument);
        Optional<Value> value = setting.flatMap(known -> values.find(known.key()));
        return value.isEmpty() ? null : read(setting.orElseThrow(), value.get());
    }

    /** Notes a fault that no option's value brings out, as when the settings file cannot be read. */
    public void fault(String inWords) {
        general.add(inWords);
    }

    /** The faults in words, but for those that options given on the command line have made good. */
    public List<String> faults(Set<OptionSetting> given) {
        Stream<String> left = faults.entrySet().stream()
                .filter(fault -> !given.contains(fault.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(general.stream(), left).toList();
    }

    static String inWords(String key, String message, String origin) {
        return "%s: %s (from %s)".formatted(key, message, origin);
    }

    /** All that was set, for options and else. */
    public Values values() {
        return values;
    }

    private @Nullable String read(OptionSetting setting, Value value) {
        try {
            return setting.read(value);
        } catch (TypeConversionException e) {
            faults.put(setting, inWords(setting.key(), String.valueOf(e.getMessage()), value.origin()));
            return null;
        }
    }
}
