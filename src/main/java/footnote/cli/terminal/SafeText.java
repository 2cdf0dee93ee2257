package footnote.cli.terminal;

import java.util.regex.Pattern;

/**
 * Makes text that others wrote fit for a terminal: without control characters, which could drive it, and without
 * overrides of the writing direction, which could disguise what stands there.
 */
public final class SafeText {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SafeText() {}

    /** The text, line ends kept; a tab becomes a space. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace('\t', ' ').chars().filter(unit -> !isUnsafe(unit)).forEach(unit -> safe.append((char) unit));
        return safe.toString();
    }

    /** The text on one line. */
    public static String line(String text) {
        return text(SPACE.matcher(text).replaceAll(" ")).strip();
    }

    /** Whether a character is left out: C0 but for the line feed, DEL, C1, embeddings, overrides and isolates. */
    public static boolean isUnsafe(int unit) {
        return (unit < ' ' && unit != '\n')
                || (unit >= 0x7F && unit <= 0x9F)
                || (unit >= 0x202A && unit <= 0x202E)
                || (unit >= 0x2066 && unit <= 0x2069);
    }
}
