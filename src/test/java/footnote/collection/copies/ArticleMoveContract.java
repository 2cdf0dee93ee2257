package footnote.collection.copies;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.PageStart;
import footnote.article.Repeated;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleStore;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.copies.MovedArticles.Both;
import footnote.collection.copies.MovedArticles.Some;
import footnote.fault.BadInputException;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import footnote.testing.News;
import footnote.testing.StorageContract;
import footnote.testing.TestIndex;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Articles move into every {@link ArticleStore} and out of it. */
public interface ArticleMoveContract extends StorageContract {

    private static MovedArticles move(ArticleStore from, ArticleStore to) {
        ArticleMove move = new ArticleMove(from, to);
        move.copy(count -> {});
        return move.compare(ArticleMove.passagesOf(to), count -> {});
    }

    private static void assertWhole(MovedArticles moved, int articles) {
        assertEquals(articles, moved.articles().count());
        assertSame(moved.articles());
        assertSame(moved.passages());
        assertEquals(new Some(0, List.of()), moved.different());
    }

    private static void assertSame(Both both) {
        assertEquals(both.count(), both.found());
        assertEquals(both.hash(), both.foundHash());
    }

    private static Storage memory() {
        return new MemoryStorage().open();
    }

    /** As it was put, with all that there can be of an article. */
    private static ArticleRecord full(String id) {
        Article article = new Article(
                id,
                "Ferry sinks",
                "Coast Gazette",
                "A. Reporter",
                LocalDate.of(2026, 3, 4),
                "https://example.org/" + id,
                FERRY + "\n\nRead more here.\n\n" + BRIDGE,
                List.of(new PageStart(3, 0), new PageStart(4, FERRY.length())));
        return new ArticleRecord(
                indexed(article, "news/" + id + ".txt").leavingOut(new Repeated(List.of(new Span(72, 87)))),
                "en",
                new ArticleRecord.Family("boats", 17),
                List.of(new Cut(3, "Menu\there", "a link")),
                List.of(),
                new ArticleRecord.Lines("", List.of(), List.of()));
    }

    private static void put(ArticleStore store, Owner owner, ArticleRecord... records) {
        store.change(change -> {
            change.owner(owner);
            List.of(records).forEach(change::put);
        });
    }

    @Test
    default void allOfAnArticleGoesThereAndBack() {
        try (Storage first = memory();
                Storage here = open();
                Storage second = memory()) {
            ArticleRecord full = full("ferry");
            put(first.articles(), Owner.USER, full, MadeUp.written("bridge", BRIDGE, "boats", 18));
            put(first.articles(), Owner.USER, MadeUp.written(withoutVectors("waits", HARVEST), "fields", 3));
            MovedArticles there = move(first.articles(), here.articles());
            assertWhole(there, 3);
            MovedArticles back = move(here.articles(), second.articles());
            assertWhole(back, 3);
            assertEquals(there, back);
            assertEquals(first.articles().stored("ferry"), second.articles().stored("ferry"));
            assertEquals(List.of("ferry", "bridge"), here.articles().family("boats", 9));
            assertTrue(here.articles().stored("waits").orElseThrow().pending());
            ArticleRecord moved = second.articles().changes().record("ferry").orElseThrow();
            assertEquals(full.indexed().article(), moved.indexed().article());
            assertFalse(moved.sketch().isEmpty(), "copies of it are found");
            assertFalse(moved.lines().all().isEmpty(), "its lines are counted");
        }
    }

    @Test
    default void copiesAndLinesOfWhatWasMovedAreKnown() {
        try (TestIndex first = new TestIndex(memory());
                TestIndex here = index()) {
            for (News.Item item : News.articles(60, 5)) {
                first.put(indexed(item.article(), item.article().id()), Owner.USER);
            }
            assertWhole(move(first.storage().articles(), here.storage().articles()), 60);
            Article article = first.kept("news-000007").orElseThrow().article();
            here.put(indexed("copy", article.text()), Owner.USER);
            assertEquals(
                    first.storage()
                            .articles()
                            .stored("news-000007")
                            .orElseThrow()
                            .family(),
                    here.storage().articles().stored("copy").orElseThrow().family());
        }
    }

