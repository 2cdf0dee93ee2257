package footnote.cli;

import footnote.cli.Values.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** Reads the settings before any option is, as they are what the options default to. */
final class DefaultsReader {

    private static final String FLAG = "--config";
    private static final String KEY = "config";

    private final Map<String, String> environment;
    private final Folders folders;

    DefaultsReader(Map<String, String> environment, Folders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    Defaults read(String... arguments) {
        String flag = flag(arguments);
        if (flag != null) {
            return read(new Value(flag, FLAG, Path.of("")));
        }
        return new Values(environment, null).find(KEY).map(this::read).orElseGet(this::standard);
    }

    private Defaults read(Value named) {
        try {
            return new Defaults(new Values(environment, SettingsFile.read(Folders.path(named))));
        } catch (SettingsFile.Unreadable | TypeConversionException e) {
            Defaults without = new Defaults(new Values(environment, null));
            without.fault(Defaults.inWords(KEY, String.valueOf(e.getMessage()), named.origin()));
            return without;
        }
    }

    private Defaults standard() {
        Path file = folders.settingsFile();
        return Files.exists(file)
                ? read(new Value(file.toString(), "the default place", Path.of("")))
                : new Defaults(new Values(environment, null));
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
