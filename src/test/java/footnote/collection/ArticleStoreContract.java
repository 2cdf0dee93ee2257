package footnote.collection;

import static footnote.testing.MadeUp.article;
import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.PageStart;
import footnote.article.Repeated;
import footnote.collection.ArticleRecord.Family;
import footnote.collection.ArticleRecord.Lines;
import footnote.collection.StoreChange.Alike;
import footnote.testing.MadeUp;
import footnote.testing.StorageContract;
import footnote.testing.TestIndex;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} keeps to. */
public interface ArticleStoreContract extends StorageContract {

    /** Puts records as they are, in one change. */
    private static void put(ArticleStore store, ArticleRecord... records) {
        store.change(change -> {
            change.owner(Owner.USER);
            List.of(records).forEach(change::put);
        });
    }

    @Test
    default void keepsAllOfARecordButPassages() {
        IndexedArticle ferry = indexed("ferry", FERRY).leavingOut(new Repeated(List.of(new Span(0, 12))));
        List<Cut> cuts = List.of(new Cut(3, "Read more\there", "a link"), new Cut(4, "Also", "a heading"));
        Lines lines = new Lines("gazette", List.of("a", "b", "a"), List.of("b"));
        ArticleRecord record = new ArticleRecord(ferry, "en", new Family("boats", 17), cuts, List.of("0-x"), lines);
        try (Storage storage = open()) {
            put(storage.articles(), record);
        }
        try (Storage again = open()) {
            assertEquals(
                    Optional.of(new StoredArticle(
                            new KeptArticle(article("ferry", FERRY), "ferry.txt"),
                            "en",
                            "boats",
                            17L,
                            cuts,
                            ferry.repeated(),
                            false)),
                    again.articles().stored("ferry"));
            assertTrue(again.articles().isCurrent());
        }
    }

