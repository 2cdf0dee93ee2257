package footnote.search;

import static footnote.testing.MadeUp.article;
import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.article.Article;
import footnote.fault.CollectionException;
import footnote.search.PassageIndex.Kept;
import footnote.search.PassageIndex.Owner;
import footnote.testing.Sentences;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link PassageIndex} keeps to. An implementation's test class implements this. */
public interface PassageIndexContract {

    String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    String BRIDGE = "Engineers closed the old bridge over the Vell on Monday. Lorries must use the tunnel.";
    String HARVEST = "The olive harvest failed again. Farmers blame two dry winters.";

    /** Opens the test's own index, in this process or as another one would. */
    PassageIndex open();

    @Test
    default void isEmptyBeforeAnythingIsPut() {
        try (PassageIndex index = open()) {
            assertEquals(new IndexStatus(0, 0, 0, false, false), index.status());
            assertEquals(Optional.empty(), index.kept("ferry"));
            assertEquals(List.of(), index.articles("", 10, null));
            SearchResult result = index.search(query("Who sank?"));
            assertEquals(List.of(), result.candidates());
            assertEquals(0, result.passages());
            assertFalse(index.delete("ferry"));
        }
    }

    @Test
    default void copiesLeaveRoomForOthersAndAreFoundAsTheEarliest() {
        try (PassageIndex index = open()) {
            index.put(indexed(dated("agency", FERRY, 2), "agency.txt"), Owner.USER);
            for (int day = 3; day < 28; day++) {
                index.put(indexed(dated("reprint-" + day, FERRY, day), day + ".txt"), Owner.USER);
            }
            index.put(indexed(dated("other", FERRY + " " + HARVEST + " " + BRIDGE, 1), "other.txt"), Owner.USER);
            index.put(indexed(dated("first", FERRY, 1), "first.txt"), Owner.USER);
            List<String> found = index.search(query("Who was hurt when the ferry sank?")).candidates().stream()
                    .map(Candidate::article)
                    .sorted()
                    .toList();
            assertEquals(List.of("first", "other"), found);
            List<String> family = index.background("reprint-9").orElseThrow().family();
            assertEquals("first", family.getFirst());
            assertEquals(27, family.size());
            assertEquals(
                    List.of("other"), index.background("other").orElseThrow().family());
        }
    }

