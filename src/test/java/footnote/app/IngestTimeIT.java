package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.cli.Product;
import footnote.collection.CollectionStatus;
import footnote.collection.Storage;
import footnote.collection.ingest.LocalCollection;
import footnote.collection.ingest.Vectoriser;
import footnote.model.Encoder;
import footnote.search.PassageText;
import footnote.store.lucene.LuceneStorage;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.testing.News.Item;
import footnote.testing.News.Kind;
import footnote.testing.Sentences;
import footnote.text.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ingest takes beside the floors under it, in one run, and what questions take while it goes on. Reports and does not
 * judge: on a busy machine no limit would hold. {@code footnote.articles}, {@code footnote.vectors} and
 * {@code footnote.busy.seconds} make it larger.
 */
final class IngestTimeIT {

    private static final int ARTICLES = Integer.getInteger("footnote.articles", 500);
    private static final int VECTORS = Integer.getInteger("footnote.vectors", 12);
    private static final int SECONDS = Integer.getInteger("footnote.busy.seconds", 8);

    /** Half of all articles have fewer sentences, as in news: some 350 words. */
    private static final int SENTENCES = 22;

    private static final double SPREAD = 0.6;
    private static final int MOST_SENTENCES = 200;
    private static final long BETWEEN_QUESTIONS_MILLIS = 250;
    private static final int WARM_UP = 40;

    /** Of so many articles one is new. */
    private static final int NEWS = 20;

    /** Of about so many articles the bare rates are taken, evenly spread: those of all would take twice as long again. */
    private static final int BARE = 100;

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final ExecutorService executor =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Splitter splitter = new Splitter();
    private int asked;

