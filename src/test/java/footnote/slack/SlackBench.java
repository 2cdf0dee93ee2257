package footnote.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import footnote.answer.Answer;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.answer.receipt.OutdatedAnswer;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.road.Conversing;
import footnote.conversation.Archive;
import footnote.conversation.Inbox;
import footnote.settings.Secret;
import footnote.store.sql.Database;
import footnote.store.sql.Holder;
import footnote.store.sql.SqlConversations;
import footnote.store.sql.SqlInbox;
import footnote.store.sqlite.SqliteFile;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Message;
import footnote.testing.SlackSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edge behind a real HTTP server, with Slack before it and an assistant behind it. */
final class SlackBench implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    final FakeSlack slack;
    final Archive archive;
    final Inbox inbox;
    private final Database deliveries;
    final SlackSender sender;
    final List<Question> asked = new CopyOnWriteArrayList<>();
    private final SlackEdge edge;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SlackBench(Path folder, FakeSlack slack, SlackSettings settings, Function<Question, Answer> answers) {
        this(folder, slack, settings, TellingSettings.NONE, (question, listener) -> answers.apply(question));
    }

    private SlackBench(
            Path folder, FakeSlack slack, SlackSettings settings, TellingSettings telling, Assistant answers) {
        Path file = folder.resolve("conversations.db");
        Duration keep = Duration.ofDays(90);
        this.slack = slack;
        this.archive = SqlConversations.in(SqliteFile.open(file), Clock.systemUTC(), keep);
        this.inbox = SqlInbox.in(SqliteFile.open(file), SqliteFile.open(file), Holder.ONLY, Clock.systemUTC(), keep);
        this.deliveries = SqliteFile.open(file);
        this.edge = new SlackEdge(settings, telling, assistant(answers), archive, inbox, Clock.systemUTC(), 4);
        this.server = serve();
        this.sender = new SlackSender("http://127.0.0.1:" + server.getAddress().getPort());
        edge.start();
    }

    static SlackSettings settings(FakeSlack slack) {
        return settings(slack, URI.create(Told.PUBLIC));
    }

    static SlackSettings settings(FakeSlack slack, @Nullable URI publicUrl) {
        return new SlackSettings(
                Secret.of(SlackSender.SECRET, "a test"),
                Secret.of("xoxb-1", "a test"),
                null,
                URI.create(slack.api()),
                List.of(
                        new WebhookToken(Secret.of("zmigewsanbbsdf59xnmduzypjc", "a test"), null),
                        new WebhookToken(Secret.of("okwexkjpe7ygb8eq1ww58t483w", "a test"), null),
                        new WebhookToken(Secret.of("elsewhere", "a test"), URI.create(slack.responseUrl()))),
                publicUrl);
    }

    static SlackBench answering(Path folder, FakeSlack slack) {
        return new SlackBench(folder, slack, settings(slack), question -> Told.answer(question));
    }

    /** Keeps what was said, as the product's does. */
    private Assistant assistant(Assistant answers) {
        return new Conversing(
                (question, history, listener) -> {
                    asked.add(question);
                    return answers.ask(question, listener);
                },
                archive,
                ReceiptBook.NONE);
    }

    /** With an assistant that hears when nobody waits any more. */
    static SlackBench before(Path folder, FakeSlack slack, Assistant answers) {
        return new SlackBench(folder, slack, settings(slack), TellingSettings.NONE, answers);
    }

    /** One that tells of outdated answers. */
    static SlackBench telling(Path folder, FakeSlack slack, TellingSettings telling) {
        return new SlackBench(folder, slack, settings(slack), telling, (question, listener) -> Told.answer(question));
    }

    void tell(OutdatedAnswer outdated) {
        edge.tell(outdated);
    }

    private HttpServer serve() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            http.setExecutor(threads);
            http.createContext("/", this::handle);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            PostReply reply = reply(
                    new IncomingPost(exchange.getRequestURI().getPath(), exchange.getRequestHeaders()::getFirst, body));
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private PostReply reply(IncomingPost call) {
        try {
            return edge.post(call);
        } catch (RuntimeException e) {
            return new PostReply(500, "text/plain", e.toString());
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> paths() {
        return edge.paths();
    }

    /** Which questions have been taken down and are not finished. */
    List<String> unfinished() {
        return deliveries.query(row -> row.getString("id"), "SELECT id FROM delivery WHERE NOT finished");
    }

    /** Waits until everything that was taken is done. */
    void awaitDone() {
        await(() -> unfinished().isEmpty());
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This did not come about.");
            }
            rest(5);
        }
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one message there is. */
    Message message() {
        List<Message> messages = slack.messages();
        if (messages.size() != 1) {
            throw new AssertionError(messages.toString());
        }
        return messages.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        sender.close();
        edge.close();
        inbox.close();
        deliveries.close();
        archive.close();
        threads.shutdownNow();
    }
}
