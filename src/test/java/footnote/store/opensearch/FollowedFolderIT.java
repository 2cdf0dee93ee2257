package footnote.store.opensearch;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.fault.CollectionException;
import footnote.search.Candidate;
import footnote.search.PassageIndexContract;
import footnote.search.SearchResult;
import footnote.store.lucene.LuceneStorage;
import footnote.store.lucene.LuceneUpkeep;
import footnote.testing.MadeUp;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenSearch follows a collection in a folder, and ranks as the folder's own index does. */
final class FollowedFolderIT implements PassageIndexContract {

    private static final int ARTICLES = 60;

    @TempDir
    private Path folder;

    private final OpenSearchAddress address = RealOpenSearch.address("folder-" + UUID.randomUUID());

    @Override
    public Storage open() {
        return open(MadeUp.ENCODER);
    }

    private Storage open(String encoder) {
        return LuceneStorage.open(
                folder.resolve("index"),
                MadeUp.ENCODER,
                MadeUp.DIMENSION,
                LuceneStorage.DEFAULT_FREE,
                log -> OpenSearchPassages.at(address, log, encoder, MadeUp.DIMENSION));
    }

    private TestIndex local() {
        return new TestIndex(LuceneStorage.open(folder.resolve("index"), MadeUp.ENCODER, MadeUp.DIMENSION));
    }

    @Test
    void ranksAsTheLocalIndexDoes() {
        try (TestIndex index = index()) {
            for (int i = 0; i < ARTICLES; i++) {
                LocalDate day = LocalDate.of(2024, 1, 1 + i % 28);
                String title =
                        Sentences.article(1_000 + i, 1).lines().findFirst().orElseThrow();
                String text = Sentences.article(i, 12);
                index.put(
                        indexed(new Article("a" + i, title, "Gazette", null, day, null, text), i + ".txt"), Owner.USER);
            }
            index.put(
                    indexed(
                            "deutsch",
                            "Die Häuser am Hafen wurden gestern von der Polizei geräumt. Niemand wurde verletzt, und die Bewohner durften am Abend zurück."),
                    Owner.USER);
            try (TestIndex local = local()) {
                for (int seed = 0; seed < 20; seed++) {
                    String question = Sentences.article(seed, 2);
                    assertSame(local.search(query(question)), index.search(query(question)));
                }
                String german = "Wer hat die Häuser geräumt?";
                assertSame(local.search(query(german)), index.search(query(german)));
            }
        }
    }

    private static void assertSame(SearchResult local, SearchResult cluster) {
        assertEquals(local.frequencies(), cluster.frequencies());
        assertEquals(local.passages(), cluster.passages());
        Map<String, Candidate> others = cluster.candidates().stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.article() + candidate.number(), candidate -> candidate));
        List<Candidate> byWords = new ArrayList<>(local.candidates());
        byWords.sort(Comparator.comparingDouble(Candidate::words).reversed());
        for (Candidate candidate : byWords.subList(0, Math.min(5, byWords.size()))) {
            String id = candidate.article() + candidate.number();
            Candidate other = Objects.requireNonNull(others.get(id), id);
            assertEquals(candidate.words(), other.words(), 1e-3);
            assertEquals(candidate.meaning(), other.meaning(), 1e-6);
            assertEquals(candidate.bestSentence(), other.bestSentence(), 1e-6);
            assertEquals(candidate.family(), other.family());
            assertEquals(candidate.since(), other.since());
            assertEquals(candidate.published(), other.published());
        }
        Set<String> all = local.candidates().stream()
                .map(candidate -> candidate.article() + candidate.number())
                .collect(Collectors.toSet());
        long common = all.stream().filter(others::containsKey).count();
        assertTrue(common >= 0.9 * all.size(), () -> "only %d of %d in common".formatted(common, all.size()));
    }

    @Test
    void whatWasPutAndDeletedWithoutItIsFollowedLater() {
        try (TestIndex local = local()) {
            local.put(indexed("ferry", FERRY), Owner.USER);
            local.put(indexed("bridge", BRIDGE), Owner.USER);
        }
        try (TestIndex index = index()) {
            assertEquals(Set.of("ferry", "bridge"), articles(index));
        }
        try (TestIndex local = local()) {
            local.delete("ferry");
            local.put(withoutVectors("harvest", HARVEST), Owner.USER);
        }
        try (TestIndex index = index()) {
            assertEquals(Set.of("bridge"), articles(index));
            assertEquals(
                    List.of("harvest"),
                    index.search(query("olive harvest failed")).pending().stream()
                            .map(Candidate::article)
                            .toList());
        }
    }

    @Test
    void collectionThatWasBroughtBackIsFollowedAnew() {
        Path backup = folder.resolve("backup");
        LuceneUpkeep upkeep = new LuceneUpkeep(folder.resolve("index"), MadeUp.ENCODER, MadeUp.DIMENSION);
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            upkeep.backup(backup);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            assertEquals(Set.of("ferry", "bridge"), articles(index));
        }
        upkeep.restore(backup, true);
        try (TestIndex index = index()) {
            assertEquals(Set.of("ferry"), articles(index));
            index.put(indexed("harvest", HARVEST), Owner.USER);
            assertEquals(Set.of("ferry", "harvest"), articles(index));
        }
    }

    @Test
    void collectionThatIsClearedIsFollowed() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.SAMPLE);
            assertEquals(Set.of("ferry"), articles(index));
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            assertEquals(Set.of("bridge"), articles(index));
        }
    }

    @Test
    void indexOfAnotherModelIsToldApart() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertEquals(Set.of("ferry"), articles(index));
        }
        try (TestIndex index = new TestIndex(open("another"))) {
            String message = assertThrows(CollectionException.class, () -> articles(index))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("embedding made-up, not another"), message);
        }
    }

    @Test
    void indexThatMayNotBeWrittenOrIsGoneIsToldOf() {
        try (TestIndex index = index();
                Cluster cluster = new Cluster(address, 20)) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertEquals(Set.of("ferry"), articles(index));
            block(cluster, true);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            String full = assertThrows(CollectionException.class, () -> articles(index))
                    .getMessage();
            assertTrue(String.valueOf(full).contains("make room"), full);
            block(cluster, false);
            assertEquals(Set.of("ferry", "bridge"), articles(index));
            cluster.ask("DELETE", "/" + address.prefix() + "-1", Map.of());
            String gone = assertThrows(CollectionException.class, () -> articles(index))
                    .getMessage();
            assertTrue(String.valueOf(gone).contains("start again"), gone);
        }
        try (TestIndex index = index()) {
            assertEquals(Set.of("ferry", "bridge"), articles(index), "it is made anew");
        }
    }

    /** As a cluster does whose disk is full. */
    private void block(Cluster cluster, boolean blocked) {
        cluster.ask(
                "PUT",
                "/" + address.prefix() + "/_settings",
                Map.of("index.blocks.read_only_allow_delete", Boolean.toString(blocked)));
    }

    private static Set<String> articles(TestIndex index) {
        return index.search(query("Who was hurt when the ferry sank?")).candidates().stream()
                .map(Candidate::article)
                .collect(Collectors.toSet());
    }
}
