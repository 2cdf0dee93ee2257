package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.app.ProductProcess.Run;
import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.collection.ArticleCollection;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import footnote.testing.Sentences;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills real processes at moments drawn from a seed, and looks at what they leave. */
final class KillIT {

    private static final int ARTICLES = 60;
    private static final int SENTENCES = 3;

    /** Beyond the start of the process on a slow machine. */
    private static final int START_MILLIS = 2500;

    private static final int ROUNDS = 10;
    private static final int QUESTIONS = 8;

    private static final Pattern TOLD = Pattern.compile("\\[\\d+/\\d+] added .*/(\\w+)\\.txt");
    private static final Pattern SUMMARY = Pattern.compile("(\\d+) added, 0 updated, (\\d+) unchanged, 0 skipped\\n");

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    @TempDir
    private Path folder;

    @Test
    void twoFirstQuestionsAtOnceAreBothAnswered() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (ProductProcess.Running one = product.start(new byte[0], "ask", QUESTION);
                ProductProcess.Running other = product.start(new byte[0], "ask", QUESTION)) {
            for (ProductProcess.Run run : List.of(one.end(), other.end())) {
                assertEquals(0, run.exit(), run.err());
                assertTrue(run.out().contains("[1]"), run.out());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsWhatAKilledIndexReported(int seed) throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Path articles = articles();
        List<String> told = indexUntilKilled(product, articles, new Random(seed));
        try (Product house = open(product)) {
            assertHolds(house.articles(), told, articles);
            if (!house.articles().isEmpty()) {
                assertAnswers(house, "How many people came when the council rejected the ferry contract?");
            }
        }
        assertCompletes(product.run("index", articles.toString()), told);
        try (Product house = open(product)) {
            assertEquals(ARTICLES, house.articles().status().articles());
            assertHolds(house.articles(), told, articles);
        }
    }

    @Test
    void answersAfterAKilledServe() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        Random random = new Random(77);
        Set<String> sample = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Running serve = product.start(new byte[0], "serve", "--port", "0")) {
                String address = serve.address();
                assertEquals(
                        200, ask(HttpClient.newHttpClient(), address).join().statusCode());
                Stream.generate(() -> ask(HttpClient.newHttpClient(), address))
                        .limit(QUESTIONS)
                        .forEach(unheard -> {});
                Thread.sleep(random.nextInt(150));
                serve.kill();
            }
            try (Product house = open(product)) {
                List<String> ids = ids(house.articles());
                assertTrue(sample.isEmpty() || sample.equals(Set.copyOf(ids)), ids::toString);
                assertEquals(5, ids.size());
                sample.addAll(ids);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {600, 1000, 1500})
    void sampleIsCompletedAfterAKilledFirstQuestion(long millis) throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (Running first = product.start(new byte[0], "ask", "How many people attended the rally in Almaty?")) {
            Thread.sleep(millis);
            first.kill();
        }
        Run second = product.run("ask", "How many people attended the rally in Almaty?");
        assertEquals(0, second.exit(), second.err());
        assertTrue(second.out().contains("2,000"), second.out());
        try (Product house = open(product)) {
            assertEquals(5, house.articles().status().articles());
            assertTrue(house.articles().status().sample());
        }
    }

    /** Kills it while it starts, or soon after so many articles are told as added; returns all that it told. */
    private static List<String> indexUntilKilled(ProductProcess product, Path articles, Random random)
            throws Exception {
        try (Running index = product.start(new byte[0], "index", articles.toString())) {
            int after = random.nextInt(4) == 0 ? 0 : random.nextInt(ARTICLES);
            Thread.sleep(after == 0 ? random.nextInt(START_MILLIS) : 0);
            while (added(index).size() < after && index.process().isAlive()) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(40));
            boolean ended = !index.process().isAlive();
            index.kill();
            List<String> added = added(index);
            assertTrue(added.size() >= after || ended, "killed in the midst of it");
            return added;
        }
    }

    private static List<String> added(Running index) throws IOException {
        return index.told().stream()
                .map(TOLD::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
    }

    private static void assertHolds(ArticleCollection collection, List<String> told, Path articles) throws IOException {
        List<String> ids = ids(collection);
        assertEquals(ids.size(), Set.copyOf(ids).size(), "each once");
        assertEquals(ids.size(), collection.status().articles());
        assertTrue(ids.containsAll(told), () -> told + " are in " + ids);
        for (String id : ids) {
            Article article = collection.article(id).orElseThrow();
            assertEquals(Files.readString(articles.resolve(id + ".txt")), article.text());
        }
    }

    private static void assertAnswers(Product house, String question) {
        Answer answer = house.assistant().ask(Question.of(question), AnswerListener.NONE);
        assertNotEquals(Outcome.ABOUT, answer.outcome());
        answer.citations().forEach(citation -> {
            String text =
                    house.articles().article(citation.article()).orElseThrow().text();
            assertEquals(citation.quote(), text.substring(citation.start(), citation.end()));
        });
    }

    private static void assertCompletes(Run again, List<String> told) {
        assertEquals(0, again.exit(), again.err());
        Matcher summary = SUMMARY.matcher(again.out());
        assertTrue(summary.matches(), again.out());
        int unchanged = Integer.parseInt(summary.group(2));
        assertEquals(ARTICLES, Integer.parseInt(summary.group(1)) + unchanged);
        assertTrue(unchanged >= told.size());
        assertFalse(again.err().contains("Exception"), again.err());
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\": \"Who protested in Almaty, and why?\"}"))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private static Product open(ProductProcess product) {
        return new Assembly().open(new CollectionSettings(product.data, null, Values.NONE));
    }

    private static List<String> ids(ArticleCollection collection) {
        return collection.articles("", 1000, null).stream().map(Article::id).toList();
    }

    private Path articles() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(
                    articles.resolve("article_%02d.txt".formatted(i)), Sentences.article(1000 + i, SENTENCES));
        }
        return articles;
    }
}
