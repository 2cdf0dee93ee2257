package footnote.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Tells texts of the same words, whatever the blanks between them and their capitals. */
public final class SameWords {

    private SameWords() {}

    /** Equal for texts of the same words. Kept in every index there is, so it must not change. */
    public static long key(String text) {
        String words = singleBlanks(text.toLowerCase(Locale.ROOT)).strip();
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private static String singleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
            if (!blank || !inside) {
                single.append(blank ? ' ' : c);
            }
            inside = blank;
        }
        return single.toString();
    }
}
