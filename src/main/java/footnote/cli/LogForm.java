package footnote.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How log lines are written. */
enum LogForm {
    /** For people: errors alone, unless more is asked for. */
    PLAIN,
    /** For programs: requests too, each line an object of JSON. */
    JSON;

    static Optional<LogForm> of(String name) {
        return Stream.of(values()).filter(form -> form.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
