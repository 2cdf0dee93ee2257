package footnote.web.openai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for clients that show Markdown. What stands in an article must not become a link, an image or a tag there. Takes
 * an answer piece by piece.
 */
final class PlainAnswer {

    private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]<>~|$!#]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private char last = ' ';

    /** The next piece, with a blank where a link or a tag would begin. */
    String add(String piece) {
        StringBuilder safe = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char next = piece.charAt(i);
            boolean link = last == ']' && (next == '(' || next == ':');
            boolean tag = last == '<' && (Character.isLetter(next) || next == '/' || next == '!');
            safe.append(link || tag ? " " : "").append(next);
            last = next;
        }
        return safe.toString();
    }

    /** Words on one line with every sign escaped that could mean something. */
    static String escape(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return ACTIVE.matcher(line).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }
}
