package footnote.settings;

import footnote.fault.BadInputException;
import footnote.settings.Values.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where things are kept when nobody says otherwise. */
public final class Folders {

    private final Map<String, String> environment;
    private final Path home;
    private final boolean mac;

    /**
     * @param environment the process's environment
     * @param home the user's home folder
     * @param system the operating system's name, as Java gives it
     */
    public Folders(Map<String, String> environment, Path home, String system) {
        this.environment = environment;
        this.home = home;
        this.mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    public static Folders ofThisProcess(Map<String, String> environment) {
        return new Folders(environment, home(), System.getProperty("os.name", ""));
    }

    /** The folder of the default collection. */
    public Path data() {
        Path otherwise = mac ? home.resolve("Library/Application Support") : home.resolve(".local/share");
        return xdg("XDG_DATA_HOME", otherwise).resolve("footnote");
    }

    /** The settings file that is read where none is named; it need not be there. */
    public Path settingsFile() {
        return xdg("XDG_CONFIG_HOME", home.resolve(".config")).resolve("footnote/footnote.properties");
    }

    /**
     * A setting as a path: with the home folder for a tilde, as no shell has seen it, relative to the setting's base.
     *
     * @throws BadInputException if it is none
     */
    public static Path path(Value value) {
        String text = value.text();
        try {
            return text.startsWith("~/")
                    ? home().resolve(text.substring(2))
                    : value.base().resolve(text);
        } catch (InvalidPathException e) {
            throw new BadInputException("'" + text + "' is not a path", e);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    /** The XDG rules say that a relative path in such a variable is to be ignored. */
    private Path xdg(String variable, Path otherwise) {
        String folder = environment.get(variable);
        return folder != null && Path.of(folder).isAbsolute() ? Path.of(folder) : otherwise;
    }
}
