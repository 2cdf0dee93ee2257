package footnote.search;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.testing.Sentences;
import footnote.testing.StorageContract;
import footnote.testing.TestIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every {@link PassageIndex} finds what is put into its store. */
public interface PassageIndexContract extends StorageContract {

    @Test
    default void findsNothingBeforeAnythingIsPut() {
        try (TestIndex index = index()) {
            SearchResult result = index.search(query("Who sank?"));
            assertEquals(List.of(), result.candidates());
            assertEquals(List.of(), result.pending());
            assertEquals(0, result.passages());
            assertEquals(0, index.storage().passages().undated(SearchFilter.ALL));
        }
    }

    @Test
    default void copiesLeaveRoomForOthersAndAreFoundAsTheEarliest() {
        try (TestIndex index = index()) {
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
    default void findsOnlyWhatWasPublishedByADayAndFromASource() {
        try (TestIndex index = index()) {
            index.put(
                    List.of(
                            indexed(from("early", "Gazette", 2, FERRY), "early.txt"),
                            indexed(from("late", "Courier", 9, FERRY + " It was raised again."), "late.txt"),
                            indexed(from("none", null, 0, FERRY + " Divers went down."), "none.txt"),
                            withoutVectors("waiting", FERRY + " A tug came by.")),
                    Owner.USER);
            assertEquals(
                    Map.of("Courier", 1, "Gazette", 1),
                    index.storage().articles().sources());
            assertEquals(Set.of("early", "late", "none", "waiting"), found(index, SearchFilter.ALL));
            LocalDate second = LocalDate.of(2024, 1, 2);
            assertEquals(Set.of("early"), found(index, new SearchFilter(second, Set.of())));
            assertEquals(Set.of(), found(index, new SearchFilter(second.minusDays(1), Set.of())));
            assertEquals(Set.of("early", "late"), found(index, new SearchFilter(LocalDate.of(2024, 1, 9), Set.of())));
            assertEquals(Set.of("late"), found(index, new SearchFilter(null, Set.of("Courier"))));
            assertEquals(Set.of(), found(index, new SearchFilter(second, Set.of("Courier"))));
            assertEquals(2, index.storage().passages().undated(SearchFilter.ALL));
            assertEquals(0, index.storage().passages().undated(new SearchFilter(second, Set.of("Courier"))));
            index.delete("late");
            assertEquals(Map.of("Gazette", 1), index.storage().articles().sources());
        }
    }

    @Test
    default void tellsWhatIsSpeltLikeAWordThatIsNotThere() {
        try (TestIndex index = index()) {
            assertEquals(List.of(), index.storage().passages().similar("fery"));
            index.put(indexed("ferry", FERRY + " " + BRIDGE), Owner.USER);
            assertEquals(
                    List.of(new SimilarWord("ferry", 1)),
                    index.storage().passages().similar("fery"));
            assertEquals(
                    List.of(new SimilarWord("Monday", 1)),
                    index.storage().passages().similar("Mondey"));
            assertEquals(List.of(), index.storage().passages().similar("bridges"), "a form of a word that is there");
            assertEquals(List.of(), index.storage().passages().similar("old"), "too short");
            assertEquals(List.of(), index.storage().passages().similar("harvest"), "nothing like it");
            assertEquals(List.of(), index.storage().passages().similar("two words"));
            assertEquals(List.of(), index.storage().passages().similar("…"));
        }
    }

    @Test
    default void findsPassagesByWordsAndMeaning() {
        try (TestIndex index = index()) {
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
        try (TestIndex index = index()) {
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
        try (TestIndex index = index()) {
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
    default void offsetsCountInTheArticle() {
        String text = Sentences.article(31, 40);
        try (TestIndex index = index()) {
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
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            for (String odd :
                    List.of("ferry?", "\"ferry", "ferry AND (", "kind:article", "*:*", "", "?", "ferry^", "[a TO")) {
                assertEquals(1, index.search(query(odd)).candidates().size(), odd);
                assertTrue(index.articles(odd, 10, null).size() <= 1, odd);
            }
        }
    }

    @Test
    default void deletedArticleIsFoundNoMore() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            assertTrue(index.delete("ferry"));
            assertFalse(index.delete("ferry"));
            assertFalse(index.delete("never"));
            assertEquals(
                    List.of("bridge"),
                    index.search(query(FERRY)).candidates().stream()
                            .map(Candidate::article)
                            .toList());
        }
    }

    @Test
    default void readersSeeWholeArticlesWhileOneWrites() {
        String one = Sentences.article(41, 30);
        String two = Sentences.article(43, 30);
        try (TestIndex index = index()) {
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

    private static Article from(String id, @Nullable String source, int day, String text) {
        LocalDate published = day == 0 ? null : LocalDate.of(2024, 1, day);
        return new Article(id, null, source, null, published, null, text);
    }

    private static Set<String> found(TestIndex index, SearchFilter filter) {
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

    private static Candidate candidate(SearchResult result, String article) {
        return result.candidates().stream()
                .filter(candidate -> candidate.article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> articles(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::article).toList();
    }
}
