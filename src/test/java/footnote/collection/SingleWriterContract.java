package footnote.collection;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.fault.CollectionException;
import footnote.testing.Sentences;
import footnote.testing.StorageContract;
import footnote.testing.TestIndex;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store keeps to that lets one process write at a time. */
public interface SingleWriterContract extends StorageContract {

    @Test
    default void restingWriterMakesRoomForAnother() {
        try (TestIndex one = index();
                TestIndex two = index()) {
            one.put(indexed("ferry", FERRY), Owner.USER);
            one.rest(Duration.ofHours(1));
            assertThrows(CollectionException.class, () -> two.put(indexed("bridge", BRIDGE), Owner.USER));
            one.rest(Duration.ZERO);
            two.put(indexed("bridge", BRIDGE), Owner.USER);
            two.rest(Duration.ZERO);
            one.put(indexed("harvest", HARVEST), Owner.USER);
            assertEquals(List.of("bridge", "ferry", "harvest"), ids(one.articles("", 10, null)));
        }
    }

    @Test
    default void secondWriterIsToldWhileReadersWork() {
        try (TestIndex writer = index();
                TestIndex second = index()) {
            writer.put(indexed("ferry", FERRY), Owner.USER);
            CollectionException refusal =
                    assertThrows(CollectionException.class, () -> second.put(indexed("bridge", BRIDGE), Owner.USER));
            assertTrue(
                    String.valueOf(refusal.getMessage()).startsWith("Another process is writing"), refusal::getMessage);
            Sentences.assertOneSentence(refusal);
            assertThrows(CollectionException.class, () -> second.delete("ferry"));
            assertSoon(List.of("ferry"), () -> ids(second.articles("", 10, null)));
            writer.put(indexed("harvest", HARVEST), Owner.USER);
            assertSoon(List.of("ferry", "harvest"), () -> ids(second.articles("", 10, null)));
            assertEquals(2, second.search(query(HARVEST)).candidates().size());
        }
    }

    @Test
    default void nextWriterSeesWhatTheFirstDid() {
        try (TestIndex late = index()) {
            assertFalse(late.status().started());
            try (TestIndex early = index()) {
                early.put(indexed("ferry", FERRY), Owner.USER);
            }
            late.put(indexed("bridge", BRIDGE), Owner.USER);
            assertEquals(List.of("bridge", "ferry"), ids(late.articles("", 10, null)));
            assertEquals(new IndexStatus(2, 2, 0, true, false), late.status());
        }
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }

    /** What another process has written is seen some milliseconds later, never a part of it. */
    private static <T> void assertSoon(T expected, Supplier<T> seen) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!expected.equals(seen.get())) {
                Thread.sleep(1);
            }
        });
    }
}
