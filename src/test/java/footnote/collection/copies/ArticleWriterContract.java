package footnote.collection.copies;

import static footnote.testing.MadeUp.article;
import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.testing.Sentences;
import footnote.testing.StorageContract;
import footnote.testing.TestIndex;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ArticleWriter} decides, whatever store it writes to. */
public interface ArticleWriterContract extends StorageContract {

    @Test
    default void articlesThatComeTogetherAreOneFamily() {
        try (TestIndex index = index()) {
            index.put(
                    List.of(
                            indexed(dated("reprint", FERRY, 2), "r.txt"),
                            indexed("other", BRIDGE),
                            indexed(dated("agency", FERRY, 1), "a.txt")),
                    Owner.USER);
            assertEquals(
                    List.of("agency", "reprint"),
                    index.background("reprint").orElseThrow().family());
            assertEquals(
                    List.of("other"), index.background("other").orElseThrow().family());
        }
    }

    private static Article dated(String id, String text, int day) {
        return new Article(id, null, null, null, LocalDate.of(2024, 1, day), null, text);
    }

    @Test
    default void whatIsKnownOfATextStaysWithIt() {
        List<Cut> cuts = List.of(new Cut(1, "Share this", "a link"));
        try (TestIndex index = index()) {
            index.put(withoutVectors("ferry", FERRY).cutting(cuts), Owner.USER);
            index.putVectors(List.of(indexed("ferry", FERRY)));
            assertEquals(cuts, index.background("ferry").orElseThrow().cuts());
            assertEquals("en", index.background("ferry").orElseThrow().language());
            index.put(indexed("ferry", BRIDGE), Owner.USER);
            assertEquals(List.of(), index.background("ferry").orElseThrow().cuts());
        }
    }

    @Test
    default void lineOfManyStoriesIsTheSitesAndEarlierArticlesLoseItToo() {
        String slogan = "What the tide brings in, six mornings a week.";
        List<Article> news = IntStream.range(0, 9)
                .mapToObj(i -> article("news-" + i, Sentences.article(i, 8) + "\n\n" + slogan))
                .toList();
        Article last = news.getLast();
        try (TestIndex index = index()) {
            for (Article article : news.subList(0, 8)) {
                assertEquals(Repeated.NONE, index.repeated(article, "a.txt"), article.id());
                index.put(indexed(article, "a.txt"), Owner.USER);
            }
            Repeated found = index.repeated(last, "a.txt");
            assertEquals(
                    List.of(slogan),
                    found.lines().stream().map(line -> line.of(last.text())).toList());
            index.put(waiting(last).leavingOut(found), Owner.USER);
            assertEquals(1, index.pending(99).size());
            index.putVectors(List.of(indexed(last, "a.txt").leavingOut(found)));
            assertEquals(8, index.pending(99).size(), "the others are split anew");
            assertEquals(
                    slogan,
                    index.background("news-0").orElseThrow().cuts().getFirst().text());
        }
    }

    private static IndexedArticle waiting(Article article) {
        return IndexedArticle.withoutVectors(article, "a.txt", new Splitter().split(article.text()));
    }

    @Test
    default void copiesHaveVectorsForOneAnother() {
        try (TestIndex index = index()) {
            index.put(indexed("agency", FERRY + " " + BRIDGE), Owner.USER);
            index.put(withoutVectors("reprint", FERRY + " " + BRIDGE), Owner.USER);
            index.put(withoutVectors("other", HARVEST), Owner.USER);
            Map<String, Embedding> known = index.vectorsOfCopies("reprint");
            assertEquals(
                    Set.of(
                            FERRY + " " + BRIDGE,
                            "The ferry to the northern islands sank in calm water.",
                            "Nobody was hurt.",
                            "Engineers closed the old bridge over the Vell on Monday.",
                            "Lorries must use the tunnel."),
                    known.keySet());
            known.forEach((text, vector) ->
                    assertEquals(1, CosineSimilarity.between(query(text).vector(), vector), 0.001, text));
            assertEquals(Map.of(), index.vectorsOfCopies("other"));
            assertEquals(Map.of(), index.vectorsOfCopies("missing"));
            index.delete("agency");
            assertEquals(Map.of(), index.vectorsOfCopies("reprint"));
        }
    }

