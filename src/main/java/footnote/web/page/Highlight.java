package footnote.web.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The quote to show on a reader page.
 *
 * @param start first UTF-16 unit of the quote
 * @param end one past its last unit; equal to {@code start} where nothing is to be shown
 * @param damaged whether a quote was asked for that this text does not have
 */
public record Highlight(int start, int end, boolean damaged) {

    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");
    private static final Highlight NONE = new Highlight(0, 0, false);
    private static final Highlight DAMAGED = new Highlight(0, 0, true);

    /** Reads the offsets of a link, which may come from anywhere and may be older than the text. */
    public static Highlight of(@Nullable String start, @Nullable String end, String text) {
        if (start == null && end == null) {
            return NONE;
        }
        if (start == null
                || end == null
                || !OFFSET.matcher(start).matches()
                || !OFFSET.matcher(end).matches()) {
            return DAMAGED;
        }
        Highlight asked = new Highlight(Integer.parseInt(start), Integer.parseInt(end), false);
        return asked.fits(text) ? asked : DAMAGED;
    }

    private boolean fits(String text) {
        return start < end && end <= text.length() && isBoundary(text, start) && isBoundary(text, end);
    }

    /** Inside a pair of surrogates nothing can begin or end. */
    private static boolean isBoundary(String text, int offset) {
        return offset == 0
                || offset == text.length()
                || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
