package footnote.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message.
 *
 * @param spans its words, in order
 */
record MessageLine(List<Span> spans) {

    static final MessageLine EMPTY = new MessageLine(List.of());

    /**
     * Words that are shown as they are, whatever they look like.
     *
     * @param text the words
     * @param link where they lead; {@code null} for nowhere
     */
    record Span(String text, @Nullable String link) {

        /** What it may take at most, however it is written in the end. */
        int length() {
            String shown = SlackText.escape(text);
            return shown.length() + (link == null ? 0 : SlackText.escape(link).length() + 3);
        }
    }

    MessageLine {
        spans = List.copyOf(spans);
    }

    static MessageLine of(String text) {
        return new MessageLine(List.of(new Span(text, null)));
    }

    int length() {
        return spans.stream().mapToInt(Span::length).sum() + 1;
    }

    String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The same in lines of no more than a length, cut at a blank where there is one. */
    List<MessageLine> cut(int max) {
        List<MessageLine> lines = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        int length = 1;
        for (Span span : spans) {
            for (Span piece : pieces(span, max / 2)) {
                if (length + piece.length() > max) {
                    lines.add(new MessageLine(open));
                    open.clear();
                    length = 1;
                }
                open.add(piece);
                length += piece.length();
            }
        }
        lines.add(new MessageLine(open));
        return lines;
    }

    /** A link is short and stays whole. */
    private static List<Span> pieces(Span span, int max) {
        List<Span> pieces = new ArrayList<>();
        String rest = span.text();
        while (span.link() == null && new Span(rest, null).length() > max) {
            int end = end(rest, max);
            pieces.add(new Span(rest.substring(0, end), null));
            rest = rest.substring(end);
        }
        pieces.add(new Span(rest, span.link()));
        return pieces;
    }

    /** As much as fits should every character have to be escaped at its longest. */
    private static int end(String text, int max) {
        int most = Math.min(text.length(), max / "&amp;".length());
        int blank = text.lastIndexOf(' ', most - 1) + 1;
        int end = blank > most / 2 ? blank : most;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
