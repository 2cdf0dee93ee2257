package footnote.slack;

import footnote.conversation.Delivery;
import footnote.slack.Ask.Dialect;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outgoing webhooks of Mattermost (form or JSON) and Rocket.Chat (JSON). The reply is the answer, or nothing where the
 * token's answers go to an incoming webhook.
 */
final class Webhooks {

    private final Desk desk;
    private final Tokens tokens;

    Webhooks(Desk desk, Tokens tokens) {
        this.desk = desk;
        this.tokens = tokens;
    }

    Reply take(Call call) {
        Form fields = fields(call);
        WebhookToken token = fields == null ? null : tokens.find(fields.get("token"));
        if (fields == null || token == null) {
            return Reply.STRANGER;
        }
        String question = question(fields);
        if (question.isBlank() || isBot(fields) || "true".equals(fields.get("isEdited"))) {
            return Reply.json("{}");
        }
        Dialect dialect = fields.get("post_id") == null ? Dialect.ROCKET_CHAT : Dialect.MATTERMOST;
        if (desk.isFull()) {
            return say(Letter.of("Too many questions are waiting; ask again in some minutes."));
        }
        return token.answers() == null ? now(fields, question, dialect) : later(fields, token, question, dialect);
    }

    private Reply now(Form fields, String question, Dialect dialect) {
        Ask ask = new Ask(question, null, root(fields), null, null, null, dialect);
        return say(desk.answer(delivery(fields, ask), ask));
    }

    private Reply later(Form fields, WebhookToken token, String question, Dialect dialect) {
        Ask ask = new Ask(question, null, root(fields), null, null, token.answers(), dialect);
        desk.take(delivery(fields, ask));
        return Reply.json("{}");
    }

    private static Reply say(Letter letter) {
        return Reply.json(Json.keep(Map.of("text", Markdown.of(letter), "response_type", "comment")));
    }

    private static Delivery delivery(Form fields, Ask ask) {
        String id = "webhook:" + message(fields);
        String thread = Events.thread(fields.get("team_id"), fields.get("channel_id", ""), ask.thread());
        return Delivery.of(id, id, "webhook:" + thread, Json.keep(ask));
    }

    private static String message(Form fields) {
        String post = fields.get("post_id", fields.get("message_id", ""));
        return post.isEmpty() ? UUID.randomUUID().toString() : post;
    }

    /** Rocket.Chat says which thread a message is in; Mattermost does not, and there each stands alone. */
    private static String root(Form fields) {
        String thread = fields.get("tmid");
        return thread == null ? message(fields) : thread;
    }

    private static boolean isBot(Form fields) {
        String bot = fields.get("bot");
        return bot != null && !bot.equals("false");
    }

    /** Without the word that called us. */
    private static String question(Form fields) {
        String text = fields.get("text", "").strip();
        String word = fields.get("trigger_word", "");
        return !word.isEmpty() && text.startsWith(word)
                ? text.substring(word.length()).strip()
                : text;
    }

    private static @Nullable Form fields(Call call) {
        String type = call.header("Content-Type");
        try {
            return type != null && type.startsWith("application/json")
                    ? Form.ofJson(call.text())
                    : Form.read(call.text());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
