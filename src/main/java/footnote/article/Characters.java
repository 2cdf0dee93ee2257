package footnote.article;

/**
 * Makes line ends and blanks of a text one kind, and removes what is invisible and either harmless noise or a way to
 * disguise text: other control characters, zero-width and direction marks, lone surrogates, non-characters.
 */
final class Characters {

    /** Stands for a character that is removed; as a character it is one of them. */
    private static final char NONE = '\0';

    private Characters() {}

    static String normalise(String text) {
        int plain = plain(text);
        if (plain == text.length()) {
            return text; // as nearly all that was read before, or by a format's reader
        }
        StringBuilder normal = new StringBuilder(text.length()).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && isLow(text, i + 1)) {
                normal.append(c).append(text.charAt(++i));
                continue;
            }
            char kept = normal(c);
            if (kept != NONE) {
                normal.append(kept);
            }
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
        }
        return normal.toString();
    }

    /** So many characters at the beginning stay as they are. */
    private static int plain(String text) {
        int i = 0;
        while (i < text.length() && normal(text.charAt(i)) == text.charAt(i) && text.charAt(i) != NONE) {
            i++;
        }
        return i;
    }

    private static boolean isLow(String text, int i) {
        return i < text.length() && Character.isLowSurrogate(text.charAt(i));
    }

    private static char normal(char c) {
        if (c >= ' ' && c <= '~') {
            return c;
        }
        return switch (c) {
            case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\t', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000' -> ' ';
            case '\u00AD', '\u200B', '\u200E', '\u200F', '\uFEFF', '\uFFFE', '\uFFFF' -> NONE;
            default -> other(c);
        };
    }

    private static char other(char c) {
        if (c >= '\u2000' && c <= '\u200A') {
            return ' ';
        }
        boolean mark = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u2069');
        return mark || Character.isISOControl(c) || Character.isSurrogate(c) ? NONE : c;
    }
}
