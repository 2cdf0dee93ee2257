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
record AnswerMessage(
        List<MessageLine> lines, String footer, @Nullable String answer, boolean quotes) {

    /**
     * A page fits everywhere: a block of Slack's takes 3,000 characters, the text of an update 4,000, and the footer comes
     * on top.
     */
    static final int PAGE = 2_800;

    AnswerMessage {
        lines = List.copyOf(lines);
    }

    static AnswerMessage of(String text) {
        return new AnswerMessage(List.of(MessageLine.of(text)), "", null, false);
    }

    /** The same on pages that fit into a message each; the last one has footer and buttons. */
    List<AnswerMessage> pages() {
        List<AnswerMessage> pages = new ArrayList<>();
        List<MessageLine> open = new ArrayList<>();
        int length = 0;
        for (MessageLine line : cut()) {
            if (length + line.length() > PAGE) {
                pages.add(new AnswerMessage(open, "", null, false));
                open.clear();
                length = 0;
            }
            open.add(line);
            length += line.length();
        }
        pages.add(new AnswerMessage(open, footer, answer, quotes));
        return pages;
    }

    private List<MessageLine> cut() {
        return lines.stream().flatMap(line -> line.cut(PAGE).stream()).toList();
    }
}
