package footnote.slack;

import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import footnote.conversation.Feedback;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.ShownTurn;
import footnote.slack.AskedQuestion.Dialect;
import footnote.slack.ButtonPress.Pressed;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons under answers. What is said back is for the one who pressed. */
final class ButtonPosts {

    private static final Logger LOG = LoggerFactory.getLogger(ButtonPosts.class);

    private static final String FORGOTTEN = "This answer is not kept any more.";

    private final DeliveryWorker worker;
    private final Archive archive;
    private final MessageRenderer renderer;
    private final UrlPoster poster;

    ButtonPosts(DeliveryWorker worker, Archive archive, MessageRenderer renderer, UrlPoster poster) {
        this.worker = worker;
        this.archive = archive;
        this.renderer = renderer;
        this.poster = poster;
    }

    PostReply take(@Nullable String payload) {
        ButtonPress press = payload == null ? null : SlackJson.fromSlack(payload, ButtonPress.class);
        if (press == null) {
            return PostReply.unreadable("This is no press of a button.");
        }
        if (press.actions() != null) {
            press.actions().stream().filter(Objects::nonNull).forEach(pressed -> act(press, pressed));
        }
        return PostReply.TAKEN;
    }

    private void act(ButtonPress press, Pressed pressed) {
        Optional<ButtonAction> action = ButtonAction.of(pressed.actionId());
        String answer = pressed.value();
        if (action.isEmpty() || answer == null) {
            return;
        }
        switch (action.get()) {
            case RIGHT -> judge(press, answer, Verdict.RIGHT);
            case WRONG -> judge(press, answer, Verdict.WRONG);
            case WRONG_CITATION -> judge(press, answer, Verdict.WRONG_CITATION);
            case QUOTES -> say(press, quotes(answer));
            case AGAIN -> again(press, pressed, answer);
        }
    }

    private void judge(ButtonPress press, String answer, Verdict verdict) {
        boolean kept = archive.judge(answer, new Feedback(verdict, ""));
        say(press, AnswerMessage.of(kept ? "Thank you, that is noted." : FORGOTTEN));
    }

    private AnswerMessage quotes(String answer) {
        return archive.exchange(answer)
                .map(ShownTurn::shown)
                .filter(Objects::nonNull)
                .map(shown -> renderer.quotes(shown.json()))
                .orElseGet(() -> AnswerMessage.of(FORGOTTEN));
    }

    private void again(ButtonPress press, Pressed pressed, String answer) {
        Optional<ShownTurn> exchange = archive.exchange(answer);
        if (exchange.isEmpty()) {
            say(press, AnswerMessage.of(FORGOTTEN));
            return;
        }
        String place = "again:%s:%s:%s".formatted(answer, ButtonPress.id(press.user()), pressed.actionTs());
        AskedQuestion ask = ask(press, pressed, exchange.get().question());
        if (ask != null && !worker.isFull()) {
            worker.take(Delivery.of(place, place, thread(press, ask), SlackJson.keep(ask)));
        }
    }

    private static @Nullable AskedQuestion ask(ButtonPress press, Pressed pressed, String question) {
        if (press.isSeenByAll() && press.message() != null) {
            String at = pressed.actionTs() == null ? press.message().ts() : pressed.actionTs();
            return AskedQuestion.in(
                    ButtonPress.id(press.channel()),
                    press.message().threadTs(),
                    String.valueOf(at),
                    press.apiAppId(),
                    question);
        }
        URI address = UrlPoster.address(press.responseUrl());
        return address == null ? null : AskedQuestion.at(address, Dialect.SLACK, question);
    }

    private static String thread(ButtonPress press, AskedQuestion ask) {
        String team = ButtonPress.id(press.team());
        String channel = ButtonPress.id(press.channel());
        return ask.channel() == null
                ? "command:" + EventPosts.thread(team, channel, ButtonPress.id(press.user()))
                : EventPosts.thread(team, channel, ask.thread());
    }

    /** Said once; whoever does not hear it presses again. */
    private void say(ButtonPress press, AnswerMessage letter) {
        URI address = UrlPoster.address(press.responseUrl());
        if (address != null) {
            worker.aside(() -> say(address, letter));
        }
    }

    private void say(URI address, AnswerMessage letter) {
        try {
            for (AnswerMessage page : letter.pages()) {
                poster.post(address, Dialect.SLACK, page);
            }
        } catch (DeliveryRetry | DeliveryRefused e) {
            LOG.warn("Nothing could be said to who pressed a button: {}", e.getMessage());
        }
    }
}
