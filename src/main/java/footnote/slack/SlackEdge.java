package footnote.slack;

import com.google.gson.JsonElement;
import footnote.answer.Assistant;
import footnote.answer.receipt.OutdatedAnswer;
import footnote.conversation.Archive;
import footnote.conversation.Inbox;
import footnote.fault.UnavailableException;
import footnote.settings.Secret;
import footnote.slack.AskedQuestion.Dialect;
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
 * try (SlackEdge edge = new SlackEdge(settings, TellingSettings.NONE, assistant, archive, inbox, Clock.systemUTC(), 4)) {
 *     edge.start();
 *     PostReply reply = edge.post(new IncomingPost("/slack/events", headers::get, body));
 * }
 * }</pre>
 */
public final class SlackEdge implements AutoCloseable {

    private static final String EVENTS = "/slack/events";
    private static final String COMMANDS = "/slack/commands";
    private static final String INTERACTIONS = "/slack/interactions";
    private static final String WEBHOOKS = "/webhooks/outgoing";

    private final @Nullable SlackApi api;
    private final @Nullable SlackSignature signature;
    private final WebhookTokens tokens;
    private final UrlPoster poster = new UrlPoster();
    private final OutdatedNotices notices;
    private final DeliveryWorker worker;
    private final EventPosts events;
    private final CommandPosts commands;
    private final ButtonPosts interactions;
    private final WebhookPosts webhooks;
    private final @Nullable SlackApi socketApi;
    private final @Nullable SocketMode socket;

    /**
     * Prepares it; nothing is asked or sent before {@link #start()}.
     *
     * @param assistant keeps its turns in {@code archive}
     * @param telling who is told of outdated answers
     * @param inbox where questions are taken down before they are acknowledged
     * @param atATime how many questions are asked at a time
     */
    public SlackEdge(
            SlackSettings settings,
            TellingSettings telling,
            Assistant assistant,
            Archive archive,
            Inbox inbox,
            Clock clock,
            int atATime) {
        Secret token = settings.botToken();
        Secret secret = settings.signingSecret();
        this.api = token == null ? null : new SlackApi(settings.api(), token);
        this.signature = secret == null || token == null ? null : new SlackSignature(secret, clock);
        this.tokens = new WebhookTokens(settings.tokens());
        MessageRenderer renderer = new MessageRenderer(settings.publicUrl());
        UrlOutlet toAddress = new UrlOutlet(poster, inbox);
        ThreadOutlet threads = api == null ? null : new ThreadOutlet(api, inbox);
        AnswerOutlet toThread = threads == null ? toAddress : threads;
        this.notices = new OutdatedNotices(telling, threads, archive, renderer, settings.publicUrl(), clock);
        this.worker = new DeliveryWorker(
                inbox,
                new ThreadConversations(assistant, archive, clock),
                renderer,
                ask -> ask.channel() == null ? toAddress : toThread,
                notices,
                atATime);
        this.events = new EventPosts(worker, inbox);
        this.commands = new CommandPosts(worker);
        this.interactions = new ButtonPosts(worker, archive, renderer, poster);
        this.webhooks = new WebhookPosts(worker, tokens);
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
        worker.resume();
        if (socket != null) {
            socket.start();
        }
    }

    /**
     * Takes down whom to tell of an outdated answer; whoever is told of it already is not told again.
     *
     * @throws UnavailableException if too much is waiting
     */
    public void tell(OutdatedAnswer outdated) {
        if (worker.isFull()) {
            throw new UnavailableException("Too much is waiting to be told.");
        }
        notices.of(outdated).forEach(worker::take);
    }

    /** The same as is posted, over a connection that we made and Slack need prove nothing on. */
    private PostReply heard(String type, JsonElement payload) {
        return switch (type) {
            case "events_api" -> events.take(payload.toString());
            case "interactive" -> interactions.take(payload.toString());
            case "slash_commands" -> commands.take(FormFields.ofJson(payload.toString()), Dialect.SLACK);
            default -> PostReply.TAKEN;
        };
    }

    /** Handles a post to one of the paths. */
    public PostReply post(IncomingPost call) {
        return switch (call.path()) {
            case EVENTS -> signed(call, () -> events.take(call.text()));
            case INTERACTIONS -> signed(call, () -> read(call, form -> interactions.take(form.get("payload"))));
            case COMMANDS -> command(call);
            case WEBHOOKS -> webhooks.take(call);
            default -> PostReply.NOTHING_HERE;
        };
    }

    private PostReply signed(IncomingPost call, Supplier<PostReply> handling) {
        return signature == null ? PostReply.STRANGER : signature.guard(call, handling);
    }

    /** What is signed is Slack's; what is not may still show a token that is known. */
    private PostReply command(IncomingPost call) {
        if (call.header(SlackSignature.SIGNATURE) != null) {
            return signed(call, () -> read(call, form -> commands.take(form, Dialect.SLACK)));
        }
        return read(
                call,
                form -> tokens.find(form.get("token")) == null
                        ? PostReply.STRANGER
                        : commands.take(form, Dialect.MATTERMOST));
    }

    private static PostReply read(IncomingPost call, Function<FormFields, PostReply> handling) {
        FormFields form;
        try {
            form = FormFields.read(call.text());
        } catch (IllegalArgumentException e) {
            return PostReply.unreadable("This is no form.");
        }
        return handling.apply(form);
    }

    /** Breaks off what is being answered; the next start goes on with it. */
    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
        worker.close();
        poster.close();
        notices.close();
        Stream.of(Optional.ofNullable(api), Optional.ofNullable(socketApi))
                .flatMap(Optional::stream)
                .forEach(SlackApi::close);
    }
}
