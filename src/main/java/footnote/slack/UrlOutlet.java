package footnote.slack;

import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Answers to an address that came with the question, or to an incoming webhook. Such an address remembers nothing: should
 * the process end between a post and the note of it, that page comes twice.
 */
final class UrlOutlet implements AnswerOutlet {

    /** Slack takes five posts to an address within half an hour; one is left for a button. */
    private static final int MAX_PAGES = 4;

    private final UrlPoster poster;
    private final Inbox inbox;

    UrlOutlet(UrlPoster poster, Inbox inbox) {
        this.poster = poster;
        this.inbox = inbox;
    }

    /** The reply to the command has said it already. */
    @Override
    public Delivery open(Delivery delivery, AskedQuestion ask, boolean again) {
        return delivery;
    }

    @Override
    public void show(Delivery delivery, AskedQuestion ask, AnswerMessage message, boolean again)
            throws DeliveryRetry, DeliveryRefused {
        List<AnswerMessage> pages = message.pages();
        int shown = Math.min(pages.size(), MAX_PAGES);
        String noted = delivery.posted();
        for (int page = noted == null ? 0 : Integer.parseInt(noted); page < shown; page++) {
            // Of what does not fit, the end with outcome and buttons is worth most.
            boolean last = page == shown - 1;
            poster.post(address(ask), ask.dialect(), last ? pages.getLast() : pages.get(page));
            inbox.posted(delivery.id(), String.valueOf(page + 1));
        }
    }

    private static URI address(AskedQuestion ask) {
        return Objects.requireNonNull(ask.url(), "an ask has a channel or an address");
    }
}
