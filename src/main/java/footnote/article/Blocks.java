package footnote.article;

import footnote.text.TextShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A decoded text to its blocks. A line is a paragraph, unless the text was wrapped to a width: then the lines between
 * empty lines are joined.
 */
final class Blocks {

    /** Wrapped lines are at least this long; shorter ones are lines of their own. */
    private static final int WRAPPED_LENGTH = 40;

    private Blocks() {}

    static List<Block> of(String text) {
        String[] lines = text.split("\n", -1);
        boolean wrapped = isWrapped(lines);
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || !wrapped) {
                close(open, first, blocks);
            }
            if (!line.isEmpty()) {
                if (open.isEmpty()) {
                    first = i + 1;
                } else {
                    open.append(' ');
                }
                open.append(line);
            }
        }
        close(open, first, blocks);
        return blocks;
    }

    private static void close(StringBuilder open, int line, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(line, open.toString().replaceAll(" {2,}", " ")));
            open.setLength(0);
        }
    }

    /** Wrapped when most lines that are followed by another stop in the middle of a sentence. */
    private static boolean isWrapped(String[] lines) {
        int followed = 0;
        int cut = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            String next = lines[i + 1].strip();
            if (line.length() < WRAPPED_LENGTH || next.isEmpty()) {
                continue;
            }
            followed++;
            if (!TextShape.endsLikeSentence(line)) {
                cut++;
            }
        }
        return cut * 2 > followed && cut > 1;
    }
}
