package footnote.app;

import footnote.answer.Assistant;
import footnote.cli.CollectionSettings;
import footnote.cli.House;
import footnote.conversation.Conversations;
import footnote.conversation.MemoryConversations;
import footnote.conversation.SqliteConversations;
import footnote.eval.Bench;
import footnote.eval.Manner;
import footnote.ingest.ArticleCollection;
import footnote.ingest.LocalCollection;
import footnote.ingest.Vectoriser;
import footnote.model.Encoder;
import footnote.search.PassageIndex;
import footnote.search.Retriever;
import footnote.search.lucene.LucenePassageIndex;
import footnote.web.WebServer;
import footnote.web.WebSettings;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The product on one collection. Parts are made when first asked for and closed in reverse. */
final class LocalHouse implements House {

    private final CollectionSettings collection;
    private final Settings settings;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final ExecutorService executor;
    private final Encoder encoder;
    private @Nullable PassageIndex index;
    private @Nullable ArticleCollection articles;
    private @Nullable Assistant assistant;

    LocalHouse(CollectionSettings collection, Settings settings) {
        this.collection = collection;
        this.settings = settings;
        this.executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), LocalHouse::daemon);
        // Waits for a model that is being loaded: its native library aborts a process that ends in the midst of it.
        closing.push(executor::close);
        this.encoder = Encoder.builtIn(executor);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedding");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized ArticleCollection articles() {
        if (articles == null) {
            Vectoriser vectoriser = new Vectoriser(encoder);
            articles = collection.articles() == null
                    ? new LocalCollection(index(), vectoriser)
                    : LocalCollection.mirror(index(), vectoriser);
        }
        return articles;
    }

    @Override
    public synchronized Assistant assistant() {
        if (assistant == null) {
            assistant = assistant(new MemoryConversations());
        }
        return assistant;
    }

    @Override
    public Bench.Opener benches(Manner manner) {
        encoder.preload();
        return new LocalBenches(
                collection.data().resolve("eval"),
                encoder,
                Assistants.of(settings, collection.values(), encoder).in(manner));
    }

    @Override
    public synchronized Listening serve(String host, int port) {
        Conversations conversations = SqliteConversations.open(
                collection.data().resolve("conversations.db"), Clock.systemUTC(), settings.keepConversations());
        closing.push(conversations::close);
        WebServer server = new WebServer(
                        new WebSettings(host, port, settings.askKey()), assistant(conversations), articles(), List.of())
                .start();
        closing.push(server::close);
        return new Listening() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private Assistant assistant(Conversations conversations) {
        // Loading the model takes longest; the index is opened meanwhile.
        encoder.preload();
        return Assistants.of(settings, collection.values(), encoder)
                .on(articles(), new Retriever(index(), encoder), conversations);
    }

    private PassageIndex index() {
        if (index == null) {
            IndexFolder folder = IndexFolder.of(collection);
            closing.push(folder::close);
            PassageIndex opened = LucenePassageIndex.open(folder.path(), encoder.name(), encoder.dimension());
            closing.push(opened::close);
            index = opened;
        }
        return index;
    }

    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
