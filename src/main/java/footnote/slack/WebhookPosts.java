package footnote.slack;

import footnote.conversation.Delivery;
import footnote.slack.AskedQuestion.Dialect;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outgoing webhooks of Mattermost (form or JSON) and Rocket.Chat (JSON). The reply is the answer, or nothing where the
 * token's answers go to an incoming webhook.
 */
final class WebhookPosts {

    private final DeliveryWorker worker;
    private final WebhookTokens tokens;

    WebhookPosts(DeliveryWorker worker, WebhookTokens tokens) {
        this.worker = worker;
        this.tokens = tokens;
    }

    PostReply take(IncomingPost call) {
        FormFields fields = fields(call);
        WebhookToken token = fields == null ? null : tokens.find(fields.get("token"));
        if (fields == null || token == null) {
            return PostReply.STRANGER;
        }
        String question = question(fields);
        if (question.isBlank() || isBot(fields) || "true".equals(fields.get("isEdited"))) {
            return PostReply.json("{}");
        }
        Dialect dialect = fields.get("post_id") == null ? Dialect.ROCKET_CHAT : Dialect.MATTERMOST;
        if (worker.isFull()) {
            return say(AnswerMessage.of("Too many questions are waiting; ask again in some minutes."));
        }
        return token.answers() == null ? now(fields, question, dialect) : later(fields, token, question, dialect);
    }

    private PostReply now(FormFields fields, String question, Dialect dialect) {
        AskedQuestion ask = new AskedQuestion(question, null, root(fields), null, null, null, dialect);
        return say(worker.answer(delivery(fields, ask), ask));
    }

    private PostReply later(FormFields fields, WebhookToken token, String question, Dialect dialect) {
        AskedQuestion ask = new AskedQuestion(question, null, root(fields), null, null, token.answers(), dialect);
        worker.take(delivery(fields, ask));
        return PostReply.json("{}");
    }

    private static PostReply say(AnswerMessage letter) {
        return PostReply.json(SlackJson.keep(Map.of("text", Markdown.of(letter), "response_type", "comment")));
    }

    private static Delivery delivery(FormFields fields, AskedQuestion ask) {
        String id = "webhook:" + message(fields);
        String thread = EventPosts.thread(fields.get("team_id"), fields.get("channel_id", ""), ask.thread());
        return Delivery.of(id, id, "webhook:" + thread, SlackJson.keep(ask));
    }

    private static String message(FormFields fields) {
        String post = fields.get("post_id", fields.get("message_id", ""));
        return post.isEmpty() ? UUID.randomUUID().toString() : post;
    }

    /** Rocket.Chat says which thread a message is in; Mattermost does not, and there each stands alone. */
    private static String root(FormFields fields) {
        String thread = fields.get("tmid");
        return thread == null ? message(fields) : thread;
    }

    private static boolean isBot(FormFields fields) {
        String bot = fields.get("bot");
        return bot != null && !bot.equals("false");
    }

    /** Without the word that called us. */
    private static String question(FormFields fields) {
        String text = fields.get("text", "").strip();
        String word = fields.get("trigger_word", "");
        return !word.isEmpty() && text.startsWith(word)
                ? text.substring(word.length()).strip()
                : text;
    }

    private static @Nullable FormFields fields(IncomingPost call) {
        String type = call.header("Content-Type");
        try {
            return type != null && type.startsWith("application/json")
                    ? FormFields.ofJson(call.text())
                    : FormFields.read(call.text());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
