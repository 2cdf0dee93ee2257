package footnote.app;

import footnote.answer.Assistant;
import footnote.answer.check.JudgedCheck;
import footnote.answer.extract.SentenceReader;
import footnote.answer.news.PieceReader;
import footnote.answer.receipt.OutdatedWatch;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.Replay;
import footnote.answer.road.ArticleAssistant;
import footnote.answer.road.Conversing;
import footnote.cli.Migrated;
import footnote.cli.Product;
import footnote.collection.ArticleCollection;
import footnote.collection.ArticleStore;
import footnote.collection.Storage;
import footnote.collection.Upkeep;
import footnote.collection.ingest.BackgroundVectors;
import footnote.collection.ingest.LocalCollection;
import footnote.collection.ingest.Vectoriser;
import footnote.conversation.Archive;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.Inbox;
import footnote.conversation.MemoryConversations;
import footnote.eval.EvalOptions;
import footnote.eval.sets.EvalCollection;
import footnote.fault.BadInputException;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.search.Retriever;
import footnote.settings.CollectionSettings;
import footnote.slack.IncomingPost;
import footnote.slack.PostReply;
import footnote.slack.SlackEdge;
import footnote.slack.SlackSettings;
import footnote.suggest.CheckedSuggestions;
import footnote.suggest.Suggestions;
import footnote.web.WebParts;
import footnote.web.WebServer;
import footnote.web.access.Places;
import footnote.web.access.WebSettings;
import footnote.web.http.PostRoutes;
import footnote.web.http.ProtocolDoor;
import footnote.web.log.LoggedAssistant;
import footnote.web.mcp.McpDoor;
import footnote.web.mcp.McpStreams;
import footnote.web.mcp.McpTools;
import footnote.web.metrics.Metrics;
import footnote.web.openai.OpenAiDoor;
import footnote.web.tracing.Tracing;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The product on one collection. Parts are made when first asked for and closed in reverse. */
final class LocalProduct implements Product {

    private final CollectionSettings collection;
    private final Settings settings;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final Observing stages = new Observing();
    private final ExecutorService executor;
    private final Encoder encoder;
    private final @Nullable PassageReader reader;
    private final Keeping keeping;
    private final StorageOpener opener;
    private final Receipting receipting;
    private @Nullable LocalCollection articles;
    private @Nullable Assistant assistant;

