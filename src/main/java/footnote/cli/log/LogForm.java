package footnote.cli.log;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How log lines are written. */
public enum LogForm {
    /** For people: errors alone, unless more is asked for. */
    PLAIN,
    /** For programs: requests too, each line an object of JSON. */
    JSON;

    /** The form of a name, in small letters. */
    public static Optional<LogForm> of(String name) {
        return Stream.of(values()).filter(form -> form.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
