package footnote.article;

import footnote.text.Span;
import footnote.text.TextShape;
import java.util.List;

/**
 * Lines of an article that so many others of its source have that they belong to the site. They stay in the article's
 * text, so that no offset ever moves, but are in none of its passages: neither found nor cited, nor shown to readers.
 *
 * @param lines where they stand in the article's text, in order
 */
public record Repeated(List<Span> lines) {

    public static final Repeated NONE = new Repeated(List.of());

    /** An article of which no more than so many words are left would be none. */
    private static final int LEAST_WORDS = 20;

    public Repeated {
        lines = List.copyOf(lines);
    }

    /** What of them is left out of the text: all, or none where hardly anything else is in it. */
    public List<Span> cut(String text) {
        return TextShape.count(without(text, lines)) < LEAST_WORDS ? List.of() : lines;
    }

    /** A text without some of its lines and the gaps that they leave. */
    public static String without(String text, List<Span> lines) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Span line : lines) {
            rest.append(text, from, line.start());
            from = line.end();
            while (from < text.length() && text.charAt(from) == '\n') {
                from++;
            }
        }
        return rest.append(text, from, text.length()).toString().strip();
    }
}
