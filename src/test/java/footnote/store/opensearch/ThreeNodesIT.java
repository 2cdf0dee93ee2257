package footnote.store.opensearch;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.search.Candidate;
import footnote.search.SearchResult;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A cluster of three real nodes loses one while it is being asked and written, and nobody notices. */
final class ThreeNodesIT {

    private static final int ARTICLES = 40;
    private static final int CLIENTS = 8;
    private static final int QUESTIONS = 12;
    private static final int BEFORE_SECONDS = 4;
    private static final int AFTER_SECONDS = 15;

    private final MemoryStorage memory = new MemoryStorage();

    @Test
    void oneNodeIsKilledUnderEightClients() throws Exception {
        try (RealOpenSearch cluster = RealOpenSearch.cluster(3)) {
            OpenSearchAddress address = new OpenSearchAddress(cluster.servers(), null, null, "news", null);
            copied(address);
            Storage storage = memory.open();
            OpenSearchPassages passages =
                    OpenSearchPassages.at(address, memory.log(), MadeUp.ENCODER, MadeUp.DIMENSION);
            try (TestIndex index = new TestIndex(new Storage(storage.articles(), passages))) {
                for (int i = 0; i < ARTICLES; i++) {
                    put(index, i);
                }
                List<Set<String>> expected = new ArrayList<>();
                for (int seed = 0; seed < QUESTIONS; seed++) {
                    expected.add(found(index.search(query(Sentences.article(seed, 2)))));
                }
                int asked = killed(cluster, index, expected);
                System.out.printf(
                        "Three nodes, one killed under %d clients: %d answers, none failed.%n", CLIENTS, asked);
                put(index, ARTICLES);
                assertTrue(found(index.search(query(Sentences.article(ARTICLES, 2))))
                        .contains("a" + ARTICLES));
            }
        }
    }

    /** Each part of an index is on two nodes, as whoever runs a cluster sets it. */
    private static void copied(OpenSearchAddress address) {
        try (Cluster cluster = new Cluster(address, 20)) {
            cluster.ask(
                    "PUT",
                    "/_index_template/footnote-tests",
                    Map.of(
                            "index_patterns",
                            List.of("news-*"),
                            "template",
                            Map.of("settings", Map.of("number_of_shards", 3, "number_of_replicas", 1))));
        }
    }

    /** How many answers the clients got, of whom none may see anything else than before. */
    private static int killed(RealOpenSearch cluster, TestIndex index, List<Set<String>> expected) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> asking = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                asking.add(clients.submit(() -> asked(index, expected, first, ended)));
            }
            TimeUnit.SECONDS.sleep(BEFORE_SECONDS);
            cluster.kill(0);
            TimeUnit.SECONDS.sleep(AFTER_SECONDS);
            ended.set(true);
            int answers = 0;
            for (Future<Integer> one : asking) {
                answers += one.get(1, TimeUnit.MINUTES);
            }
            return answers;
        }
    }

    private static int asked(TestIndex index, List<Set<String>> expected, int first, AtomicBoolean ended) {
        int asked = 0;
        while (!ended.get()) {
            int seed = (first + asked) % expected.size();
            assertEquals(expected.get(seed), found(index.search(query(Sentences.article(seed, 2)))));
            asked++;
        }
        return asked;
    }

    private static void put(TestIndex index, int number) {
        Article article = new Article(
                "a" + number,
                "Report " + number,
                "Gazette",
                null,
                LocalDate.of(2024, 1, 1 + number % 28),
                null,
                Sentences.article(number, 12));
        index.put(indexed(article, number + ".txt"), Owner.USER);
    }

    private static Set<String> found(SearchResult result) {
        return result.candidates().stream().map(Candidate::article).collect(Collectors.toSet());
    }
}
