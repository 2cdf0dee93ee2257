package footnote.slack;

import footnote.conversation.Delivery;
import footnote.slack.Ask.Dialect;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Slash commands. The answer is for the one who asked alone, as are the words until it comes. */
final class Commands {

    private final Desk desk;

    Commands(Desk desk) {
        this.desk = desk;
    }

    Reply take(Form form, Dialect dialect) {
        if (form.get("ssl_check") != null) {
            return Reply.TAKEN;
        }
        URI answers = UrlPoster.address(form.get("response_url"));
        if (answers == null) {
            return Reply.unreadable("The field response_url is missing.");
        }
        String command = form.get("command", "/footnote");
        String text = form.get("text");
        if (text == null) {
            return say("Write a question behind %1$s, such as: %1$s How many people attended the rally?"
                    .formatted(command));
        }
        if (desk.isFull()) {
            return say("Too many questions are waiting; ask again in some minutes.");
        }
        desk.take(delivery(form, Ask.at(answers, dialect, dialect == Dialect.SLACK ? SlackText.read(text) : text)));
        return say(ThreadOutlet.LOOKING);
    }

    private static Delivery delivery(Form form, Ask ask) {
        String id = "command:" + form.get("trigger_id", UUID.randomUUID().toString());
        String thread = Events.thread(form.get("team_id"), form.get("channel_id", ""), form.get("user_id", ""));
        return Delivery.of(id, id, "command:" + thread, Json.keep(ask));
    }

    private static Reply say(String text) {
        return Reply.json(Json.keep(Map.of("response_type", "ephemeral", "text", text)));
    }
}
