package footnote.article.format.document;

import footnote.article.Block;
import footnote.article.PageStart;
import java.util.ArrayList;
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
    private final List<Block> blocks = new ArrayList<>();

    /** The paragraph that is being read, and the pages it stands on. */
    private final StringBuilder text = new StringBuilder();

    private final List<PageStart> starts = new ArrayList<>();

    private PdfParagraphs() {}

    /** @param pages the lines of each page, in the order in which they are read */
    static List<Block> join(List<List<PdfLine>> pages) {
        PdfParagraphs paragraphs = new PdfParagraphs();
        List<PdfLine> lines = pages.stream().flatMap(List::stream).toList();
        lines.forEach(paragraphs::learn);
        int i = 0;
        for (int page = 1; page <= pages.size(); page++) {
            for (PdfLine line : pages.get(page - 1)) {
                if (i > 0 && paragraphs.begins(lines, i)) {
                    paragraphs.close();
                }
                paragraphs.add(line.text(), page);
                i++;
            }
        }
        paragraphs.close();
        return paragraphs.blocks;
    }

    private void learn(PdfLine line) {
        Matcher found = WORD.matcher(line.text());
        while (found.find()) {
            if (found.end() + 1 < line.text().length()) {
                words.add(found.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void add(String line, int page) {
        joint(line);
        if (starts.isEmpty() || starts.getLast().page() != page) {
            starts.add(new PageStart(page, text.length()));
        }
        text.append(line);
    }

    private void close() {
        if (!text.toString().isBlank()) {
            blocks.add(new Block(2 * blocks.size() + 1, text.toString(), starts));
        }
        text.setLength(0);
        starts.clear();
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

    /** Between two lines stands a blank, or nothing where they divide a word; then the hyphen may go. */
    private void joint(String line) {
        int end = text.length() - 1;
        if (end < 0) {
            return;
        }
        if (text.charAt(end) == '\u00AD') {
            text.setLength(end);
            return;
        }
        Matcher divided = DIVIDED.matcher(text.substring(Math.max(0, end - 60)));
        if (!divided.matches()) {
            text.append(' ');
            return;
        }
        Matcher rest = WORD.matcher(line);
        if (rest.lookingAt() && Character.isLowerCase(line.charAt(0)) && !isCompound(divided.group(1), rest.group())) {
            text.setLength(end);
        }
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
