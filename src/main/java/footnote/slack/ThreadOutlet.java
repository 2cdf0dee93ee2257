package footnote.slack;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.slack.SlackApi.Mark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over Slack's Web API: a placeholder at once, which the answer takes the place of; what does not fit follows it.
 * Between Slack's taking a message and our noting that, the process may end; the thread is then read before anything is
 * posted.
 */
final class ThreadOutlet implements AnswerOutlet {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadOutlet.class);

    static final String LOOKING = "Looking through the articles…";

    private final SlackApi api;
    private final Inbox inbox;

    ThreadOutlet(SlackApi api, Inbox inbox) {
        this.api = api;
        this.inbox = inbox;
    }

    @Override
    public Delivery open(Delivery delivery, AskedQuestion ask, boolean again) throws DeliveryRetry, DeliveryRefused {
        if (delivery.posted() != null) {
            return delivery;
        }
        Map<Integer, String> there = again ? find(delivery.id(), ask) : Map.of();
        String message = there.getOrDefault(1, there.get(SlackApi.PLACEHOLDER));
        if (message == null) {
            message =
                    api.post(ask, new SlackMessage(LOOKING, List.of()), new Mark(delivery.id(), SlackApi.PLACEHOLDER));
        }
        inbox.posted(delivery.id(), message);
        return delivery.withPosted(message);
    }

    @Override
    public void show(Delivery delivery, AskedQuestion ask, AnswerMessage letter, boolean again)
            throws DeliveryRetry, DeliveryRefused {
        List<AnswerMessage> pages = letter.pages();
        put(delivery, ask, SlackMessage.of(pages.getFirst()), again);
        // The first is only ever changed, into the same; a further one must not be posted twice.
        Map<Integer, String> there = again && pages.size() > 1 ? find(delivery.id(), ask) : Map.of();
        postFrom(2, delivery.id(), ask, pages, there);
    }

    /** Posts what nobody asked for, unless it is there. */
    void tell(String id, AskedQuestion place, AnswerMessage message, boolean again)
            throws DeliveryRetry, DeliveryRefused {
        postFrom(1, id, place, message.pages(), again ? find(id, place) : Map.of());
    }

    private void postFrom(
            int first, String id, AskedQuestion ask, List<AnswerMessage> pages, Map<Integer, String> there)
            throws DeliveryRetry, DeliveryRefused {
        for (int part = first; part <= pages.size(); part++) {
            if (!there.containsKey(part)) {
                post(ask, SlackMessage.of(pages.get(part - 1)), new Mark(id, part));
            }
        }
    }

    private void put(Delivery delivery, AskedQuestion ask, SlackMessage message, boolean again)
            throws DeliveryRetry, DeliveryRefused {
        String placeholder = Objects.requireNonNull(delivery.posted(), "opened before");
        Mark mark = new Mark(delivery.id(), 1);
        try {
            update(ask, placeholder, message, mark);
        } catch (DeliveryRefused refused) {
            if (!refused.isGone()) {
                throw refused;
            }
            LOG.info("The placeholder is gone; the answer is posted anew");
            if (!again || !find(delivery.id(), ask).containsKey(1)) {
                post(ask, message, mark);
            }
        }
    }

    private void update(AskedQuestion ask, String ts, SlackMessage message, Mark mark)
            throws DeliveryRetry, DeliveryRefused {
        try {
            api.update(ask, ts, message, mark);
        } catch (DeliveryRefused refused) {
            api.update(ask, ts, plain(message, refused), mark);
        }
    }

    private void post(AskedQuestion ask, SlackMessage message, Mark mark) throws DeliveryRetry, DeliveryRefused {
        try {
            api.post(ask, message, mark);
        } catch (DeliveryRefused refused) {
            api.post(ask, plain(message, refused), mark);
        }
    }

    /** The words alone, where it was the form that was refused. */
    private static SlackMessage plain(SlackMessage message, DeliveryRefused refused) throws DeliveryRefused {
        if (!refused.isForm() || message.blocks().isEmpty()) {
            throw refused;
        }
        LOG.warn("{} The words alone are sent.", refused.getMessage());
        return new SlackMessage(message.text(), List.of());
    }

    /** Where Slack does not let us look, it is as if nothing were there: better twice than never. */
    private Map<Integer, String> find(String id, AskedQuestion ask) throws DeliveryRetry {
        try {
            return api.find(ask, id);
        } catch (DeliveryRefused refused) {
            LOG.error("{} An answer may be posted twice; footnote doctor says more.", refused.getMessage());
            return Map.of();
        }
    }
}
