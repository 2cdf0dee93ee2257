package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Run;
import footnote.app.ProductProcess.Running;
import footnote.cli.Product;
import footnote.collection.Owner;
import footnote.model.Encoder;
import footnote.store.lucene.LuceneStorage;
import footnote.store.opensearch.RealOpenSearch;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.testing.PostgresServer;
import footnote.testing.TestIndex;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder moves into PostgreSQL and OpenSearch, is killed on the way again and again, and moves back into another folder: the
 * same articles, the same answers. {@code -Dfootnote.migrate.kills} says how often it is killed.
 */
final class MigrateArticlesIT {

    private static final int KILLS = Integer.getInteger("footnote.migrate.kills", 6);
    private static final int ARTICLES = Integer.getInteger("footnote.migrate.articles", 200);
    private static final Pattern LINE = Pattern.compile("([0-9,]+) of ([0-9,]+) (\\w+), hash ([0-9a-f]{16})");

    private static final List<String> NEWS = List.of(
            "Harbour ferry sinks\n\nThe ferry Albatross sank off Port Lumen on Monday. All 212 passengers were brought ashore.\n",
            "Old bridge closed\n\nEngineers closed the old bridge over the Vell because of cracks in two of its arches.\n",
            "Olive harvest fails\n\nThe olive harvest in the Serra valley failed again. Farmers blame two dry winters.\n");

    private static final List<String> QUESTIONS = List.of(
            "How many passengers were on the ferry Albatross?",
            "Why was the old bridge over the Vell closed?",
            "What do farmers of the Serra valley blame?",
            "Who won the chess final in Oslo?");

    @TempDir
    private Path folder;

    private final Random random = new Random(22);

    @Test
    void sameArticlesAndSameAnswersWhereverItIsKilled() throws Exception {
        URI cluster = RealOpenSearch.address();
        try (PostgresServer database = PostgresServer.start()) {
            ProductProcess first = new ProductProcess(folder.resolve("first"));
            fill(first);
            List<String> answers = answers(first);
            assertTrue(answers.getFirst().contains("212"), answers.getFirst());
            String receipt = receipts(first);

            shared(first, database.database(), "opensearch:%s/move-%s".formatted(cluster, UUID.randomUUID()));
            int killed = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                killed += killOnTheWay(first, kill) ? 1 : 0;
            }
            Run there = migrate(first);
            assertEquals(0, there.exit(), there.out() + there.err());
            List<String> moved = articleLines(there, ARTICLES + NEWS.size());
            assertEquals(answers, answers(first));
            assertEquals(receipt, receipts(first), "each says of what it rests on that it is the same");

            ProductProcess second = new ProductProcess(folder.resolve("second"));
            second.environment.putAll(first.environment);
            Run back = migrate(second, "--back");
            assertEquals(0, back.exit(), back.out() + back.err());
            assertEquals(moved, articleLines(back, ARTICLES + NEWS.size()));
            second.environment.keySet().removeIf(name -> name.matches("FOOTNOTE_(DATABASE|SEARCH).*"));
            assertEquals(answers, answers(second));
            assertEquals(0, second.run("index", "--verify").exit());
            System.out.printf(
                    "%d articles moved, killed on the way %d times, and back: %s%n",
                    ARTICLES + NEWS.size(), killed, moved);
            differencesAreTold(first);
        }
    }

    /** Most with vectors that cost nothing, and a few real ones to ask about. */
    private void fill(ProductProcess product) throws IOException, InterruptedException {
        Encoder encoder = MadeUp.insteadOf(Encoder.builtIn(Runnable::run));
        try (TestIndex index =
                new TestIndex(LuceneStorage.open(product.data.resolve("index"), encoder.name(), encoder.dimension()))) {
            for (News.Item item : News.articles(ARTICLES, 22)) {
                index.put(
                        MadeUp.indexed(
                                item.article(),
                                "news",
                                text -> encoder.texts(List.of(text)).getFirst()),
                        Owner.USER);
            }
        }
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < NEWS.size(); i++) {
            Files.writeString(articles.resolve("real" + i + ".txt"), NEWS.get(i));
        }
        Run indexed = product.run("index", articles.toString());
        assertEquals(0, indexed.exit(), indexed.err());
    }

    private static void shared(ProductProcess product, String database, String search) {
        product.environment.put("FOOTNOTE_DATABASE", database);
        product.environment.put("FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        product.environment.put("FOOTNOTE_SEARCH", search);
    }

    private static List<String> answers(ProductProcess product) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            Run run = product.run("ask", question);
            answers.add(run.exit() + run.out());
        }
        return answers;
    }

    /** The receipt of the first answer, with what has become of what it rests on. */
    private static String receipts(ProductProcess product) {
        try (Product house = TestProduct.open(product.data, product.environment)) {
            return house.receipts().latest(1_000, null).stream()
                    .filter(shown -> shown.question().contains("ferry"))
                    .map(Object::toString)
                    .reduce((later, earlier) -> earlier)
                    .orElseThrow();
        }
    }

    /** On a busy machine it may take a while. */
    private static Run migrate(ProductProcess product, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("migrate"));
        arguments.addAll(List.of(options));
        try (Running moving = product.start(new byte[0], arguments.toArray(String[]::new))) {
            moving.process().waitFor(10, TimeUnit.MINUTES);
            return moving.end();
        }
    }

    /** Some are killed while articles go into the database, some while they go into the cluster; whether one was. */
    private boolean killOnTheWay(ProductProcess product, int kill) throws IOException, InterruptedException {
        try (Running moving = product.start(new byte[0], "migrate")) {
            String until = kill % 3 == 2 ? "into OpenSearch" : " articles";
            while (moving.process().isAlive() && moving.told().stream().noneMatch(line -> line.contains(until))) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            boolean alive = moving.process().isAlive();
            moving.kill();
            return alive;
        }
    }

    /** The lines of articles and passages, which must be whole. */
    private static List<String> articleLines(Run run, int articles) {
        List<String> lines = new ArrayList<>();
        Matcher line = LINE.matcher(run.out());
        while (line.find()) {
            assertEquals(line.group(2), line.group(1), run.out());
            if (line.group(3).matches("articles|passages")) {
                lines.add(line.group());
            }
        }
        assertEquals(2, lines.size(), run.out());
        assertTrue(lines.getFirst().startsWith("%,d of %,d articles".formatted(articles, articles)), run.out());
        return lines;
    }

    private void differencesAreTold(ProductProcess first) throws IOException, InterruptedException {
        assertEquals(0, first.run("articles", "delete", "news-000003").exit());
        Run deleted = migrate(first);
        assertEquals(0, deleted.exit(), deleted.err());
        assertTrue(
                deleted.out().contains("1 article deleted in the database since, and not brought back: news-000003"),
                deleted.out());
        Path changed = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(changed.resolve("real0.txt"), NEWS.getFirst().replace("212", "213"));
        assertEquals(0, first.run("index", changed.toString()).exit());
        Run different = migrate(first);
        assertEquals(1, different.exit(), different.out());
        assertTrue(different.err().contains("Not the same in the database: "), different.err());
        assertFalse(first.run("ask", QUESTIONS.getFirst()).out().contains("212"), "what is there stays");
    }
}
