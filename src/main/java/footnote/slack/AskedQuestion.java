package footnote.slack;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A question from a chat service, and where its answer goes: either into a channel or to an address.
 *
 * @param text the question, in plain words
 * @param channel the channel to post to over Slack's Web API
 * @param thread the message there that the answer is a reply to; {@code null} for the channel itself
 * @param at the message with the question
 * @param app id of our app, by which our own messages are known again
 * @param url the address to post to
 * @param dialect what is understood at that address
 */
record AskedQuestion(
        String text,
        @Nullable String channel,
        @Nullable String thread,
        @Nullable String at,
        @Nullable String app,
        @Nullable URI url,
        Dialect dialect) {

    /** Who reads a message. */
    enum Dialect {
        SLACK,
        MATTERMOST,
        ROCKET_CHAT
    }

    static AskedQuestion in(String channel, @Nullable String thread, String at, @Nullable String app, String text) {
        return new AskedQuestion(text, channel, thread, at, app, null, Dialect.SLACK);
    }

    static AskedQuestion at(URI url, Dialect dialect, String text) {
        return new AskedQuestion(text, null, null, null, null, url, dialect);
    }

    /** Whether it belongs to a thread of its own, and not to all that is ever said in one place. */
    boolean hasThread() {
        return thread != null;
    }
}
