package footnote.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.conversation.Archive;
import footnote.conversation.Delivery;
import footnote.conversation.Inbox;
import footnote.conversation.ShownTurn;
import footnote.conversation.StoredAnswer;
import footnote.fuzz.Fuzzed;
import footnote.settings.Secret;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What chat services post, signatures aside: a reply that is none of a failure, and questions that can be kept. */
public final class PostsFuzz implements Fuzzed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_BODY = 100_000;

    /** What is done with a body. */
    private interface Door {
        PostReply take(IncomingPost post);
    }

    private final Door door;

    private PostsFuzz(Door door) {
        this.door = door;
    }

    /** Events. */
    public static PostsFuzz events() {
        EventPosts posts = new EventPosts(worker(), inbox());
        return new PostsFuzz(post -> posts.take(post.text()));
    }

    /** Presses of buttons. */
    public static PostsFuzz buttons() {
        UrlPoster poster = new UrlPoster();
        poster.close(); // nothing is posted anywhere
        ButtonPosts posts = new ButtonPosts(worker(), archive(), new MessageRenderer(null), poster);
        return new PostsFuzz(post -> posts.take(post.text()));
    }

    /** Commands and outgoing webhooks, as forms and as JSON. */
    public static PostsFuzz forms() {
        DeliveryWorker worker = worker();
        CommandPosts commands = new CommandPosts(worker);
        WebhookTokens tokens = new WebhookTokens(List.of(new WebhookToken(Secret.of("t", "a test"), null)));
        WebhookPosts webhooks = new WebhookPosts(worker, tokens);
        return new PostsFuzz(post -> {
            webhooks.take(post);
            try {
                return commands.take(FormFields.read(post.text()), AskedQuestion.Dialect.SLACK);
            } catch (IllegalArgumentException documented) {
                return PostReply.unreadable("This is no form.");
            }
        });
    }

    @Override
    public void take(byte[] bytes) throws Exception {
        String type = bytes.length > 0 && bytes[0] == '{' ? "application/json" : "application/x-www-form-urlencoded";
        Map<String, String> headers = Map.of("Content-Type", type);
        PostReply reply = door.take(new IncomingPost("/", headers::get, bytes));
        if (reply.status() >= 500 || reply.body().length() > MOST_BODY + bytes.length) {
            throw new AssertionError(reply.toString());
        }
        if (reply.type().equals("application/json")) {
            JSON.readTree(reply.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static DeliveryWorker worker() {
        ThreadConversations threads =
                new ThreadConversations((question, listener) -> Told.answer(question), archive(), Clock.systemUTC());
        MessageRenderer renderer = new MessageRenderer(null);
        return new DeliveryWorker(
                inbox(),
                threads,
                renderer,
                ask -> {
                    throw new AssertionError("nothing is shown anywhere");
                },
                new OutdatedNotices(TellingSettings.NONE, null, archive(), renderer, null, Clock.systemUTC()),
                1);
    }

    /** Knows every thread and takes every question for one that came before, if it can be read again. */
    private static Inbox inbox() {
        return (Inbox) Proxy.newProxyInstance(
                Inbox.class.getClassLoader(), new Class<?>[] {Inbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("accept")) {
                        Delivery delivery = (Delivery) arguments[0];
                        SlackJson.kept(delivery.request(), AskedQuestion.class);
                        return Inbox.Taken.KNOWN;
                    }
                    return method.getReturnType() == boolean.class ? true : null;
                });
    }

    /** Has every answer. */
    private static Archive archive() {
        ShownTurn turn = new ShownTurn(
                "How many?", "2,000. [1]", true, new StoredAnswer("a1", "{\"citations\":[{\"n\":1}]}"), null);
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(),
                new Class<?>[] {Archive.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "exchange" -> Optional.of(turn);
                    case "judge" -> true;
                    case "begin" -> "c1";
                    case "turns", "owner" -> Optional.empty();
                    default -> method.getReturnType() == List.class ? List.of() : null;
                });
    }
}
