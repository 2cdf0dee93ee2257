package footnote.slack;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.slack.EventEnvelope.Happening;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells questions from all else that happens: mentions, direct messages, and what is said in a thread that was asked in
 * before. A mention comes as a message too; both are about the same place, and the second is known by that.
 */
final class EventPosts {

    /** Subtypes of a message that a person wrote; joins, edits and other bots have others. */
    private static final Set<String> WRITTEN = Set.of("thread_broadcast", "file_share");

    private static final String SLACKBOT = "USLACKBOT";

    private final DeliveryWorker worker;
    private final Inbox inbox;

    EventPosts(DeliveryWorker worker, Inbox inbox) {
        this.worker = worker;
        this.inbox = inbox;
    }

    PostReply take(String json) {
        EventEnvelope envelope = SlackJson.fromSlack(json, EventEnvelope.class);
        if (envelope == null || envelope.type() == null) {
            return PostReply.unreadable("This is no event.");
        }
        if (envelope.type().equals("url_verification") && envelope.challenge() != null) {
            return PostReply.text(envelope.challenge());
        }
        if (worker.isFull()) {
            return PostReply.BUSY;
        }
        accept(envelope);
        return PostReply.TAKEN;
    }

    private void accept(EventEnvelope envelope) {
        Happening event = envelope.event();
        if (event != null && event.channel() != null && event.ts() != null && isWritten(envelope, event)) {
            accept(envelope, event, event.channel(), event.ts());
        }
    }

    private static boolean isWritten(EventEnvelope envelope, Happening event) {
        return event.user() != null
                && event.botId() == null
                && event.edited() == null
                && !event.user().equals(SLACKBOT)
                && !envelope.isOurs(event.user())
                && (event.subtype() == null || WRITTEN.contains(event.subtype()));
    }

    private void accept(EventEnvelope envelope, Happening event, String channel, String ts) {
        boolean mention = "app_mention".equals(event.type());
        boolean message = "message".equals(event.type());
        boolean direct = message && "im".equals(event.channelType());
        String root = event.threadTs() == null && mention ? ts : event.threadTs();
        String thread = thread(envelope.teamId(), channel, root);
        if (!mention && !direct && !(message && isFollowUp(event, thread))) {
            return;
        }
        String place = "%s:%s:%s".formatted(envelope.teamId(), channel, ts);
        String id = envelope.eventId() == null ? place : envelope.eventId();
        String text = SlackText.read(event.text() == null ? "" : event.text());
        // Who calls us and says nothing wants to know who we are.
        String question = text.isBlank() ? "help" : text;
        AskedQuestion ask = AskedQuestion.in(channel, root, ts, envelope.apiAppId(), question);
        worker.take(Delivery.of(id, place, thread, SlackJson.keep(ask)));
    }

    /** What begins with a name is said to that person; where that is us, it comes as a mention too. */
    private boolean isFollowUp(Happening event, String thread) {
        boolean addressed = event.text() != null && event.text().startsWith("<@");
        return event.threadTs() != null && !addressed && inbox.knows(thread);
    }

    /** The name of a thread, or of all that is said in a channel outside threads. */
    static String thread(@Nullable String team, String channel, @Nullable String root) {
        return "%s:%s:%s".formatted(team, channel, root == null ? "" : root);
    }
}
