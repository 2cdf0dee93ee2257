package footnote.cli.terminal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the standard streams are a person's terminal, and what it can show.
 *
 * @param in whether standard input is one
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param width columns of the terminal
 * @param colours whether it shows colours and the user wants them
 */
public record Screen(boolean in, boolean out, boolean err, int width, boolean colours) {

    /** No terminal at all, as in a pipe or a scheduled job. */
    public static final Screen NONE = new Screen(false, false, false, 80, false);

    private static final int DEFAULT_WIDTH = 80;
    private static final int NARROWEST = 20;

    /**
     * What the launcher found, which can ask the system cheaply; without a launcher, what Java knows.
     *
     * @param streams the launcher's word: the digits of those of the streams 0, 1 and 2 that are a terminal
     * @param columns the terminal's width as the launcher found it
     * @param environment the process's environment
     */
    static Screen of(@Nullable String streams, @Nullable String columns, Map<String, String> environment) {
        String terminals = streams != null ? streams : known();
        boolean capable = !"dumb".equals(environment.get("TERM"));
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean out = terminals.contains("1");
        return new Screen(
                terminals.contains("0"), out, terminals.contains("2"), width(columns), out && capable && wanted);
    }

    /** Not quite right on JDK 22 to 24; to be {@code Console.isTerminal()} once the release compiled for is 22 or newer. */
    @SuppressWarnings("SystemConsoleNull")
    private static String known() {
        return System.console() != null ? "012" : "";
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("[1-9]\\d{0,4}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : DEFAULT_WIDTH;
    }
}
