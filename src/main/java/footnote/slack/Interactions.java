package footnote.slack;

import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import footnote.conversation.Exchange;
import footnote.conversation.Judgement;
import footnote.conversation.Judgement.Verdict;
import footnote.slack.Ask.Dialect;
import footnote.slack.Press.Pressed;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons under answers. What is said back is for the one who pressed. */
final class Interactions {

    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private static final String FORGOTTEN = "This answer is not kept any more.";

    private final Desk desk;
    private final Archive archive;
    private final Letters letters;
    private final UrlPoster poster;

    Interactions(Desk desk, Archive archive, Letters letters, UrlPoster poster) {
        this.desk = desk;
        this.archive = archive;
        this.letters = letters;
        this.poster = poster;
    }

    Reply take(@Nullable String payload) {
        Press press = payload == null ? null : Json.fromSlack(payload, Press.class);
        if (press == null) {
            return Reply.unreadable("This is no press of a button.");
        }
        if (press.actions() != null) {
            press.actions().forEach(pressed -> act(press, pressed));
        }
        return Reply.TAKEN;
    }

    private void act(Press press, Pressed pressed) {
        Optional<Action> action = Action.of(pressed.actionId());
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

    private void judge(Press press, String answer, Verdict verdict) {
        boolean kept = archive.judge(answer, new Judgement(verdict, ""));
        say(press, Letter.of(kept ? "Thank you, that is noted." : FORGOTTEN));
    }

    private Letter quotes(String answer) {
        return archive.exchange(answer)
                .map(Exchange::shown)
                .filter(Objects::nonNull)
                .map(shown -> letters.quotes(shown.json()))
                .orElseGet(() -> Letter.of(FORGOTTEN));
    }

    private void again(Press press, Pressed pressed, String answer) {
        Optional<Exchange> exchange = archive.exchange(answer);
        if (exchange.isEmpty()) {
            say(press, Letter.of(FORGOTTEN));
            return;
        }
        String place = "again:%s:%s:%s".formatted(answer, Press.id(press.user()), pressed.actionTs());
        Ask ask = ask(press, pressed, exchange.get().question());
        if (ask != null && !desk.isFull()) {
            desk.take(Delivery.of(place, place, thread(press, ask), Json.keep(ask)));
        }
    }

    private static @Nullable Ask ask(Press press, Pressed pressed, String question) {
        if (press.isSeenByAll() && press.message() != null) {
            String at = pressed.actionTs() == null ? press.message().ts() : pressed.actionTs();
            return Ask.in(
                    Press.id(press.channel()),
                    press.message().threadTs(),
                    String.valueOf(at),
                    press.apiAppId(),
                    question);
        }
        URI address = UrlPoster.address(press.responseUrl());
        return address == null ? null : Ask.at(address, Dialect.SLACK, question);
    }

    private static String thread(Press press, Ask ask) {
        String team = Press.id(press.team());
        String channel = Press.id(press.channel());
        return ask.channel() == null
                ? "command:" + Events.thread(team, channel, Press.id(press.user()))
                : Events.thread(team, channel, ask.thread());
    }

    /** Said once; whoever does not hear it presses again. */
    private void say(Press press, Letter letter) {
        URI address = UrlPoster.address(press.responseUrl());
        if (address != null) {
            desk.aside(() -> say(address, letter));
        }
    }

    private void say(URI address, Letter letter) {
        try {
            for (Letter page : letter.pages()) {
                poster.post(address, Dialect.SLACK, page);
            }
        } catch (TryLater | Refused e) {
            LOG.warn("Nothing could be said to who pressed a button: {}", e.getMessage());
        }
    }
}
