package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.testing.Sentences;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills servers in the midst of adds, updates, deletes and background vectors, and rebuilds in the midst, round after round
 * on one collection; all that was acknowledged must be there, once. So many rounds as {@code footnote.kill.rounds} says.
 */
final class LifeKillIT {

    private static final int ROUNDS = Integer.getInteger("footnote.kill.rounds", 10);
    private static final int IDS = 120;
    private static final int MANY = 20;

    /** So long a round goes on at most, from when the server listens. */
    private static final int MOST_MILLIS = 2500;

    /** Every so many rounds a rebuild is killed, not a server. */
    private static final int REBUILD = 4;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    /** What was acknowledged, by id. */
    private final Map<String, String> texts = new TreeMap<>();

    /** What may also be so, as it was not acknowledged before the kill: a text, or none. */
    private final Map<String, @Nullable String> open = new TreeMap<>();

    private final Random random = new Random(20_261_122);
    private int acknowledged;
    private double slowest;

    @Test
    void keepsWhatWasAcknowledged() throws Exception {
        ProductProcess product = new ProductProcess(folder);
        try (Product house = TestProduct.open(product.data)) {
            for (int i = 0; i < MANY; i++) {
                Article article = article(i);
                house.articles().put(article);
                texts.put(article.id(), article.text());
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            if (round % REBUILD == 0) {
                killRebuild(product);
            } else {
                killServer(product);
            }
            assertWhole(product, "round " + round);
        }
        assertEquals(0, product.run("index", "--verify").exit());
        assertTrue(acknowledged > 0);
        System.out.printf(
                "%d rounds of kill -9, %d changes acknowledged, none lost; slowest start %.1f s%n",
                ROUNDS, acknowledged, slowest);
    }

    private void killRebuild(ProductProcess product) throws Exception {
        try (Running rebuild = product.start(new byte[0], "index", "--rebuild")) {
            Thread.sleep(300 + random.nextInt(2500));
            rebuild.kill();
        }
    }

    private void killServer(ProductProcess product) throws Exception {
        long begin = System.nanoTime();
        try (Running serve = product.start(new byte[0], "serve", "--port", "0")) {
            String address = serve.address() + "/api/articles";
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e9);
            if (random.nextBoolean()) {
                change(address); // on a busy machine a kill would else come before the first
            }
            Thread killer = Thread.ofVirtual().start(killing(serve, random.nextInt(MOST_MILLIS)));
            try {
                while (true) {
                    change(address);
                }
            } catch (IOException killed) {
                killer.join();
            }
        }
    }

    private static Runnable killing(Running serve, int millis) {
        return () -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            serve.kill();
        };
    }

    private void change(String address) throws IOException, InterruptedException {
        int what = random.nextInt(10);
        if (what == 0) {
            List<Article> many = IntStream.range(0, MANY)
                    .mapToObj(i -> article(random.nextInt(IDS)))
                    .toList();
            // Of several with one id the last counts; none of them is surely there until all is answered.
            many.forEach(article -> open.put(article.id(), article.text()));
            String lines = many.stream().map(LifeKillIT::json).collect(Collectors.joining("\n"));
            send(request(address, "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
        } else if (what < 3 && !texts.isEmpty()) {
            String id = new ArrayList<>(texts.keySet()).get(random.nextInt(texts.size()));
            open.put(id, null);
            send(request(address + "/" + id, "text/plain").DELETE());
        } else {
            Article article = article(random.nextInt(IDS));
            open.put(article.id(), article.text());
            send(request(address, "application/json").POST(BodyPublishers.ofString(json(article))));
        }
        settle();
    }

    private Article article(int id) {
        return new Article("a" + id, null, null, null, null, null, Sentences.article(random.nextLong(), 4));
    }

    private static String json(Article article) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}"
                .formatted(article.id(), article.text().replace("\n", "\\n"));
    }

    private static HttpRequest.Builder request(String address, String type) {
        return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertTrue(response.statusCode() < 300, response::body);
    }

    /** What was open was acknowledged. */
    private void settle() {
        acknowledged += open.size();
        open.forEach((id, text) -> {
            if (text == null) {
                texts.remove(id);
            } else {
                texts.put(id, text);
            }
        });
        open.clear();
    }

    private void assertWhole(ProductProcess product, String round) {
        try (Product house = TestProduct.open(product.data)) {
            assertEquals(List.of(), house.upkeep().verify().findings(), round);
            List<Article> there = house.articles().articles("", 1000, null);
            Set<String> ids = new HashSet<>();
            for (Article article : there) {
                assertTrue(ids.add(article.id()), round);
                String kept = texts.get(article.id());
                assertTrue(
                        article.text().equals(kept) || open.containsKey(article.id()),
                        () -> round + ": " + article.id() + " is as it was acknowledged");
            }
            for (String id : texts.keySet()) {
                assertTrue(ids.contains(id) || open.containsKey(id), () -> round + ": " + id + " is there");
            }
            texts.clear();
            open.clear();
            there.forEach(article -> texts.put(article.id(), article.text()));
        }
    }
}
