package footnote.slack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told, before it is written in anybody's dialect.
 *
 * @param lines its lines
 * @param footer what came of the question, in small print; empty for nothing
 * @param answer id of the answer that buttons are about; {@code null} for no buttons
 * @param quotes whether the quotes are not in the lines, so that they have to be asked for
 */
record Letter(List<Line> lines, String footer, @Nullable String answer, boolean quotes) {

    /**
     * A page fits everywhere: a block of Slack's takes 3,000 characters, the text of an update 4,000, and the footer comes
     * on top.
     */
    static final int PAGE = 2_800;

    Letter {
        lines = List.copyOf(lines);
    }

    static Letter of(String text) {
        return new Letter(List.of(Line.of(text)), "", null, false);
    }

    /** The same on pages that fit into a message each; the last one has footer and buttons. */
    List<Letter> pages() {
        List<Letter> pages = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        int length = 0;
        for (Line line : cut()) {
            if (length + line.length() > PAGE) {
                pages.add(new Letter(open, "", null, false));
                open.clear();
                length = 0;
            }
            open.add(line);
            length += line.length();
        }
        pages.add(new Letter(open, footer, answer, quotes));
        return pages;
    }

    private List<Line> cut() {
        return lines.stream().flatMap(line -> line.cut(PAGE).stream()).toList();
    }
}