    @Test
    default void whatTheWorkThrowsTakesEverythingBack() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(store, written("ferry", FERRY, "boats", 1));
            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> store.change(change -> {
                        change.put(written("bridge", BRIDGE, "roads", 1));
                        change.delete("ferry");
                        change.owner(Owner.SAMPLE);
                        throw new IllegalArgumentException("midway");
                    }));
            assertEquals("midway", thrown.getMessage());
            assertEquals(List.of("ferry"), ids(store.articles("", 9, null)));
            assertFalse(store.status().sample());
            put(store, written("harvest", HARVEST, "fields", 1));
            assertEquals(List.of("ferry", "harvest"), ids(store.articles("", 9, null)));
        }
    }

    @Test
    default void changeShowsWhatWasBefore() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(store, written("ferry", FERRY, "boats", 1), written("bridge", BRIDGE, "roads", 1));
            store.change(change -> {
                change.put(written("ferry", HARVEST, "fields", 1));
                change.delete("bridge");
                change.clear();
                change.put(written("new", HARVEST, "fields", 1));
                assertEquals(2, change.status().articles());
                assertEquals(
                        FERRY,
                        change.stored("ferry").orElseThrow().kept().article().text());
                List<String> all = new ArrayList<>();
                change.each(stored -> all.add(stored.kept().article().id()));
                assertEquals(List.of("bridge", "ferry"), all.stream().sorted().toList());
                assertEquals(Optional.empty(), change.stored("new"));
            });
            assertEquals(List.of("new"), ids(store.articles("", 9, null)));
        }
    }

    @Test
    default void thoseThatHaveMostOfASketchComeFirst() {
        List<String> sketch = List.of("1-a", "2-b", "3-c");
        Alike two = new Alike("two", BRIDGE, "roads");
        Alike one = new Alike("one", FERRY, "boats");
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(
                    store,
                    written("one", FERRY, "boats", 1, "3-c", "4-d"),
                    written("two", BRIDGE, "roads", 1, "1-a", "2-b"),
                    written("none", HARVEST, "fields", 1, "9-z"));
            store.change(change -> {
                assertEquals(List.of(two, one), change.alike(sketch, 9));
                assertEquals(List.of(two), change.alike(sketch, 1));
                change.clear();
                assertEquals(List.of(), change.alike(sketch, 9));
                change.put(written("new", FERRY, "boats", 2, "1-a"));
                change.settle();
                assertEquals(List.of(new Alike("new", FERRY, "boats")), change.alike(sketch, 9));
                change.put(written("two", BRIDGE, "roads", 1, "1-a", "2-b"));
                change.settle();
                assertEquals(List.of(two, new Alike("new", FERRY, "boats")), change.alike(sketch, 9));
            });
        }
    }

    @Test
    default void familyIsToldEarliestFirst() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(
                    store,
                    written("late", FERRY, "boats", 9),
                    written("b", FERRY, "boats", 5),
                    written("a", FERRY, "boats", 5),
                    written("early", FERRY, "boats", -3),
                    written("other", BRIDGE, "roads", 1));
            assertEquals(List.of("early", "a", "b", "late"), store.family("boats", 9));
            assertEquals(List.of("early", "a"), store.family("boats", 2));
            assertEquals(List.of(), store.family("no such", 9));
            put(store, written("early", FERRY, "roads", 2));
            assertEquals(List.of("a", "b", "late"), store.family("boats", 9));
        }
    }

    @Test
    default void countsLinesByStory() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            put(
                    store,
                    lined("a", "boats", List.of("slogan", "letters", "slogan"), List.of()),
                    lined("copy", "boats", List.of("slogan"), List.of()),
                    lined("b", "roads", List.of("slogan"), List.of("slogan")),
                    lined("c", "fields", List.of("other"), List.of()));
            LineCounts lines = store.lines();
            assertEquals(3, lines.articlesWith("slogan"));
            assertEquals(2, lines.storiesWith("slogan"));
            assertEquals(2, lines.examples("slogan", 9).size());
            assertEquals(1, lines.examples("slogan", 1).size());
            assertEquals(4, lines.articlesOf("place"));
            assertEquals(3, lines.storiesOf("place"));
            assertEquals(0, lines.articlesWith("no such") + lines.storiesWith("no such"));
            assertEquals(List.of(), lines.examples("no such", 9));
            assertEquals(
                    List.of("a", "copy"),
                    lines.stillWith("slogan", 9).stream()
                            .map(kept -> kept.article().id())
                            .sorted()
                            .toList());
            assertEquals(1, lines.stillWith("slogan", 1).size());
            store.change(change -> List.of("a", "copy").forEach(change::delete));
            assertEquals(1, lines.storiesWith("slogan"));
            assertEquals(List.of(), lines.stillWith("slogan", 9));
        }
    }

    private static ArticleRecord lined(String id, String family, List<String> all, List<String> site) {
        ArticleRecord plain = written(id, FERRY + " " + id, family, 1);
        return new ArticleRecord(
                plain.indexed(), null, plain.family(), List.of(), List.of(), new Lines("place", all, site));
    }

    @Test
    default void tellsPublicationsOfArticles() {
        try (Storage storage = open()) {
            ArticleStore store = storage.articles();
            assertEquals(Map.of(), store.sources());
            put(store, from("a", "Gazette"), from("b", "Gazette"), from("c", "Courier"), from("d", null));
            assertEquals(Map.of("Courier", 1, "Gazette", 2), store.sources());
            store.change(change -> change.delete("c"));
            assertEquals(Map.of("Gazette", 2), store.sources());
        }
    }

    private static ArticleRecord from(String id, @Nullable String source) {
        IndexedArticle indexed = indexed(new Article(id, null, source, null, null, null, FERRY), id);
        return MadeUp.written(indexed, id, 1);
    }

    @Test
    default void isEmptyBeforeAnythingIsPut() {
        try (TestIndex index = index()) {
            assertEquals(new IndexStatus(0, 0, 0, false, false), index.status());
            assertEquals(Optional.empty(), index.kept("ferry"));
            assertEquals(List.of(), index.articles("", 10, null));
            assertFalse(index.delete("ferry"));
        }
    }

    @Test
    default void keepsArticleWithAllItsParts() {
        Article whole = new Article(
                "bridge-7",
                "Bridge closed",
                "The Daily Vell",
                "Our correspondent",
                LocalDate.of(2023, 3, 4),
                "https://example.org/bridge",
                BRIDGE,
                List.of(new PageStart(1, 0), new PageStart(3, 40)));
        try (TestIndex index = index()) {
            index.put(indexed(whole, "march/bridge-7.txt"), Owner.USER);
            assertEquals(Optional.of(new KeptArticle(whole, "march/bridge-7.txt")), index.kept("bridge-7"));
        }
        try (TestIndex again = index()) {
            assertEquals(Optional.of(new KeptArticle(whole, "march/bridge-7.txt")), again.kept("bridge-7"));
        }
    }

    @Test
    default void putReplacesTheArticleOfItsId() {
        try (TestIndex index = index()) {
            index.put(indexed("news", FERRY), Owner.USER);
            index.put(indexed("other", HARVEST), Owner.USER);
            index.put(indexed(article("news", BRIDGE), "moved/news.txt"), Owner.USER);
            assertEquals(
                    new KeptArticle(article("news", BRIDGE), "moved/news.txt"),
                    index.kept("news").orElseThrow());
            assertEquals(new IndexStatus(2, 2, 0, true, false), index.status());
        }
    }

    @Test
    default void putTwiceIsThereOnce() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertEquals(List.of(article("ferry", FERRY)), index.articles("", 10, null));
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
        }
    }

    @Test
    default void emptiedIndexIsStarted() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertTrue(index.delete("ferry"));
            assertEquals(new IndexStatus(0, 0, 0, true, false), index.status());
        }
    }

    @Test
    default void listsArticlesById() {
        try (TestIndex index = index()) {
            List<String> ids = List.of("a", "a-1", "a.b", "B", "Ünal", "z", "日本", "😀");
            ids.reversed().forEach(id -> index.put(indexed(id, FERRY + " " + id), Owner.USER));
            List<String> paged = new ArrayList<>();
            for (List<Article> page = index.articles("", 3, null);
                    !page.isEmpty();
                    page = index.articles("", 3, paged.getLast())) {
                page.forEach(article -> paged.add(article.id()));
            }
            assertEquals(ids.size(), paged.size());
            assertEquals(
                    List.copyOf(new TreeSet<>(ids)), paged.stream().sorted().toList());
            assertEquals(
                    paged,
                    index.articles("", 100, null).stream().map(Article::id).toList());
        }
    }

    @Test
    default void listsArticlesThatHaveAllTheWords() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            index.put(
                    indexed(new Article("titled", "A ferry and a bridge", null, null, null, null, HARVEST), "t.txt"),
                    Owner.USER);
            assertEquals(List.of("ferry", "titled"), ids(index.articles("FERRIES", 10, null)));
            assertEquals(List.of("titled"), ids(index.articles("bridge ferry", 10, null)));
            assertEquals(List.of("titled"), ids(index.articles("ferry", 10, "ferry")));
            assertEquals(List.of(), index.articles("helicopter", 10, null));
        }
    }

    @Test
    default void changeIsSeenByTheNextCallWhileOthersRead() {
        try (TestIndex index = index()) {
            AtomicBoolean done = new AtomicBoolean();
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    assertTrue(index.kept("bridge").isPresent());
                }
            });
            for (int i = 0; i < 50; i++) {
                index.put(indexed("news-" + i, FERRY), Owner.USER);
                assertTrue(index.kept("news-" + i).isPresent());
                assertTrue(index.delete("news-" + i));
                assertEquals(Optional.empty(), index.kept("news-" + i));
            }
            done.set(true);
            reading.join();
        }
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }
}
