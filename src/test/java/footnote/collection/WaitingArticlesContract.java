package footnote.collection;

import static footnote.testing.MadeUp.article;
import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static footnote.testing.MadeUp.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.article.Article;
import footnote.testing.StorageContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link WaitingArticles} keeps to. */
public interface WaitingArticlesContract extends StorageContract {

    private static void put(ArticleStore store, ArticleRecord... records) {
        store.change(change -> {
            change.owner(Owner.USER);
            List.of(records).forEach(change::put);
        });
    }

    @Test
    default void nobodyWaitsBeforeAnythingIsPut() {
        try (Storage storage = open()) {
            assertEquals(List.of(), storage.articles().waiting().first(9));
            assertEquals(Optional.empty(), storage.articles().waiting().readyOf("boats"));
            assertEquals(Map.of(), storage.articles().waiting().vectors("ferry"));
        }
    }

    @Test
    default void articlesWaitInTheOrderTheyCameUntilTheyHaveTheirVectors() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(store, written(withoutVectors("ferry", FERRY), "boats", 1));
            put(store, written(withoutVectors("bridge", BRIDGE), "roads", 1), written("harvest", HARVEST, "fields", 1));
            assertEquals(List.of(kept("ferry", FERRY)), store.waiting().first(1));
            assertEquals(
                    List.of(kept("ferry", FERRY), kept("bridge", BRIDGE)),
                    store.waiting().first(9));
            assertEquals(2, store.status().pending());
            put(store, written("ferry", FERRY, "boats", 1));
            store.change(change -> change.delete("bridge"));
            assertEquals(List.of(), store.waiting().first(9));
            assertEquals(0, store.status().pending());
        }
    }

    @Test
    default void tellsWhichOfAFamilyIsReady() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(store, written(withoutVectors("waits", FERRY), "boats", 1), written("other", BRIDGE, "roads", 1));
            assertEquals(Optional.empty(), store.waiting().readyOf("boats"));
            put(store, written("ready", FERRY, "boats", 2));
            assertEquals(Optional.of("ready"), store.waiting().readyOf("boats"));
        }
    }

    @Test
    default void tellsVectorsByWhatIsEmbedded() {
        Article titled = new Article("titled", "Ferry sinks", null, null, null, null, FERRY);
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(
                    store,
                    written(indexed(titled, "t.txt"), "boats", 1),
                    written(withoutVectors("waits", FERRY), "boats", 1));
            Map<String, Embedding> vectors = store.waiting().vectors("titled");
            assertEquals(
                    Set.of(
                            "Ferry sinks\n" + FERRY,
                            "The ferry to the northern islands sank in calm water.",
                            "Nobody was hurt."),
                    vectors.keySet());
            assertEquals(
                    1,
                    CosineSimilarity.between(query("Nobody was hurt.").vector(), vectors.get("Nobody was hurt.")),
                    0.001);
            assertEquals(Map.of(), store.waiting().vectors("waits"));
        }
    }

    private static KeptArticle kept(String id, String text) {
        return new KeptArticle(article(id, text), id + ".txt");
    }
}
