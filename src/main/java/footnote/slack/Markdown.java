package footnote.slack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of a letter for Mattermost and Rocket.Chat, whose messages are Markdown and understand some of Slack's too. */
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~#|\\[\\]()!{}]");

    /** Behind these a word would be a mention, an emoji, an address, or a link in Slack's way. */
    private static final Pattern CALLS = Pattern.compile("[@<](?=\\S)|:(?=[A-Za-z_+/-])");

    private static final String NOTHING = "\u200B";

    private Markdown() {}

    static String of(AnswerMessage message) {
        String text = message.lines().stream().map(Markdown::line).collect(Collectors.joining("\n"));
        return message.footer().isEmpty() ? text : text + "\n\n" + escape(message.footer());
    }

    private static String line(MessageLine line) {
        // Two blanks at the end are a new line, and one not told apart by them would run into the next.
        return line.spans().isEmpty() ? "" : spans(line.spans()) + "  ";
    }

    private static String spans(List<MessageLine.Span> spans) {
        return spans.stream().map(Markdown::span).collect(Collectors.joining());
    }

    private static String span(MessageLine.Span span) {
        return span.link() == null
                ? escape(span.text())
                : "[" + escape(span.text()) + "]("
                        + span.link().replace("(", "%28").replace(")", "%29") + ")";
    }

    /**
     * Words that mean nothing but themselves: no markup, and nobody is called. What looks like a mention is taken apart by
     * a blank of no width, as neither of the two knows an escape for that.
     */
    static String escape(String text) {
        String quiet = CALLS.matcher(text).replaceAll("$0" + NOTHING);
        return MARKUP.matcher(quiet).replaceAll("\\\\$0");
    }
}
