package footnote.store.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.collection.IndexedArticle;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.model.Encoder;
import footnote.search.ByteVectors;
import footnote.search.Candidate;
import footnote.search.PassageIndex;
import footnote.search.SearchQuery;
import footnote.store.lucene.LuceneStorage;
import footnote.store.opensearch.RecordingProxy.Recorded;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.testing.TestIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same made-up news in a folder and in OpenSearch: how fast they are taken in, how large they are, how long a search takes
 * with 1, 8 and 32 clients, and how much of the truth the approximate search finds. Beside it the cluster alone, which is
 * sent the same requests without the product. {@code -Dfootnote.scale.articles} says how many; each has some four passages.
 * The vectors are made up and cost nothing; those of the model would take most of the time.
 */
final class ScaleIT {

    private static final int ARTICLES = Integer.getInteger("footnote.scale.articles", 150);
    private static final int SEARCHES = Integer.getInteger("footnote.scale.searches", 120);
    private static final int ASKED_WORDS = Integer.getInteger("footnote.scale.words", 10);
    private static final int BATCH = 64;
    private static final int DIMENSION = 384;
    private static final int DEPTH = 50;
    private static final int QUESTIONS = 60;
    private static final int NEAREST = 10;
    private static final int ROUNDS = 2;
    private static final int[] CLIENTS = {1, 8, 32};
    private static final String ENCODER = "made-up";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For the cluster alone: HTTP/1.1 over kept connections, as the product has it. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A search by the number of its question. */
    @FunctionalInterface
    private interface Search {
        void of(int question) throws Exception;
    }

    @TempDir
    private Path folder;

    private final Encoder encoder = MadeUp.insteadOf(new Encoder(ENCODER, DIMENSION, Runnable::run, () -> {
        throw new IllegalStateException("only its name and length are used");
    }));

    /** The vector of each passage by its text; what is a copy is there once, as it is found once. */
    private final Map<String, byte[]> passages = new LinkedHashMap<>();

    private final List<SearchQuery> queries = new ArrayList<>();
    private long taken;

    @Test
    void folderAndCluster() throws Exception {
        URI node = RealOpenSearch.address();
        try (TestIndex local = new TestIndex(LuceneStorage.open(folder.resolve("index"), ENCODER, DIMENSION));
                RecordingProxy proxy = new RecordingProxy(node, path -> path.matches(".*/_(msearch|mget)"))) {
            fill(local);
            OpenSearchAddress address = address(node, "scale");
            try (Storage cluster = followed(address);
                    Storage watched = followed(
                            new OpenSearchAddress(List.of(proxy.address()), null, null, address.prefix(), null))) {
                follow(cluster, node, address.prefix());
                check("folder", local.storage().passages());
                check("cluster", cluster.passages());
                List<List<Recorded>> requests = recorded(watched.passages(), proxy);
                for (int clients : CLIENTS) {
                    compare(clients, local.storage().passages(), cluster.passages(), requests, node);
                }
            }
        }
    }

    private static OpenSearchAddress address(URI node, String name) {
        return new OpenSearchAddress(List.of(node), null, null, name + "-" + UUID.randomUUID(), null);
    }

    private Storage followed(OpenSearchAddress address) {
        return LuceneStorage.open(
                folder.resolve("index"),
                ENCODER,
                DIMENSION,
                LuceneStorage.DEFAULT_FREE,
                log -> OpenSearchPassages.at(address, log, ENCODER, DIMENSION));
    }

    private void fill(TestIndex local) throws IOException {
        List<IndexedArticle> batch = new ArrayList<>();
        long nanos = 0;
        for (News.Item item : News.articles(ARTICLES, 22)) {
            batch.add(MadeUp.indexed(
                    item.article(), "news", text -> encoder.texts(List.of(text)).getFirst()));
            if (batch.size() == BATCH) {
                nanos += put(local, batch);
            }
        }
        nanos += put(local, batch);
        tell(
                "folder: %,d articles, %,d passages at %,.0f a second; %,d bytes a passage",
                ARTICLES, taken, taken / (nanos / 1e9), size(folder.resolve("index")) / taken);
    }

    private long put(TestIndex local, List<IndexedArticle> batch) {
        for (IndexedArticle article : batch) {
            article.passages().forEach(passage -> {
                String text = passage.passage().span().of(article.article().text());
                passages.put(
                        text,
                        ByteVectors.of(Objects.requireNonNull(passage.vector()).vector()));
                taken++;
                if (taken % Math.max(1, ARTICLES * 3L / QUESTIONS) == 0 && queries.size() < QUESTIONS) {
                    String asked = Stream.of(text.split(" ")).limit(ASKED_WORDS).collect(Collectors.joining(" "));
                    queries.add(
                            new SearchQuery(asked, encoder.texts(List.of(asked)).getFirst(), DEPTH));
                }
            });
        }
        long begin = System.nanoTime();
        local.put(List.copyOf(batch), Owner.USER);
        batch.clear();
        return System.nanoTime() - begin;
    }

