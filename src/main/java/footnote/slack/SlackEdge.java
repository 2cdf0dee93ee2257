package footnote.slack;

import com.google.gson.JsonElement;
import footnote.answer.Assistant;
import footnote.conversation.Archive;
import footnote.conversation.Inbox;
import footnote.model.Secret;
import footnote.slack.Ask.Dialect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The door to chat services: takes what they post and answers it. Whoever posts proves who it is by a signature or a token;
 * the HTTP server need not know anything of that. Safe for use by several threads.
 *
 * <pre>{@code
 * try (SlackEdge edge = new SlackEdge(settings, assistant, archive, inbox, Clock.systemUTC(), 4)) {
 *     edge.start();
 *     Reply reply = edge.post(new Call("/slack/events", headers::get, body));
 * }
 * }</pre>
 */
public final class SlackEdge implements AutoCloseable {

    private static final String EVENTS = "/slack/events";
    private static final String COMMANDS = "/slack/commands";
    private static final String INTERACTIONS = "/slack/interactions";
    private static final String WEBHOOKS = "/webhooks/outgoing";

    private final @Nullable SlackApi api;
    private final @Nullable Signature signature;
    private final Tokens tokens;
    private final UrlPoster poster = new UrlPoster();
    private final Desk desk;
    private final Events events;
    private final Commands commands;
    private final Interactions interactions;
    private final Webhooks webhooks;
    private final @Nullable SlackApi socketApi;
    private final @Nullable SocketMode socket;

    /**
     * Prepares it; nothing is asked or sent before {@link #start()}.
     *
     * @param assistant keeps its turns in {@code archive}
     * @param inbox where questions are taken down before they are acknowledged
     * @param atATime how many questions are asked at a time
     */
    public SlackEdge(
            SlackSettings settings, Assistant assistant, Archive archive, Inbox inbox, Clock clock, int atATime) {
        Secret token = settings.botToken();
        Secret secret = settings.signingSecret();
        this.api = token == null ? null : new SlackApi(settings.api(), token);
        this.signature = secret == null || token == null ? null : new Signature(secret, clock);
        this.tokens = new Tokens(settings.tokens());
        Letters letters = new Letters(settings.publicUrl());
        UrlOutlet toAddress = new UrlOutlet(poster, inbox);
        Outlet toThread = api == null ? toAddress : new ThreadOutlet(api, inbox);
        this.desk = new Desk(
                inbox,
                new Memory(assistant, archive, clock),
                letters,
                ask -> ask.channel() == null ? toAddress : toThread,
                atATime);
        this.events = new Events(desk, inbox);
        this.commands = new Commands(desk);
        this.interactions = new Interactions(desk, archive, letters, poster);
        this.webhooks = new Webhooks(desk, tokens);
        Secret app = settings.appToken();
        this.socketApi = app == null || token == null ? null : new SlackApi(settings.api(), app);
        this.socket = socketApi == null ? null : new SocketMode(socketApi, this::heard);
    }

    /** The paths that are live; all others are as if there were nothing. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        if (signature != null) {
            paths.addAll(List.of(EVENTS, INTERACTIONS));
        }
        if (signature != null || !tokens.isEmpty()) {
            paths.add(COMMANDS);
        }
        if (!tokens.isEmpty()) {
            paths.add(WEBHOOKS);
        }
        return List.copyOf(paths);
    }

    /** Goes on with what was not finished, and listens where Socket Mode is set. Waits for no service. */
    public void start() {
        desk.resume();
        if (socket != null) {
            socket.start();
        }
    }

    /** The same as is posted, over a connection that we made and Slack need prove nothing on. */
    private Reply heard(String type, JsonElement payload) {
        return switch (type) {
            case "events_api" -> events.take(payload.toString());
            case "interactive" -> interactions.take(payload.toString());
            case "slash_commands" -> commands.take(Form.ofJson(payload.toString()), Dialect.SLACK);
            default -> Reply.TAKEN;
        };
    }

    /** Handles a post to one of the paths. */
    public Reply post(Call call) {
        return switch (call.path()) {
            case EVENTS -> signed(call, () -> events.take(call.text()));
            case INTERACTIONS -> signed(call, () -> read(call, form -> interactions.take(form.get("payload"))));
            case COMMANDS -> command(call);
            case WEBHOOKS -> webhooks.take(call);
            default -> Reply.NOTHING_HERE;
        };
    }

    private Reply signed(Call call, Supplier<Reply> handling) {
        return signature == null ? Reply.STRANGER : signature.guard(call, handling);
    }

    /** What is signed is Slack's; what is not may still show a token that is known. */
    private Reply command(Call call) {
        if (call.header(Signature.SIGNATURE) != null) {
            return signed(call, () -> read(call, form -> commands.take(form, Dialect.SLACK)));
        }
        return read(
                call,
                form -> tokens.find(form.get("token")) == null
                        ? Reply.STRANGER
                        : commands.take(form, Dialect.MATTERMOST));
    }

    private static Reply read(Call call, Function<Form, Reply> handling) {
        Form form;
        try {
            form = Form.read(call.text());
        } catch (IllegalArgumentException e) {
            return Reply.unreadable("This is no form.");
        }
        return handling.apply(form);
    }

    /** Breaks off what is being answered; the next start goes on with it. */
    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
        desk.close();
        poster.close();
        Stream.of(Optional.ofNullable(api), Optional.ofNullable(socketApi))
                .flatMap(Optional::stream)
                .forEach(SlackApi::close);
    }
}