    private static List<Article> articles(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int sentences = (int) (SENTENCES * Math.exp(SPREAD * random.nextGaussian()));
                    String text =
                            Sentences.article(random.nextLong(), Math.max(2, Math.min(MOST_SENTENCES, sentences)));
                    return new Article("a" + seed + "-" + i, null, null, null, null, null, text);
                })
                .toList();
    }

    @Test
    void ingestBesideItsFloors() throws Exception {
        List<Item> news = News.articles(ARTICLES, 1);
        List<Article> articles = news.stream().map(Item::article).toList();
        Encoder encoder = Encoder.builtIn(executor);
        try (Storage storage = LuceneStorage.open(folder.resolve("index"), encoder.name(), encoder.dimension())) {
            LocalCollection collection = new LocalCollection(storage, new Vectoriser(encoder));
            double bare = seconds(() -> bareLucene(articles));
            double words = seconds(() -> collection.putAll(articles, event -> {}));
            CollectionStatus status = collection.status();
            assertEquals(ARTICLES, status.articles());
            System.out.printf(
                    "%,d articles, %,d passages by words: %.0f passages/s, bare Lucene %.0f; index %.1f MB%n",
                    status.articles(),
                    status.passages(),
                    status.passages() / words,
                    status.passages() / bare,
                    size(folder.resolve("index")));
            System.out.println(copies(collection, news));
        }
        vectors(encoder);
        System.out.printf("Memory: %.0f MB of heap in use after all, %s resident%n", heap() / MEGABYTE, resident());
        executor.shutdown();
    }

    /** Copies are those that the index calls so, each of an earlier article. */
    private static String copies(LocalCollection collection, List<Item> news) {
        int copies = 0;
        int found = 0;
        int right = 0;
        for (Item item : news) {
            String id = item.article().id();
            boolean copy = item.kind() == Kind.EXACT || item.kind() == Kind.NEAR;
            boolean called =
                    !collection.background(id).orElseThrow().family().getFirst().equals(id);
            copies += copy ? 1 : 0;
            found += called ? 1 : 0;
            right += copy && called ? 1 : 0;
        }
        return "%,d copies among them: precision %.4f, recall %.4f"
                .formatted(copies, (double) right / found, (double) right / copies);
    }

    private void vectors(Encoder encoder) throws Exception {
        List<Article> some =
                News.articles(VECTORS, 2).stream().map(Item::article).toList();
        int every = Math.max(1, VECTORS / BARE);
        List<Article> sample = IntStream.range(0, some.size())
                .filter(i -> i % every == 0)
                .mapToObj(some::get)
                .toList();
        List<String> texts = texts(sample);
        int sampled = passages(sample);
        EmbeddingModel library = new BgeSmallEnV15QuantizedEmbeddingModel(executor);
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        library.embedAll(segments.subList(0, Math.min(100, segments.size())));
        Encoder own = Encoder.builtIn(executor);
        own.patiently(texts.subList(0, Math.min(100, texts.size())), () -> {});
        double asItComes = sampled / seconds(() -> library.embedAll(segments));
        double before = sampled / seconds(() -> own.texts(texts));
        double made = passages(some) / embed(some, encoder);
        double after = sampled / seconds(() -> Encoder.builtIn(executor).texts(texts));
        System.out.printf(
                "%,d articles, %,d passages by vectors: %.1f passages/s; of %,d of their articles, bare ONNX before and after %.1f and %.1f (%.0f %% of it reached), as the library runs it %.1f; index %.2f MB%n",
                some.size(),
                passages(some),
                made,
                sample.size(),
                before,
                after,
                100 * made / ((before + after) / 2),
                asItComes,
                size(folder.resolve("vectors")));
    }

    /** The index is closed then, so that no merging goes on beside what is measured next. */
    private double embed(List<Article> articles, Encoder encoder) throws Exception {
        try (Storage storage = LuceneStorage.open(folder.resolve("vectors"), encoder.name(), encoder.dimension())) {
            LocalCollection collection = new LocalCollection(storage, new Vectoriser(encoder));
            collection.putAll(articles, event -> {});
            double seconds = seconds(() -> collection.addVectors(progress -> {}));
            assertEquals(0, collection.status().pending());
            return seconds;
        }
    }

    private int passages(List<Article> articles) {
        return articles.stream()
                .mapToInt(article -> splitter.split(article.text()).size())
                .sum();
    }

    /** All that is embedded of them. */
    private List<String> texts(List<Article> articles) {
        List<String> texts = new ArrayList<>();
        for (Article article : articles) {
            for (Passage passage : splitter.split(article.text())) {
                texts.add(PassageText.of(article.title(), passage.span().of(article.text())));
                passage.sentences().forEach(sentence -> texts.add(sentence.of(article.text())));
            }
        }
        return texts;
    }

    private void bareLucene(List<Article> articles) throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("bare"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER))) {
            for (Article article : articles) {
                for (Passage passage : splitter.split(article.text())) {
                    Document document = new Document();
                    document.add(new TextField("text", passage.span().of(article.text()), Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            writer.commit();
        }
    }

    /** A first import: most of the collection has no vectors yet. */
    @Test
    void questionsWhileVectorsAreMade() throws Exception {
        try (Product product = TestProduct.open(folder.resolve("data"))) {
            product.articles().putAll(articles(20, 3), event -> {});
            product.articles().addVectors(progress -> {});
            warmUp(product);
            TimesOfRuns small = ask(product);
            product.articles().putAll(articles(ARTICLES, 4), event -> {});
            TimesOfRuns pending = ask(product);
            System.out.printf("Questions to 20 articles, all embedded:   %s%n", small);
            System.out.printf("Questions to %,d, most not embedded: %s%n", ARTICLES, pending);
            whileServing(product, pending);
        }
        executor.shutdown();
    }

    /** News of the day come to a collection that has its vectors, made ones. */
    @Test
    void questionsWhileNewsComeIn() throws Exception {
        Path data = folder.resolve("grown");
        Encoder made = MadeUp.insteadOf(Encoder.builtIn(executor));
        try (Storage storage = LuceneStorage.open(data.resolve("index"), made.name(), made.dimension())) {
            LocalCollection collection = new LocalCollection(storage, new Vectoriser(made));
            collection.putAll(articles(ARTICLES, 5), event -> {});
            collection.addVectors(progress -> {});
            while (!collection.rest()) {
                Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
            }
        }
        try (Product product = TestProduct.open(data)) {
            warmUp(product);
            TimesOfRuns idle = ask(product);
            product.articles().putAll(articles(ARTICLES / NEWS, 6), event -> {});
            System.out.printf("Questions to %,d articles, all with vectors: %s%n", ARTICLES, idle);
            whileServing(product, idle);
        }
        executor.shutdown();
    }

    private void whileServing(Product product, TimesOfRuns before) throws Exception {
        int pending = product.articles().status().pending();
        try (Product.Listening serving = product.serve("127.0.0.1", 0)) {
            assertTrue(serving.port() > 0);
            TimesOfRuns busy = ask(product);
            int left = product.articles().status().pending();
            System.out.printf(
                    "Questions meanwhile: %s; p95 %.1f times as long; %,d passages embedded, %,d left%n",
                    busy, busy.at(0.95) / before.at(0.95), pending - left, left);
        }
    }

    private void warmUp(Product product) {
        for (int i = 0; i < WARM_UP; i++) {
            ask(product, asked++);
        }
    }

    private TimesOfRuns ask(Product product) throws Exception {
        int count = (int) (SECONDS * 1000L / BETWEEN_QUESTIONS_MILLIS);
        TimesOfRuns times = new TimesOfRuns(count);
        for (int i = 0; i < count; i++) {
            times.take(() -> ask(product, asked++));
            Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
        }
        return times;
    }

    /** Hardly one twice, as what was made for a question is kept for the next. */
    private static String question(int number) {
        List<String> forms = List.of(
                "How many people came when %s spoke of %s?",
                "What did %s do about %s?",
                "When did %s publish %s?",
                "Did %s question %s?",
                "Why was %2$s postponed by %1$s?",
                "Who but %s signed %s?",
                "Where did %s praise %s?");
        List<String> who = List.of(
                "the council", "a harbour pilot", "the minister of transport", "two nurses", "the head of the union");
        List<String> what = List.of(
                "the northern bridge", "the report on school meals", "the new ferry contract", "a tax on glass");
        return forms.get(number % 7).formatted(who.get(number / 7 % 5), what.get(number / 35 % 4));
    }

    private void ask(Product product, int number) {
        product.assistant().ask(Question.of(question(number)), AnswerListener.NONE);
    }

    private static double seconds(TimesOfRuns.Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / MEGABYTE;
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .map(line -> line.replaceAll("\\s+", " "))
                        .orElse("unknown")
                : "unknown";
    }
}