    private void follow(Storage cluster, URI node, String prefix) throws Exception {
        OpenSearchPassages index = (OpenSearchPassages) cluster.passages();
        long begin = System.nanoTime();
        index.followAll(articles -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertEquals(taken, index.count());
        long bytes = JSON.readTree(send(node, "GET", "/" + prefix + "/_stats/store", ""))
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong();
        tell("cluster: followed with %,.0f passages a second; %,d bytes a passage", taken / seconds, bytes / taken);
    }

    /** How many of those whose own vectors are nearest are found. */
    private void check(String name, PassageIndex index) {
        int found = 0;
        for (SearchQuery query : queries) {
            float[] vector = query.vector().vector();
            List<String> nearest = passages.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            (Map.Entry<String, byte[]> passage) -> -ByteVectors.cosine(vector, passage.getValue())))
                    .limit(NEAREST)
                    .map(Map.Entry::getKey)
                    .toList();
            Set<String> shown = index.search(query).candidates().stream()
                    .map(Candidate::text)
                    .collect(Collectors.toSet());
            found += (int) nearest.stream().filter(shown::contains).count();
        }
        double recall = (double) found / queries.size() / NEAREST;
        tell("%s: recall@%d %.3f", name, NEAREST, recall);
        assertTrue(recall >= .9, () -> name + " finds " + recall + " of the nearest");
    }

    /** What the product asks the cluster for each question. */
    private List<List<Recorded>> recorded(PassageIndex watched, RecordingProxy proxy) {
        watched.search(queries.getFirst());
        proxy.taken();
        return queries.stream()
                .map(query -> {
                    watched.search(query);
                    return proxy.taken();
                })
                .toList();
    }

    private void compare(int clients, PassageIndex local, PassageIndex cluster, List<List<Recorded>> requests, URI node)
            throws Exception {
        Histogram folder = times(clients, i -> local.search(queries.get(i)));
        Histogram product = times(clients, i -> cluster.search(queries.get(i)));
        Histogram bare = times(clients, i -> {
            for (Recorded request : requests.get(i)) {
                assertEquals(
                        200,
                        HTTP.send(request.to(node), BodyHandlers.ofString()).statusCode());
            }
        });
        tell(
                "%d clients: folder %s; cluster %s; the cluster alone %s; p95 %.2f times",
                clients,
                said(folder),
                said(product),
                said(bare),
                (double) product.getValueAtPercentile(95) / bare.getValueAtPercentile(95));
    }

    private static Histogram times(int clients, Search search) throws Exception {
        Histogram times = new ConcurrentHistogram(600_000_000_000L, 3);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int round = 0; round < 2; round++) { // the first warms up
                times.reset();
                List<Callable<Void>> searches = new ArrayList<>();
                for (int i = 0; i < SEARCHES; i++) {
                    int question = i % QUESTIONS;
                    searches.add(() -> {
                        long begin = System.nanoTime();
                        search.of(question);
                        times.recordValue(System.nanoTime() - begin);
                        return null;
                    });
                }
                for (Future<Void> done : threads.invokeAll(searches)) {
                    done.get();
                }
            }
        }
        return times;
    }

    private static String said(Histogram times) {
        return "p50 %.1f, p95 %.1f, p99 %.1f ms"
                .formatted(
                        times.getValueAtPercentile(50) / 1e6,
                        times.getValueAtPercentile(95) / 1e6,
                        times.getValueAtPercentile(99) / 1e6);
    }

    /** The requests by which the index follows, sent again to an index that is laid out the same. */
    @Test
    void followsAsFastAsTheClusterTakesIt() throws Exception {
        URI node = RealOpenSearch.address();
        try (TestIndex local = new TestIndex(LuceneStorage.open(folder.resolve("index"), ENCODER, DIMENSION));
                RecordingProxy proxy = new RecordingProxy(node, path -> path.endsWith("/_bulk"))) {
            fill(local);
            followed(proxy.address());
            List<Recorded> requests = proxy.taken();
            double product = 0;
            double alone = 0;
            for (int round = 0; round < ROUNDS; round++) { // in turns, as the node gets fuller
                alone += sentAgain(node, requests);
                product += followed(node);
            }
            tell(
                    "%,d passages: followed with %,.0f a second, the cluster alone takes %,.0f in the same %d requests; %.2f",
                    taken, ROUNDS * taken / product, ROUNDS * taken / alone, requests.size(), alone / product);
        }
    }

    /** Seconds. */
    private double followed(URI server) {
        long begin = System.nanoTime();
        try (Storage cluster = followed(address(server, "followed"))) {
            ((OpenSearchPassages) cluster.passages()).followAll(articles -> {});
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds. */
    private static double sentAgain(URI node, List<Recorded> requests) throws Exception {
        String bare = "bare-" + UUID.randomUUID();
        send(node, "PUT", "/" + bare, Cluster.write(Layout.index(Layout.identity(ENCODER, DIMENSION), DIMENSION)));
        long begin = System.nanoTime();
        for (Recorded request : requests) {
            send(node, "POST", "/" + bare + "/_bulk", request.body());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String send(URI node, String method, String target, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(target))
                .header("Content-Type", target.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void tell(String what, Object... values) {
        System.out.printf(what + "%n", values);
    }
}