    @Test
    default void goesOnWhereItWasBrokenOff() {
        try (TestIndex first = new TestIndex(memory());
                TestIndex here = index()) {
            for (int i = 0; i < 150; i++) {
                first.put(indexed("a" + i, FERRY + " " + i), Owner.USER);
            }
            ArticleMove move =
                    new ArticleMove(first.storage().articles(), here.storage().articles());
            assertThrows(
                    IllegalStateException.class,
                    () -> move.copy(count -> {
                        throw new IllegalStateException("broken off");
                    }));
            assertEquals(64, here.status().articles());
            long before =
                    here.storage().articles().changes().last("a0").orElseThrow().sequence();
            assertWhole(move(first.storage().articles(), here.storage().articles()), 150);
            assertEquals(
                    before,
                    here.storage().articles().changes().last("a0").orElseThrow().sequence(),
                    "what is there is not written again");
        }
    }

    @Test
    default void whatIsThereStaysAndWhatWasDeletedThereIsNotBroughtBack() {
        try (TestIndex first = new TestIndex(memory());
                TestIndex here = index()) {
            first.put(indexed("ferry", FERRY), Owner.USER);
            first.put(indexed("bridge", BRIDGE), Owner.USER);
            first.put(indexed("harvest", HARVEST), Owner.USER);
            move(first.storage().articles(), here.storage().articles());
            here.delete("ferry");
            here.put(indexed("bridge", "The bridge is open again. Lorries may use it."), Owner.USER);
            here.put(indexed("own", "A library opened on Friday. It has many books."), Owner.USER);
            first.delete("harvest");
            MovedArticles again =
                    move(first.storage().articles(), here.storage().articles());
            assertEquals(Optional.empty(), here.kept("ferry"));
            assertEquals(new Some(1, List.of("ferry")), again.deletedThere());
            assertEquals(new Some(1, List.of("harvest")), again.deletedHere());
            assertEquals(new Some(1, List.of("bridge")), again.different());
            assertFalse(again.articles().hash().equals(again.articles().foundHash()));
            assertTrue(here.kept("bridge").orElseThrow().article().text().contains("open again"));
        }
    }

    @Test
    default void vectorsThatWereMadeThereMeanwhileAreNoDifference() {
        try (Storage first = memory();
                TestIndex here = index()) {
            put(first.articles(), Owner.USER, MadeUp.written(withoutVectors("ferry", FERRY), "boats", 3));
            move(first.articles(), here.storage().articles());
            put(here.storage().articles(), Owner.USER, MadeUp.written("ferry", FERRY, "boats", 3));
            assertWhole(move(first.articles(), here.storage().articles()), 1);
        }
    }

    @Test
    default void ownArticlesTakeThePlaceOfTheSampleAndNotTheOtherWay() {
        try (TestIndex sample = new TestIndex(memory());
                TestIndex own = new TestIndex(memory());
                TestIndex here = index()) {
            sample.put(indexed("ferry", FERRY), Owner.SAMPLE);
            own.put(indexed("bridge", BRIDGE), Owner.USER);
            assertWhole(move(sample.storage().articles(), here.storage().articles()), 1);
            assertTrue(here.status().sample());
            assertWhole(move(own.storage().articles(), here.storage().articles()), 1);
            assertFalse(here.status().sample());
            assertEquals(1, here.status().articles());
            ArticleMove again =
                    new ArticleMove(sample.storage().articles(), here.storage().articles());
            assertThrows(BadInputException.class, () -> again.copy(count -> {}));
        }
    }

    @Test
    default void theLastChangeOfAnArticleIsKnown() {
        try (TestIndex here = index()) {
            assertEquals(Optional.empty(), here.storage().articles().changes().last("ferry"));
            here.put(indexed("ferry", FERRY), Owner.USER);
            here.put(indexed("bridge", BRIDGE), Owner.USER);
            long put = here.storage()
                    .articles()
                    .changes()
                    .last("ferry")
                    .orElseThrow()
                    .sequence();
            here.delete("ferry");
            assertTrue(here.storage()
                    .articles()
                    .changes()
                    .last("ferry")
                    .orElseThrow()
                    .deleted());
            assertTrue(here.storage()
                            .articles()
                            .changes()
                            .last("ferry")
                            .orElseThrow()
                            .sequence()
                    > put);
            assertFalse(here.storage()
                    .articles()
                    .changes()
                    .last("bridge")
                    .orElseThrow()
                    .deleted());
        }
    }
}
