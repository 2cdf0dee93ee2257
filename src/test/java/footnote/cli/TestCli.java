package footnote.cli;

import footnote.answer.Assistant;
import footnote.answer.extract.SentenceReader;
import footnote.answer.news.PieceReader;
import footnote.answer.receipt.Circumstances;
import footnote.answer.receipt.FakeReceipts;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.ReceiptMaker;
import footnote.answer.receipt.Replay;
import footnote.answer.receipt.Replayer;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.Interrupts;
import footnote.cli.terminal.Screen;
import footnote.collection.ArticleCollection;
import footnote.collection.Upkeep;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.Moved;
import footnote.eval.EvalOptions;
import footnote.eval.sets.EvalCollection;
import footnote.fault.BadInputException;
import footnote.model.PassageReader;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line on captured streams, with a product in memory. */
final class TestCli implements Products {

    static final Screen TERMINAL = new Screen(true, true, true, 40, true);

    final FakeCollection collection = new FakeCollection();
    final FakeUpkeep upkeep = new FakeUpkeep();
    final FakeAssistant assistant = new FakeAssistant();
    final List<CollectionSettings> opened = new ArrayList<>();
    final List<String> benches = new ArrayList<>();
    final List<String> served = new ArrayList<>();
    final List<FeedbackEntry> feedback = new ArrayList<>();
    final FakeReceipts receipts = new FakeReceipts();
    final List<DoctorFinding> checks = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    /** What happens, one after the other, while a command waits; then it is asked to stop. */
    final Deque<Runnable> meanwhile = new ArrayDeque<>();

    int closed;
    Screen screen = Screen.NONE;
    InputStream in = InputStream.nullInputStream();
    boolean interrupted;

    @Nullable
    RuntimeException failure;

    /** What a run gave. */
    record Run(int exit, String out, String err) {}

    static TestCli withArticles() {
        TestCli cli = new TestCli();
        cli.collection.articles.put("rally", FakeCollection.article("rally", "Rally", SampleAnswers.ARTICLE_TEXT));
        cli.collection.articles.put("untitled", FakeCollection.article("untitled", null, "First words.\nMore."));
        return cli;
    }

    TestCli input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    TestCli input(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        environment.putIfAbsent("XDG_CONFIG_HOME", "/nonexistent");
        Console console = new Console(in, new PrintWriter(out), new PrintWriter(err), screen);
        int exit = new Cli(this, console, environment, FakeWatch::new).run(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @Override
    public Product open(CollectionSettings settings) {
        opened.add(settings);
        if (failure != null) {
            throw failure;
        }
        return new FakeHouse();
    }

    @Override
    public List<String> faults(Values values) {
        return values.find("ask-key").map(value -> "ask-key: it is wrong").stream()
                .toList();
    }

    @Override
    public List<DoctorFinding> check(CollectionSettings settings) {
        return checks;
    }

    private final class FakeHouse implements Product {
        @Override
        public ArticleCollection articles() {
            return collection;
        }

        @Override
        public Assistant assistant() {
            return assistant;
        }

        @Override
        public Upkeep upkeep() {
            return upkeep;
        }

        @Override
        public PassageReader passageReader() {
            throw new BadInputException("There is no trained reader in tests of commands.");
        }

        @Override
        public PieceReader pieceReader() {
            return PieceReader.NONE;
        }

        @Override
        public SentenceReader sentenceReader() {
            return SentenceReader.linear();
        }

        @Override
        public Migrated migrate(boolean back, Migrated.Progress progress) {
            progress.moved("receipts", 1_000, 0);
            progress.moved("articles", 7, 7);
            return new Migrated(
                    List.of(new Moved(
                            "receipts", 1_000, back ? 1_000 : 999, "a".repeat(64), (back ? "a" : "b").repeat(64))),
                    back ? List.of("2 articles were deleted there, and stay so: a, b\u0007") : List.of(),
                    List.of());
        }

        @Override
        public List<FeedbackEntry> feedback() {
            return feedback;
        }

        @Override
        public ReceiptDesk receipts() {
            return new ReceiptDesk(receipts, collection::article);
        }

        @Override
        public Optional<Replay> replay(String answer) {
            Circumstances now = new Circumstances("0.1.0", "extractive", null, "1a2b3c4d", "format 4");
            ReceiptMaker maker = new ReceiptMaker("cli", () -> now, collection::article, Clock.systemUTC());
            return new Replayer(receipts, assistant, maker).replay(answer);
        }

        @Override
        public EvalCollection.Opener benches(EvalOptions manner) {
            return name -> {
                benches.add(name);
                return new EvalCollection(collection, FakeIndex.retriever(), assistant, () -> closed++);
            };
        }

        @Override
        public void serveTools(InputStream in, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listening serve(String host, int port) {
            served.add(host + " " + port);
            return new FakeListening(port == 0 ? 4711 : port);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private record FakeListening(int port) implements Product.Listening {
        @Override
        public void close() {}
    }

    private final class FakeWatch implements Interrupts.Watch {
        @Override
        public boolean stopped() {
            return interrupted;
        }

        @Override
        public void await() {}

        @Override
        public void await(long millis) {
            if (meanwhile.isEmpty()) {
                interrupted = true;
            } else {
                meanwhile.removeFirst().run();
            }
        }

        @Override
        public void close() {}
    }
}
