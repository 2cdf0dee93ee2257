package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.Background;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.testing.News.Item;
import footnote.testing.News.Kind;
import footnote.text.Sketch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {

    private static final String STORY =
            "The ferry to the northern islands sank in calm water on Monday night. All of the forty people on board were"
                    + " taken to the harbour by two fishing boats. The captain had left the bridge an hour before, the"
                    + " coast guard said. Nobody was hurt.";

    @TempDir
    private Path folder;

    @Test
    void earliestOfSeveralIsTheOriginalWheneverItComes() {
        try (TestCollection test = new TestCollection(folder)) {
            put(test, "reprint", "2024-03-02", STORY + " Read more tomorrow.");
            put(test, "other", "2024-03-01", "Engineers closed the old bridge on Monday. Lorries must use the tunnel.");
            put(test, "agency", "2024-03-01", STORY);
            put(test, "undated", null, STORY.replace("Monday", "Tuesday"));
            assertEquals(List.of("agency", "reprint", "undated"), family(test, "undated"));
            assertEquals(List.of("agency", "reprint", "undated"), family(test, "agency"));
            assertEquals(List.of("other"), family(test, "other"));

            test.collection.delete("agency");
            assertEquals(List.of("reprint", "undated"), family(test, "undated"));
            put(test, "agency", "2024-03-01", STORY);
            assertEquals(List.of("agency", "reprint", "undated"), family(test, "reprint"));
        }
    }

    @Test
    void articlesThatComeTogetherSeeEachOther() {
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.putAll(
                    List.of(
                            article("reprint", "2024-03-02", STORY),
                            article(
                                    "other",
                                    null,
                                    "Engineers closed the old bridge on Monday. Lorries use the tunnel."),
                            article("agency", "2024-03-01", STORY)),
                    event -> {});
            assertEquals(List.of("agency", "reprint"), family(test, "reprint"));
            assertEquals(List.of("other"), family(test, "other"));
        }
    }

    @Test
    void articleThatHasBecomeAnotherLeavesItsFamily() {
        try (TestCollection test = new TestCollection(folder)) {
            put(test, "first", "2024-03-01", STORY);
            put(test, "second", "2024-03-02", STORY);
            put(test, "first", "2024-03-01", "The olive harvest failed again. Farmers blame two dry winters.");
            assertEquals(List.of("first"), family(test, "first"));
            assertEquals(List.of("second"), family(test, "second"));
        }
    }

    @Test
    void whatACopyHasInCommonIsEmbeddedOnce() {
        List<String> embedded = new ArrayList<>();
        try (TestCollection test = new TestCollection(folder, MadeUp.encoder(embedded::add))) {
            put(test, "agency", "2024-03-01", STORY);
            test.collection.addVectors(progress -> {});
            assertEquals(Set.copyOf(embedded).size(), embedded.size());
            embedded.clear();
            put(test, "reprint", "2024-03-02", STORY);
            put(test, "longer", "2024-03-02", STORY + " Read more tomorrow.");
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(STORY + " Read more tomorrow.", "Read more tomorrow."), Set.copyOf(embedded));
            assertEquals(0, test.collection.status().pending());
        }
    }

    @Test
    void keepsLanguageAndCuts() {
        try (TestCollection test = new TestCollection(folder)) {
            test.addText("story.txt", "Ferry sinks\n\n" + STORY + "\n\nRelated Articles\n\nAnother ferry");
            test.collection.addVectors(progress -> {});
            Background background = test.collection.background("story").orElseThrow();
            assertEquals("en", background.language());
            assertEquals(
                    List.of("Related Articles", "Another ferry"),
                    background.cuts().stream().map(cut -> cut.text()).toList());
        }
    }

    @Test
    void likenessIsOneForTheSameAndSmallForOthers() {
        assertEquals(1, Sketch.likeness(STORY, STORY));
        assertEquals(0, Sketch.likeness(STORY, "Engineers closed the old bridge."));
        assertEquals(1, Sketch.likeness("One.", "One."));
    }

    /**
     * Of generated news, nearly all copies are found, and nothing else is called one. The index does the same with the
     * sketch in its own words; this is that by itself, for many articles.
     */
    @Test
    void findsCopiesAmongTwentyThousandArticles(TestReporter reporter) {
        Map<String, List<Integer>> bands = new HashMap<>();
        List<Item> items = News.articles(20_000, 8);
        int found = 0;
        int right = 0;
        int copies = 0;
        int exact = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            List<String> sketch = Sketch.of(item.article().text());
            String original = original(item, best(sketch, item, items, bands));
            boolean copy = item.kind() == Kind.EXACT || item.kind() == Kind.NEAR;
            copies += copy ? 1 : 0;
            found += original == null ? 0 : 1;
            right += copy && original != null ? 1 : 0;
            exact += item.kind() == Kind.EXACT && original != null ? 1 : 0;
            for (String band : sketch) {
                bands.computeIfAbsent(band, key -> new ArrayList<>()).add(i);
            }
        }
        double precision = (double) right / found;
        double recall = (double) right / copies;
        String figures = "%d copies of 20000: precision %.4f, recall %.4f".formatted(copies, precision, recall);
        reporter.publishEntry("copies", figures);
        assertTrue(precision >= 0.99, figures);
        assertTrue(recall >= 0.97, figures);
        long exactCopies =
                items.stream().filter(item -> item.kind() == Kind.EXACT).count();
        assertEquals(exactCopies, exact);
    }

    private static @Nullable String original(Item item, List<Item> candidates) {
        return candidates.stream()
                .map(Item::article)
                .filter(other -> Sketch.likeness(item.article().text(), other.text()) >= Sketch.COPY)
                .map(Article::id)
                .findFirst()
                .orElse(null);
    }

    private static List<Item> best(List<String> sketch, Item item, List<Item> items, Map<String, List<Integer>> bands) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String band : sketch) {
            bands.getOrDefault(band, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(8)
                .map(entry -> items.get(entry.getKey()))
                .filter(other -> !other.equals(item))
                .toList();
    }

    private static void put(TestCollection test, String id, @Nullable String day, String text) {
        test.collection.put(article(id, day, text));
    }

    private static Article article(String id, @Nullable String day, String text) {
        return new Article(id, null, null, null, day == null ? null : LocalDate.parse(day), null, text);
    }

    private static List<String> family(TestCollection test, String id) {
        return test.collection.background(id).orElseThrow().family();
    }
}
