package footnote.article.format.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines to paragraphs, over the ends of columns and pages. A word that a line divides is joined: without its hyphen, unless
 * the text has the word with a hyphen elsewhere or it begins as such words do ("well-known").
 */
final class PdfParagraphs {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*+");

    private static final Pattern DIVIDED = Pattern.compile("(?s).*?([\\p{L}\\p{N}]+)[-\\u2010]");

    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…:。！？][\"'”’»)\\]“]*");

    private static final Set<String> COMPOUND = Set.of(
            "well", "self", "all", "half", "high", "low", "long", "short", "full", "part", "first", "second", "third",
            "so", "mid", "cross", "ill", "far", "year", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "ex", "non", "vice", "old", "new", "hard", "best", "much", "right", "left", "centre", "center",
            "record", "co");

    /** A first line begins so much farther right, in heights of letters. */
    private static final double INDENT = 0.7;

    private static final double FAR_INDENT = 4;

    /** A wider step to the next line, in heights of letters, begins a paragraph. */
    private static final double STEP = 1.7;

    /** Letters of a headline are so much larger. */
    private static final double LARGER = 1.15;

    private final Set<String> words = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private PdfParagraphs() {}

    static String join(List<PdfLine> lines) {
        PdfParagraphs paragraphs = new PdfParagraphs();
        for (PdfLine line : lines) {
            Matcher found = WORD.matcher(line.text());
            while (found.find()) {
                if (found.end() + 1 < line.text().length()) {
                    paragraphs.words.add(found.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0 && paragraphs.begins(lines, i)) {
                paragraphs.text.append("\n\n").append(line.text());
            } else {
                paragraphs.goOn(line.text());
            }
        }
        return paragraphs.text.toString();
    }

    private boolean begins(List<PdfLine> lines, int i) {
        PdfLine before = lines.get(i - 1);
        PdfLine line = lines.get(i);
        double larger = Math.max(before.size(), line.size()) / Math.min(before.size(), line.size());
        if (larger > LARGER) {
            return true;
        }
        boolean ended = ENDED.matcher(before.text()).matches();
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        if (line.column() != before.column() || line.base() < before.base()) {
            boolean heading = line.base() > before.base() && !small && i == 1;
            return ended ? !small && isShort(lines, before) : heading;
        }
        double indent = (line.left() - before.left()) / line.size();
        return (line.base() - before.base() > STEP * line.size() && !small)
                || (ended && indent > INDENT && indent < FAR_INDENT)
                || (ended && isShort(lines, before) && !small);
    }

    /** Whether a line ends well before the end of its column. */
    private static boolean isShort(List<PdfLine> lines, PdfLine line) {
        double right = lines.stream()
                .filter(other -> other.column() == line.column() && Math.abs(other.left() - line.left()) < line.size())
                .mapToDouble(PdfLine::right)
                .max()
                .orElse(line.right());
        return right - line.right() > 4 * line.size();
    }

    private void goOn(String line) {
        int end = text.length() - 1;
        if (end < 0) {
            text.append(line);
            return;
        }
        if (text.charAt(end) == '\u00AD') {
            text.setLength(end);
            text.append(line);
            return;
        }
        Matcher divided = DIVIDED.matcher(text.substring(Math.max(0, end - 60)));
        if (!divided.matches()) {
            text.append(' ').append(line);
            return;
        }
        Matcher rest = WORD.matcher(line);
        if (rest.lookingAt() && Character.isLowerCase(line.charAt(0)) && !isCompound(divided.group(1), rest.group())) {
            text.setLength(end);
        }
        text.append(line);
    }

    private boolean isCompound(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        if (words.contains(one + other)) {
            return false;
        }
        return words.contains(one + "-" + other) || COMPOUND.contains(one) || Character.isDigit(one.charAt(0));
    }
}