    @Test
    default void copiesHaveVectorsForOneAnother() {
        try (PassageIndex index = open()) {
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
    default void findsOnlyWhatWasPublishedByADayAndFromASource() {
        try (PassageIndex index = open()) {
            index.put(
                    List.of(
                            indexed(from("early", "Gazette", 2, FERRY), "early.txt"),
                            indexed(from("late", "Courier", 9, FERRY + " It was raised again."), "late.txt"),
                            indexed(from("none", null, 0, FERRY + " Divers went down."), "none.txt"),
                            withoutVectors("waiting", FERRY + " A tug came by.")),
                    Owner.USER);
            assertEquals(Map.of("Courier", 1, "Gazette", 1), index.sources());
            assertEquals(Set.of("early", "late", "none", "waiting"), found(index, SearchFilter.ALL));
            LocalDate second = LocalDate.of(2024, 1, 2);
            assertEquals(Set.of("early"), found(index, new SearchFilter(second, Set.of())));
            assertEquals(Set.of(), found(index, new SearchFilter(second.minusDays(1), Set.of())));
            assertEquals(Set.of("early", "late"), found(index, new SearchFilter(LocalDate.of(2024, 1, 9), Set.of())));
            assertEquals(Set.of("late"), found(index, new SearchFilter(null, Set.of("Courier"))));
            assertEquals(Set.of(), found(index, new SearchFilter(second, Set.of("Courier"))));
            assertEquals(2, index.undated(SearchFilter.ALL));
            assertEquals(0, index.undated(new SearchFilter(second, Set.of("Courier"))));
            index.delete("late");
            assertEquals(Map.of("Gazette", 1), index.sources());
        }
    }

    private static Article from(String id, @Nullable String source, int day, String text) {
        LocalDate published = day == 0 ? null : LocalDate.of(2024, 1, day);
        return new Article(id, null, source, null, published, null, text);
    }

    private static Set<String> found(PassageIndex index, SearchFilter filter) {
        SearchQuery all = query("Who was hurt when the ferry sank?");
        SearchResult result = index.search(new SearchQuery(all.words(), all.vector(), all.depth(), filter));
        assertEquals(
                result.passages(), result.candidates().size() + result.pending().size());
        Set<String> found = new TreeSet<>();
        Stream.concat(result.candidates().stream(), result.pending().stream())
                .forEach(candidate -> found.add(candidate.article()));
        return found;
    }

    private static Article dated(String id, String text, int day) {
        return new Article(id, null, null, null, LocalDate.of(2024, 1, day), null, text);
    }

    @Test
    default void tellsWhatIsSpeltLikeAWordThatIsNotThere() {
        try (PassageIndex index = open()) {
            assertEquals(List.of(), index.similar("fery"));
            index.put(indexed("ferry", FERRY + " " + BRIDGE), Owner.USER);
            assertEquals(List.of(new SimilarWord("ferry", 1)), index.similar("fery"));
            assertEquals(List.of(new SimilarWord("Monday", 1)), index.similar("Mondey"));
            assertEquals(List.of(), index.similar("bridges"), "a form of a word that is there");
            assertEquals(List.of(), index.similar("old"), "too short");
            assertEquals(List.of(), index.similar("harvest"), "nothing like it");
            assertEquals(List.of(), index.similar("two words"));
            assertEquals(List.of(), index.similar("…"));
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
                BRIDGE);
        try (PassageIndex index = open()) {
            index.put(indexed(whole, "march/bridge-7.txt"), Owner.USER);
            assertEquals(Optional.of(new Kept(whole, "march/bridge-7.txt")), index.kept("bridge-7"));
        }
        try (PassageIndex again = open()) {
            assertEquals(Optional.of(new Kept(whole, "march/bridge-7.txt")), again.kept("bridge-7"));
        }
    }

    @Test
    default void findsPassagesByWordsAndMeaning() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            SearchResult result = index.search(query("Which bridge was closed?"));
            Candidate bridge = candidate(result, "bridge");
            Candidate ferry = candidate(result, "ferry");
            assertTrue(bridge.words() > 0);
            assertEquals(0, ferry.words());
            assertTrue(bridge.meaning() > ferry.meaning());
            assertEquals(BRIDGE, bridge.text());
            assertEquals(
                    "Engineers closed the old bridge over the Vell on Monday.",
                    bridge.sentences().getFirst().span().of(BRIDGE));
            assertEquals(2, bridge.sentences().size());
            assertEquals(Map.of("bridg", 1, "close", 1), result.frequencies());
            assertEquals(2, result.passages());
        }
    }

