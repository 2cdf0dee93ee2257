package footnote.cli.options;

import footnote.fault.BadInputException;
import footnote.settings.Folders;
import footnote.settings.SettingsFile;
import footnote.settings.Values;
import footnote.settings.Values.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the settings before any option is, as they are what the options default to. */
public final class DefaultsReader {

    private static final String FLAG = "--config";
    private static final String KEY = "config";

    private final Map<String, String> environment;
    private final Folders folders;

    /**
     * Reads nothing yet.
     *
     * @param environment of this process
     * @param folders where the settings file is looked for, if no other is named
     */
    public DefaultsReader(Map<String, String> environment, Folders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /**
     * What options are without being given; a settings file that cannot be read is a fault of it.
     *
     * @param arguments of the command line, which may name the settings file
     */
    public OptionDefaults read(String... arguments) {
        String flag = flag(arguments);
        if (flag != null) {
            return read(new Value(flag, FLAG, Path.of("")));
        }
        return new Values(environment, null).find(KEY).map(this::read).orElseGet(this::standard);
    }

    private OptionDefaults read(Value named) {
        try {
            return new OptionDefaults(new Values(environment, SettingsFile.read(Folders.path(named))));
        } catch (SettingsFile.Unreadable | BadInputException e) {
            OptionDefaults without = new OptionDefaults(new Values(environment, null));
            without.fault(OptionDefaults.inWords(KEY, String.valueOf(e.getMessage()), named.origin()));
            return without;
        }
    }

    private OptionDefaults standard() {
        Path file = folders.settingsFile();
        return Files.exists(file)
                ? read(new Value(file.toString(), "the default place", Path.of("")))
                : new OptionDefaults(new Values(environment, null));
    }

    /** What follows the flag, or {@code null}; after a bare {@code --} nothing is an option. */
    private static @Nullable String flag(String... arguments) {
        List<String> options = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .toList();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.startsWith(FLAG + "=")) {
                return option.substring(FLAG.length() + 1);
            }
            if (option.equals(FLAG) && i + 1 < options.size()) {
                return options.get(i + 1);
            }
        }
        return null;
    }
}
