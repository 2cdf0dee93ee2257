package footnote.slack;

import footnote.conversation.Delivery;
import footnote.slack.AskedQuestion.Dialect;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Slash commands. The answer is for the one who asked alone, as are the words until it comes. */
final class CommandPosts {

    private final DeliveryWorker worker;

    CommandPosts(DeliveryWorker worker) {
        this.worker = worker;
    }

    PostReply take(FormFields form, Dialect dialect) {
        if (form.get("ssl_check") != null) {
            return PostReply.TAKEN;
        }
        URI answers = UrlPoster.address(form.get("response_url"));
        if (answers == null) {
            return PostReply.unreadable("The field response_url is missing.");
        }
        String command = form.get("command", "/footnote");
        String text = form.get("text");
        if (text == null) {
            return say("Write a question behind %1$s, such as: %1$s How many people attended the rally?"
                    .formatted(command));
        }
        if (worker.isFull()) {
            return say("Too many questions are waiting; ask again in some minutes.");
        }
        worker.take(delivery(
                form, AskedQuestion.at(answers, dialect, dialect == Dialect.SLACK ? SlackText.read(text) : text)));
        return say(ThreadOutlet.LOOKING);
    }

    private static Delivery delivery(FormFields form, AskedQuestion ask) {
        String id = "command:" + form.get("trigger_id", UUID.randomUUID().toString());
        String thread = EventPosts.thread(form.get("team_id"), form.get("channel_id", ""), form.get("user_id", ""));
        return Delivery.of(id, id, "command:" + thread, SlackJson.keep(ask));
    }

    private static PostReply say(String text) {
        return PostReply.json(SlackJson.keep(Map.of("response_type", "ephemeral", "text", text)));
    }
}