    @Test
    default void cosinesAreOfThePassagesOwnVectors() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            Candidate ferry = candidate(index.search(query(FERRY)), "ferry");
            assertEquals(1, ferry.meaning(), 1e-3);
            Candidate sentence = candidate(index.search(query("Nobody was hurt.")), "ferry");
            assertEquals(1, sentence.sentences().get(1).meaning(), 1e-3);
        }
    }

    @Test
    default void articleWithoutVectorsIsFoundByItsWords() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(withoutVectors("bridge", BRIDGE), Owner.USER);
            assertEquals(new IndexStatus(2, 2, 1, true, false), index.status());
            SearchResult result = index.search(query("Which bridge was closed?"));
            assertEquals(List.of("ferry"), articles(result.candidates()));
            assertEquals(List.of("bridge"), articles(result.pending()));
            Candidate bridge = result.pending().getFirst();
            assertTrue(bridge.words() > 0);
            assertEquals(2, bridge.sentences().size());
            assertEquals(Map.of("bridg", 1, "close", 1), result.frequencies());
            assertEquals(List.of(), index.search(query("Who sank?")).pending());
        }
    }

    @Test
    default void vectorsTakeThePlaceOfNone() {
        try (PassageIndex index = open()) {
            index.put(withoutVectors("ferry", FERRY), Owner.SAMPLE);
            index.put(withoutVectors("bridge", BRIDGE), Owner.SAMPLE);
            assertEquals(List.of(kept("ferry", FERRY)), index.pending(1));
            index.putVectors(List.of(indexed("ferry", FERRY)));
            assertEquals(List.of(kept("bridge", BRIDGE)), index.pending(9));
            assertEquals(new IndexStatus(2, 2, 1, true, true), index.status());
            assertEquals(1, candidate(index.search(query(FERRY)), "ferry").meaning(), 1e-3);
        }
        try (PassageIndex again = open()) {
            assertEquals(List.of(kept("bridge", BRIDGE)), again.pending(9));
        }
    }

    @Test
    default void whatASearchHasMetGetsItsVectorsFirst() {
        try (PassageIndex index = open()) {
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
        try (PassageIndex index = open()) {
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
        try (PassageIndex index = open();
                PassageIndex reader = open()) {
            index.put(indexed("sample", HARVEST), Owner.SAMPLE);
            index.put(List.of(indexed("ferry", FERRY), withoutVectors("bridge", BRIDGE)), Owner.USER);
            assertSoon(List.of("bridge", "ferry"), () -> ids(reader.articles("", 10, null)));
        }
    }

    @Test
    default void restingWriterMakesRoomForAnother() {
        try (PassageIndex one = open();
                PassageIndex two = open()) {
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
    default void offsetsCountInTheArticle() {
        String text = Sentences.article(31, 40);
        try (PassageIndex index = open()) {
            index.put(indexed("long", text), Owner.USER);
            List<Candidate> passages = index.search(query("the council")).candidates();
            assertTrue(passages.size() > 2, "several passages");
            for (Candidate passage : passages) {
                assertTrue(text.startsWith(passage.text(), passage.start()));
                passage.sentences()
                        .forEach(sentence -> assertTrue(
                                passage.text().contains(sentence.span().of(text))));
            }
        }
    }

    @Test
    default void takesQuestionsLiterally() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            for (String odd :
                    List.of("ferry?", "\"ferry", "ferry AND (", "kind:article", "*:*", "", "?", "ferry^", "[a TO")) {
                assertEquals(1, index.search(query(odd)).candidates().size(), odd);
                assertTrue(index.articles(odd, 10, null).size() <= 1, odd);
            }
        }
    }

    @Test
    default void putReplacesTheArticleOfItsId() {
        try (PassageIndex index = open()) {
            index.put(indexed("news", FERRY), Owner.USER);
            index.put(indexed("other", HARVEST), Owner.USER);
            index.put(indexed(article("news", BRIDGE), "moved/news.txt"), Owner.USER);
            assertEquals(
                    new Kept(article("news", BRIDGE), "moved/news.txt"),
                    index.kept("news").orElseThrow());
            assertEquals(new IndexStatus(2, 2, 0, true, false), index.status());
            assertTrue(index.search(query("ferry islands")).candidates().stream()
                    .noneMatch(candidate -> candidate.text().contains("ferry")));
        }
    }

    @Test
    default void putTwiceIsThereOnce() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertEquals(List.of(article("ferry", FERRY)), index.articles("", 10, null));
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
        }
    }

    @Test
    default void deletedArticleIsFoundNoMore() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            assertTrue(index.delete("ferry"));
            assertFalse(index.delete("ferry"));
            assertFalse(index.delete("never"));
            assertEquals(Optional.empty(), index.kept("ferry"));
            assertEquals(
                    List.of("bridge"),
                    index.search(query(FERRY)).candidates().stream()
                            .map(Candidate::article)
                            .toList());
        }
        try (PassageIndex again = open()) {
            assertEquals(List.of(article("bridge", BRIDGE)), again.articles("", 10, null));
        }
    }

    @Test
    default void emptiedIndexIsStarted() {
        try (PassageIndex index = open()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertTrue(index.delete("ferry"));
            assertEquals(new IndexStatus(0, 0, 0, true, false), index.status());
            assertEquals(List.of(), index.search(query(FERRY)).candidates());
        }
    }

    @Test
    default void listsArticlesById() {
        try (PassageIndex index = open()) {
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
                    List.copyOf(new java.util.TreeSet<>(ids)),
                    paged.stream().sorted().toList());
            assertEquals(
                    paged,
                    index.articles("", 100, null).stream().map(Article::id).toList());
        }
    }

    @Test
    default void listsArticlesThatHaveAllTheWords() {
        try (PassageIndex index = open()) {
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
    default void firstOwnArticleReplacesTheSample() {
        try (PassageIndex index = open();
                PassageIndex reader = open()) {
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
        try (PassageIndex index = open()) {
            index.put(indexed("own", HARVEST), Owner.USER);
            index.put(indexed("sample-1", FERRY), Owner.SAMPLE);
            index.put(indexed("own-2", BRIDGE), Owner.USER);
            assertEquals(List.of("own", "own-2"), ids(index.articles("", 10, null)));
            assertEquals(new IndexStatus(2, 2, 0, true, false), index.status());
        }
    }

    @Test
    default void touchedSampleStays() {
        try (PassageIndex index = open()) {
            index.put(indexed("sample-1", FERRY), Owner.SAMPLE);
            index.put(indexed("sample-2", BRIDGE), Owner.SAMPLE);
            assertTrue(index.delete("sample-1"));
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
            index.put(indexed("own", HARVEST), Owner.USER);
            assertEquals(List.of("own", "sample-2"), ids(index.articles("", 10, null)));
        }
    }

    @Test
    default void secondWriterIsToldWhileReadersWork() {
        try (PassageIndex writer = open();
                PassageIndex second = open()) {
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
        try (PassageIndex late = open()) {
            assertFalse(late.status().started());
            try (PassageIndex early = open()) {
                early.put(indexed("ferry", FERRY), Owner.USER);
            }
            late.put(indexed("bridge", BRIDGE), Owner.USER);
            assertEquals(List.of("bridge", "ferry"), ids(late.articles("", 10, null)));
            assertEquals(new IndexStatus(2, 2, 0, true, false), late.status());
        }
    }

    @Test
    default void changeIsSeenByTheNextCallWhileOthersRead() {
        try (PassageIndex index = open()) {
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

    @Test
    default void readersSeeWholeArticlesWhileOneWrites() {
        String one = Sentences.article(41, 30);
        String two = Sentences.article(43, 30);
        try (PassageIndex index = open()) {
            index.put(indexed("news", one), Owner.USER);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> IntStream.range(0, 10)
                    .forEach(i -> index.put(indexed("news", i % 2 == 0 ? two : one), Owner.USER)));
            do {
                String text = index.kept("news").orElseThrow().article().text();
                assertTrue(text.equals(one) || text.equals(two));
                List<Candidate> found = index.search(query("the council")).candidates();
                assertFalse(found.isEmpty());
                assertTrue(found.stream().allMatch(passage -> one.contains(passage.text()))
                        || found.stream().allMatch(passage -> two.contains(passage.text())));
            } while (!writing.isDone());
            writing.join();
        }
    }

    /** What another process has written is seen some milliseconds later, never a part of it. */
    private static <T> void assertSoon(T expected, Supplier<T> seen) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!expected.equals(seen.get())) {
                Thread.sleep(1);
            }
        });
    }

    private static Candidate candidate(SearchResult result, String article) {
        return result.candidates().stream()
                .filter(candidate -> candidate.article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> articles(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::article).toList();
    }

    private static Kept kept(String id, String text) {
        return new Kept(article(id, text), id + ".txt");
    }

    private static List<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }
}