    LocalProduct(CollectionSettings collection, Settings settings) {
        this.collection = collection;
        this.settings = settings;
        this.executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), LocalProduct::daemon);
        // Waits for a model that is being loaded: its native library aborts a process that ends in the midst of it.
        closing.push(executor::close);
        this.encoder = Encoder.builtIn(executor);
        ReaderChoice choice = settings.model().reader();
        this.reader = choice.none() ? null : new PassageReader(encoder, executor, choice::load, stages);
        this.keeping = new Keeping(collection, settings, closing);
        this.opener = new StorageOpener(collection, settings, encoder, keeping, closing);
        this.receipting = new Receipting(collection, settings, encoder, reader, keeping.receipts());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedding");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized ArticleCollection articles() {
        return collection();
    }

    private LocalCollection collection() {
        if (articles == null) {
            Vectoriser vectoriser = new Vectoriser(encoder);
            articles = collection.articles() == null
                    ? new LocalCollection(
                            opener.storage(), vectoriser, collection.data().resolve("deleted"), Clock.systemUTC())
                    : LocalCollection.mirror(opener.storage(), vectoriser);
        }
        return articles;
    }

    @Override
    public synchronized Assistant assistant() {
        if (assistant == null) {
            assistant = keepingReceipts("cli");
        }
        return assistant;
    }

    /** What is asked of a folder in passing leaves nothing behind. */
    private Assistant keepingReceipts(String channel) {
        ReceiptBook receipts =
                collection.articles() == null ? receipting.alone(channel, articles()::article) : ReceiptBook.NONE;
        return new Conversing(answering(assistants()), new MemoryConversations(), receipts);
    }

    @Override
    public Upkeep upkeep() {
        return opener.upkeep();
    }

    @Override
    public EvalCollection.Opener benches(EvalOptions manner) {
        preload();
        return new EvalCollections(opener::evaluated, encoder, assistants().in(manner), pieceReader());
    }

    @Override
    public synchronized Listening serve(String host, int port) {
        Telling.check(settings, keeping.sharesReceiptsAlone());
        opener.checkFiles();
        Archive archive = keeping.archive();
        // Suggestions are asked of the built-in model, whichever answers the reader: it costs nothing.
        Assistant checking = answering(assistants().builtInOnly());
        Suggestions suggestions = new CheckedSuggestions(articles(), checking);
        Metrics metrics = new Metrics(articles());
        Tracing tracing = Tracing.to(settings.serving().traces());
        closing.push(tracing::close);
        metrics.follow(tracing.observations());
        stages.begin(tracing.observations());
        ArticleAssistant answering = answering(assistants());
        Places places = new Places(settings.serving().atATime());
        metrics.follow(places);
        metrics.follow(IndexFolder.of(collection)::bytes);
        WebParts parts = new WebParts(
                watched(conversing(answering, archive, "web"), "web", metrics),
                articles(),
                archive,
                receipts(),
                suggestions,
                this::impaired,
                places,
                settings.serving().limits().perMinute() == 0 ? null : keeping.rate());
        Optional<SlackEdge> slack = slack(archive, metrics);
        WebServer server = new WebServer(
                        webSettings(host, port),
                        parts,
                        slack.map(LocalProduct::posts).orElse(PostRoutes.NONE),
                        doors(answering, archive, metrics, tracing, places))
                .start();
        closing.push(server::close);
        closing.push(BackgroundVectors.of(collection())::close);
        opener.followAlways();
        slack.ifPresent(SlackEdge::start);
        slack.ifPresent(this::tellOfOutdated);
        return new Listening() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public boolean secure() {
                return settings.serving().tls() != null;
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** What works less well than it should; waits for what is being loaded. */
    private List<String> impaired() {
        return reader == null ? List.of() : reader.fault().stream().toList();
    }

    private List<ProtocolDoor> doors(
            ArticleAssistant answering, Archive archive, Metrics metrics, Tracing tracing, Places places) {
        URI address = settings.slack().publicUrl();
        Assistant openAi = watched(conversing(answering, archive, "openai"), "openai", metrics);
        Assistant mcp = watched(conversing(answering, archive, "mcp"), "mcp", metrics);
        return List.of(
                new OpenAiDoor(openAi, address, Clock.systemUTC(), places),
                new McpDoor(tools(mcp), address, places),
                metrics,
                tracing);
    }

    /** The same assistant, counted and logged. */
    private Assistant watched(Assistant answering, String channel, Metrics metrics) {
        return new LoggedAssistant(
                metrics.counting(answering, channel),
                channel,
                settings.serving().logsQuestions(),
                stages);
    }

    private McpTools tools(Assistant answering) {
        return new McpTools(answering, articles(), retriever()::find, stages.check(JudgedCheck.with(reader)));
    }

    @Override
    public void serveTools(InputStream in, OutputStream out) throws InterruptedException {
        McpTools tools;
        synchronized (this) {
            opener.checkFiles();
            tools = tools(keepingReceipts("mcp"));
        }
        McpStreams.serve(tools, settings.slack().publicUrl(), in, out);
    }

    private WebSettings webSettings(String host, int port) {
        URI address = settings.slack().publicUrl();
        return new WebSettings(
                host,
                port,
                settings.askKey(),
                settings.apiKey(),
                address == null ? null : address.getHost(),
                settings.serving().limits(),
                settings.serving().tls());
    }

    private Optional<SlackEdge> slack(Archive archive, Metrics metrics) {
        SlackSettings slack = settings.slack();
        if (slack.missing() != null) {
            throw new BadInputException(
                    "Slack is set up in part: %s is missing; set it, or remove the others.".formatted(slack.missing()));
        }
        if (!slack.isOn() && !settings.telling().isOn()) {
            return Optional.empty();
        }
        Inbox inbox = keeping.inbox();
        int atATime = settings.model().atATime();
        Assistant answering = watched(conversing(answering(assistants()), archive, "slack"), "slack", metrics);
        SlackEdge edge =
                new SlackEdge(slack, settings.telling(), answering, archive, inbox, Clock.systemUTC(), atATime);
        closing.push(edge::close);
        return Optional.of(edge);
    }

    private void tellOfOutdated(SlackEdge slack) {
        if (settings.telling().isOn()) {
            ArticleStore store = opener.storage().articles();
            OutdatedWatch watch =
                    OutdatedWatch.start(store.changes(), articles()::article, keeping.told(), slack::tell);
            closing.push(watch::close);
        }
    }

    private static PostRoutes posts(SlackEdge slack) {
        return new PostRoutes(slack.paths(), (path, headers, body) -> {
            PostReply reply = slack.post(new IncomingPost(path, headers, body));
            return new PostRoutes.Reply(reply.status(), reply.type(), reply.body());
        });
    }

    @Override
    public synchronized List<FeedbackEntry> feedback() {
        return keeping.exists() ? keeping.archive().feedback() : List.of();
    }

    @Override
    public Migrated migrate(boolean back, Migrated.Progress progress) {
        return new Migration(keeping, opener, progress).run(back);
    }

    @Override
    public ReceiptDesk receipts() {
        return new ReceiptDesk(receipting.receipts(), articles()::article);
    }

    @Override
    public synchronized Optional<Replay> replay(String answer) {
        Assistant quiet = answering(assistants());
        return receipting.replayer(quiet, articles()::article).replay(answer);
    }

    private Assistant conversing(ArticleAssistant answering, Archive archive, String channel) {
        return new Conversing(answering, archive, receipting.withTurns(channel, articles()::article));
    }

    private ArticleAssistant answering(Assistants assistants) {
        // Loading the models takes longest; the index is opened meanwhile.
        preload();
        return assistants.on(articles(), retriever(), pieceReader());
    }

    private Assistants assistants() {
        return Assistants.of(settings, collection, reader, stages);
    }

    @Override
    public SentenceReader sentenceReader() {
        return Assistants.sentences(reader);
    }

    @Override
    public PassageReader passageReader() {
        if (reader == null) {
            throw new BadInputException("This needs the trained reader; leave out --reader none.");
        }
        return reader;
    }

    @Override
    public PieceReader pieceReader() {
        return reader == null ? PieceReader.NONE : new TrainedPieces(reader);
    }

    /** As {@link StorageOpener#search()}. */
    Optional<String> search() {
        return opener.search();
    }

    private void preload() {
        encoder.preload();
        if (reader != null) {
            reader.preload();
        }
    }

    private Retriever retriever() {
        Storage opened = opener.storage();
        return new Retriever(opened.passages(), encoder, opened.missed(), stages);
    }

    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
