package footnote.slack;

import footnote.answer.receipt.OutdatedAnswer;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells threads and a webhook of outdated answers. What is to be told is a delivery like a question's, in the line of its
 * thread, whose id says which answer has become what: so it is told once, whichever server found it, and over restarts.
 */
final class OutdatedNotices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutdatedNotices.class);

    private static final String TO_THREAD = "outdated-thread:";
    private static final String TO_WEBHOOK = "outdated:";

    /** Owner of a conversation in a thread, or in a channel outside threads, that Slack's Web API can post to. */
    private static final Pattern PLACE = Pattern.compile("slack:([^:]*:([^:]+):([0-9.]*))");

    /** So many posts to the webhook at a time; those of one answer come in order. */
    private static final int LINES = 8;

    /** So long a webhook is tried. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** The clocks of this server and of Slack may differ by that. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final boolean threads;
    private final @Nullable ThreadOutlet outlet;
    private final @Nullable WebhookPoster webhook;
    private final Archive archive;
    private final MessageRenderer renderer;
    private final @Nullable URI publicUrl;
    private final Clock clock;

    /**
     * Prepares them.
     *
     * @param outlet posts to Slack; {@code null} where that is not set up
     * @param archive where the answers of threads are kept
     */
    OutdatedNotices(
            TellingSettings settings,
            @Nullable ThreadOutlet outlet,
            Archive archive,
            MessageRenderer renderer,
            @Nullable URI publicUrl,
            Clock clock) {
        WebhookTarget target = settings.webhook();
        this.threads = settings.threads();
        this.outlet = outlet;
        this.webhook = target == null ? null : new WebhookPoster(target, clock);
        this.archive = archive;
        this.renderer = renderer;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * What a thread is to be told, as it is kept until then.
     *
     * @param answer id of the answer that it is about
     */
    private record ThreadNotice(String answer, AskedQuestion place, AnswerMessage message) {}

    /**
     * What a webhook is to be told, as it is kept until then.
     *
     * @param id the same however often it is posted
     * @param until when to give up
     */
    private record WebhookNotice(String id, String body, Instant until) {}

    /** Whether a delivery is one of these. */
    boolean has(Delivery delivery) {
        return delivery.id().startsWith(TO_THREAD) || delivery.id().startsWith(TO_WEBHOOK);
    }

    /** What is to be delivered. A thread is not told of a change that leaves the quoted words as they are. */
    List<Delivery> of(OutdatedAnswer outdated) {
        List<Delivery> deliveries = new ArrayList<>();
        Matcher place = PLACE.matcher(Objects.requireNonNullElse(outdated.owner(), ""));
        boolean grave = outdated.state().compareTo(State.KEPT) > 0;
        if (threads && grave && place.matches()) {
            deliveries.add(toThread(outdated, place.group(1), place.group(2), place.group(3)));
        }
        if (webhook != null) {
            deliveries.add(toWebhook(outdated));
        }
        return deliveries;
    }

    private Delivery toThread(OutdatedAnswer outdated, String thread, String channel, String root) {
        String id = TO_THREAD + name(outdated);
        String since = outdated.noticed().minus(CLOCKS).getEpochSecond() + ".000000";
        AskedQuestion place = AskedQuestion.in(channel, root.isEmpty() ? null : root, since, null, "");
        ThreadNotice notice = new ThreadNotice(outdated.receipt().id(), place, renderer.outdated(outdated));
        return Delivery.of(id, id, thread, SlackJson.keep(notice));
    }

    private Delivery toWebhook(OutdatedAnswer outdated) {
        String id = TO_WEBHOOK + name(outdated);
        int line = Math.floorMod(outdated.receipt().id().hashCode(), LINES);
        WebhookNotice notice = new WebhookNotice(
                "outdated-" + name(outdated), body(outdated), outdated.noticed().plus(PATIENCE));
        return Delivery.of(id, id, TO_WEBHOOK + line, SlackJson.keep(notice));
    }

    private static String name(OutdatedAnswer outdated) {
        return outdated.receipt().id() + "-" + outdated.state().name().toLowerCase(Locale.ROOT);
    }

    private String body(OutdatedAnswer outdated) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "answer.outdated");
        body.put("timestamp", outdated.noticed().toString());
        body.put("id", outdated.receipt().id());
        body.put("link", publicUrl == null ? outdated.link() : publicUrl + outdated.link());
        body.put("question", outdated.receipt().question());
        body.put("asked", outdated.receipt().asked().toString());
        body.put("channel", outdated.receipt().channel());
        body.put("outcome", outdated.receipt().outcome());
        body.put("state", outdated.state());
        body.put("reasons", List.of(outdated.reason()));
        return SlackJson.keep(body);
    }

    /**
     * Tells it.
     *
     * @param again whether it was tried before, so that it may have been told although nobody noted it
     */
    void tell(Delivery delivery, boolean again) throws DeliveryRetry, DeliveryRefused {
        if (delivery.id().startsWith(TO_THREAD)) {
            tellThread(delivery, again);
        } else {
            tellWebhook(SlackJson.kept(delivery.request(), WebhookNotice.class));
        }
    }

    private void tellThread(Delivery delivery, boolean again) throws DeliveryRetry, DeliveryRefused {
        if (outlet == null || !threads) {
            LOG.warn(
                    "A thread is not told of an outdated answer, as FOOTNOTE_OUTDATED_IN_THREADS is not set any more.");
            return;
        }
        ThreadNotice notice = SlackJson.kept(delivery.request(), ThreadNotice.class);
        // Where a process ended before an answer was shown, the question was answered anew by now.
        if (archive.stands(notice.answer())) {
            outlet.tell(delivery.id(), notice.place(), notice.message(), again);
        }
    }

    private void tellWebhook(WebhookNotice notice) throws DeliveryRetry, DeliveryRefused {
        if (webhook == null) {
            LOG.warn("Nobody is told of an outdated answer, as FOOTNOTE_OUTDATED_WEBHOOK is not set any more.");
            return;
        }
        try {
            webhook.post(notice.id(), notice.body());
        } catch (DeliveryRetry failed) {
            if (clock.instant().isBefore(notice.until())) {
                throw failed;
            }
            throw new DeliveryRefused(webhook.what(), "for three days");
        }
    }

    @Override
    public void close() {
        if (webhook != null) {
            webhook.close();
        }
    }
}