    @Test
    default void vectorsTakeThePlaceOfNone() {
        try (TestIndex index = index()) {
            index.put(withoutVectors("ferry", FERRY), Owner.SAMPLE);
            index.put(withoutVectors("bridge", BRIDGE), Owner.SAMPLE);
            assertEquals(List.of(kept("ferry", FERRY)), index.pending(1));
            index.putVectors(List.of(indexed("ferry", FERRY)));
            assertEquals(List.of(kept("bridge", BRIDGE)), index.pending(9));
            assertEquals(new IndexStatus(2, 2, 1, true, true), index.status());
            assertEquals(1, index.search(query(FERRY)).candidates().getFirst().meaning(), 1e-3);
        }
        try (TestIndex again = index()) {
            assertEquals(List.of(kept("bridge", BRIDGE)), again.pending(9));
        }
    }

    @Test
    default void whatASearchHasMetGetsItsVectorsFirst() {
        try (TestIndex index = index()) {
            index.put(
                    List.of(
                            withoutVectors("ferry", FERRY),
                            withoutVectors("harvest", HARVEST),
                            withoutVectors("bridge", BRIDGE)),
                    Owner.USER);
            assertEquals(List.of(kept("ferry", FERRY), kept("harvest", HARVEST)), index.pending(2));
            index.search(query("Which bridge was closed?"));
            assertEquals(List.of(kept("bridge", BRIDGE), kept("ferry", FERRY)), index.pending(2));
            index.putVectors(List.of(indexed("bridge", BRIDGE)));
            assertEquals(List.of(kept("ferry", FERRY), kept("harvest", HARVEST)), index.pending(9));
        }
    }

    @Test
    default void vectorsOfWhatHasChangedAreDropped() {
        try (TestIndex index = index()) {
            index.put(
                    List.of(
                            withoutVectors("changed", FERRY),
                            withoutVectors("gone", BRIDGE),
                            withoutVectors("kept", HARVEST)),
                    Owner.USER);
            List<IndexedArticle> made =
                    List.of(indexed("changed", FERRY), indexed("gone", BRIDGE), indexed("kept", HARVEST));
            index.put(withoutVectors("changed", HARVEST), Owner.USER);
            index.delete("gone");
            index.putVectors(made);
            assertEquals(List.of("changed", "kept"), ids(index.articles("", 10, null)));
            assertEquals(List.of(kept("changed", HARVEST)), index.pending(9));
            index.putVectors(made);
            assertEquals(new IndexStatus(2, 2, 1, true, false), index.status());
        }
    }

    @Test
    default void severalArticlesAreOneCommit() {
        try (TestIndex index = index();
                TestIndex reader = index()) {
            index.put(indexed("sample", HARVEST), Owner.SAMPLE);
            index.put(List.of(indexed("ferry", FERRY), withoutVectors("bridge", BRIDGE)), Owner.USER);
            assertSoon(List.of("bridge", "ferry"), () -> ids(reader.articles("", 10, null)));
        }
    }

    @Test
    default void firstOwnArticleReplacesTheSample() {
        try (TestIndex index = index();
                TestIndex reader = index()) {
            index.put(indexed("sample-1", FERRY), Owner.SAMPLE);
            index.put(indexed("sample-2", BRIDGE), Owner.SAMPLE);
            assertSoon(new IndexStatus(2, 2, 0, true, true), reader::status);
            index.put(indexed("own", HARVEST), Owner.USER);
            assertSoon(List.of("own"), () -> ids(reader.articles("", 10, null)));
            assertEquals(new IndexStatus(1, 1, 0, true, false), reader.status());
            index.put(indexed("own-2", FERRY), Owner.USER);
            assertEquals(List.of("own", "own-2"), ids(index.articles("", 10, null)));
            assertSoon(List.of("own", "own-2"), () -> ids(reader.articles("", 10, null)));
        }
    }

    @Test
    default void sampleNeverTakesOverOwnArticles() {
        try (TestIndex index = index()) {
            index.put(indexed("own", HARVEST), Owner.USER);
            index.put(indexed("sample-1", FERRY), Owner.SAMPLE);
            index.put(indexed("own-2", BRIDGE), Owner.USER);
            assertEquals(List.of("own", "own-2"), ids(index.articles("", 10, null)));
            assertEquals(new IndexStatus(2, 2, 0, true, false), index.status());
        }
    }

    @Test
    default void touchedSampleStays() {
        try (TestIndex index = index()) {
            index.put(indexed("sample-1", FERRY), Owner.SAMPLE);
            index.put(indexed("sample-2", BRIDGE), Owner.SAMPLE);
            assertTrue(index.delete("sample-1"));
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
            index.put(indexed("own", HARVEST), Owner.USER);
            assertEquals(List.of("own", "sample-2"), ids(index.articles("", 10, null)));
        }
    }

    private static KeptArticle kept(String id, String text) {
        return new KeptArticle(article(id, text), id + ".txt");
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
