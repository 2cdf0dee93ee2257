package footnote.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Slack writes it, in which {@code <…>} are mentions and links and everything else is escaped. */
final class SlackText {

    private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");

    private SlackText() {}

    /** What a person said, in plain words: people are no part of a question, links and channels are what is read. */
    static String read(String text) {
        Matcher token = TOKEN.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (token.find()) {
            token.appendReplacement(plain, Matcher.quoteReplacement(words(token.group(1))));
        }
        return unescape(token.appendTail(plain).toString()).strip();
    }

    private static String words(String token) {
        int bar = token.indexOf('|');
        if (token.startsWith("@") || token.startsWith("!")) {
            return bar < 0 ? " " : token.substring(bar + 1);
        }
        String shown = bar < 0 ? token : token.substring(bar + 1);
        return token.startsWith("#") && bar >= 0 ? "#" + shown : shown;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /**
     * Words that notify nobody and lead nowhere. A backtick, for which there is no escape, would make code of the links
     * behind it; it becomes a sign that looks like it.
     */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('`', 'ˋ');
    }
}
