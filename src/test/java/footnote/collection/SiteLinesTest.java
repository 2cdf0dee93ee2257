package footnote.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.collection.ingest.TestCollection;
import footnote.store.lucene.LuceneUpkeep;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site prints around its articles, found by being in many of them. */
final class SiteLinesTest {

    private static final Path PAGES = Path.of("src/test/resources/footnote/article/site");

    private static final Pattern MARKED = Pattern.compile("⟦([^⟧]+)⟧");

    private static final String SLOGAN = "What the tide brings in, six mornings a week.";
    private static final String LETTERS = "Letters reach the editors by post, and are printed on Saturdays.";

    @TempDir
    private Path folder;

    /** Fourteen pages of one site, written for this purpose: four quote the same man, lines of the site are in 14 to 3. */
    @Test
    void cutsTheSiteAndKeepsTheArticleOnLabelledPages() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            List<String> sentences = new ArrayList<>();
            for (Path page : pages()) {
                String html = Files.readString(page);
                MARKED.matcher(html).results().forEach(match -> sentences.add(match.group(1)));
                test.addText(page.getFileName().toString(), html.replaceAll("[⟦⟧]", ""));
            }
            Score before = Score.of(test, sentences);
            test.collection.addVectors(progress -> {});
            Score after = Score.of(test, sentences);
            String figures = "before %s, after %s".formatted(before, after);
            System.out.println("Kept sentences: " + figures);
            assertEquals(1, after.recall(), figures);
            assertTrue(before.precision() < 0.6, figures);
            assertTrue(after.precision() >= 0.8, figures);
        }
    }

    private record Score(double precision, double recall) {

        static Score of(TestCollection test, List<String> wanted) {
            List<String> kept = test.ids().stream()
                    .map(id -> shown(test, id))
                    .flatMap(text -> sentences(text).stream())
                    .toList();
            String all = String.join(" ", wanted);
            long right = kept.stream().filter(all::contains).count();
            String shown = test.ids().stream().map(id -> shown(test, id)).collect(Collectors.joining(" "));
            long found = wanted.stream().filter(shown::contains).count();
            return new Score((double) right / kept.size(), (double) found / wanted.size());
        }
    }

    private static List<String> sentences(String text) {
        return new Splitter()
                .split(text).stream()
                        .flatMap(passage -> passage.sentences().stream())
                        .map(sentence -> sentence.of(text))
                        .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void articlesOfEarlierDaysAreCleanedTooOnceALineIsKnown() {
        try (TestCollection test = new TestCollection(folder)) {
            List<Article> news = site(9);
            for (Article article : news.subList(0, 7)) {
                test.collection.put(article);
                test.collection.addVectors(progress -> {});
            }
            assertEquals(List.of(), leftOut(test, news.getFirst().id()));
            test.collection.put(news.get(7));
            test.collection.addVectors(progress -> {});
            for (Article article : news.subList(0, 8)) {
                assertEquals(List.of(SLOGAN, LETTERS), leftOut(test, article.id()), article.id());
                assertEquals(article, test.collection.article(article.id()).orElseThrow());
            }
            assertEquals(0, test.collection.status().pending());
            test.collection.put(news.get(8));
            assertEquals(List.of(SLOGAN, LETTERS), leftOut(test, news.get(8).id()), "at once");
        }
    }

    /** More than are split anew in one commit. */
    @Test
    void allEarlierArticlesAreReached() {
        try (TestCollection test = new TestCollection(folder)) {
            List<Article> news = News.articles(166, 5).stream()
                    .map(item -> brief(item.article(), "Gazette"))
                    .toList();
            test.collection.putAll(with(news.subList(0, 66), LETTERS), event -> {});
            test.collection.putAll(news.subList(66, 136), event -> {});
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(), cut(test), "in less than half of the source");
            test.collection.putAll(with(news.subList(136, 166), LETTERS), event -> {});
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(LETTERS), cut(test));
            for (Article article : with(news.subList(0, 66), LETTERS)) {
                assertEquals(List.of(LETTERS), leftOut(test, article.id()), article.id());
            }
        }
    }

    @Test
    void listsTheCutAndNoOffsetMoves() {
        try (TestCollection test = new TestCollection(folder)) {
            Article last = site(10).getLast();
            test.collection.putAll(site(10), event -> {});
            test.collection.addVectors(progress -> {});
            assertEquals(
                    List.of(
                            new Cut(1, SLOGAN, "repeated in many articles of the source"),
                            new Cut(5, LETTERS, "repeated in many articles of the source")),
                    test.collection.background(last.id()).orElseThrow().cuts());
            assertEquals(last, test.collection.article(last.id()).orElseThrow());
            assertEquals(List.of(), test.collection.articles("tide mornings", 10, null));
            assertEquals(IndexEvent.Result.UNCHANGED, test.collection.put(site(10).getLast()));
        }
    }

    @Test
    void copiesOfOneArticleCountAsOne() {
        try (TestCollection test = new TestCollection(folder)) {
            Article one = site(1).getFirst();
            for (int i = 0; i < 20; i++) {
                test.collection.put(named("copy-" + i, "Gazette", one.text()));
            }
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(), cut(test));
        }
    }

    /** Nothing else of the source is there, so that nothing but its words tells the sentence from a line of the site. */
    @Test
    void whatReportsOfOneEventHaveInCommonStays() throws IOException {
        String quote = "“We saw the lights of the ferry go out one deck after the other,” said the harbour pilot.";
        try (TestCollection test = new TestCollection(folder)) {
            List<String> own = Files.readAllLines(Path.of("src/test/resources/footnote/collection/ingest/ferry.txt"));
            for (int i = 0; i < own.size(); i++) {
                String text = own.get(i) + "\n\n" + quote + "\n\n" + SLOGAN;
                test.collection.put(named("ferry-" + i, "Gazette", text));
            }
            test.collection.addVectors(progress -> {});
            assertEquals(own.size(), Set.copyOf(own).size());
            assertEquals(Set.of(SLOGAN), cut(test));
        }
    }

    @Test
    void lineOfAnotherSourceStaysAndSoDoesAQuestion() {
        String question = "And what did you do before that?";
        try (TestCollection test = new TestCollection(folder)) {
            List<Article> news = with(site(10), question);
            test.collection.putAll(news, event -> {});
            test.collection.put(named("elsewhere", "Courier", news.getFirst().text()));
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(SLOGAN, LETTERS), cut(test));
            assertEquals(List.of(), leftOut(test, "elsewhere"));
        }
    }

    @Test
    void articleThatIsNothingElseStaysWhole() {
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.putAll(site(10), event -> {});
            test.collection.put(named("wall", "Gazette", SLOGAN + "\n\n" + LETTERS));
            test.collection.addVectors(progress -> {});
            assertEquals(List.of(), leftOut(test, "wall"));
            assertEquals(
                    List.of("wall"),
                    test.collection.articles("tide mornings", 10, null).stream()
                            .map(Article::id)
                            .toList());
        }
    }

    /** The lines come back where their articles go. */
    @Test
    void rebuildingDecidesAnew() {
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.putAll(site(10), event -> {});
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(SLOGAN, LETTERS), cut(test));
            test.ids().stream().limit(5).forEach(test.collection::delete);
            test.collection.rest();
        }
        upkeep().rebuild();
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(), cut(test));
            test.collection.rest();
        }
        assertEquals(List.of(), upkeep().verify().findings());
    }

    /** Whatever the articles are, exactly what was put around them is cut. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void losesNoSentenceOfGeneratedNews(long seed) {
        Random random = new Random(seed);
        try (TestCollection test = new TestCollection(folder.resolve("seed-" + seed))) {
            List<Article> news = new ArrayList<>();
            for (News.Item item : News.articles(60, seed)) {
                Article article = item.article();
                boolean plain = random.nextInt(4) == 0;
                news.add(
                        plain
                                ? article
                                : with(List.of(article), letters(article)).getFirst());
            }
            test.collection.putAll(news, event -> {});
            test.collection.addVectors(progress -> {});
            for (Article article : news) {
                List<String> expected =
                        article.text().endsWith(letters(article)) ? List.of(letters(article)) : List.of();
                assertEquals(expected, leftOut(test, article.id()), article.id());
            }
            test.collection.rest();
        }
        assertEquals(List.of(), upkeep(folder.resolve("seed-" + seed)).verify().findings());
    }

    private static String letters(Article article) {
        return "Letters to the " + article.source() + " are printed on Saturdays.";
    }

    @Test
    void filesOfOneFolderAreOneSourceWhereNothingElseSaysSo() throws IOException {
        Path clippings = Files.createDirectories(folder.resolve("clippings/harbour"));
        for (Article article : site(9)) {
            Files.writeString(clippings.resolve(article.id() + ".txt"), article.text(), StandardCharsets.UTF_8);
        }
        try (TestCollection test = new TestCollection(folder)) {
            test.add("clippings");
            test.collection.addVectors(progress -> {});
            assertEquals(Set.of(SLOGAN, LETTERS), cut(test));
            assertEquals(9, test.add("clippings").unchanged());
            assertFalse(shown(test, test.ids().getFirst()).contains(SLOGAN));
        }
    }

    private LuceneUpkeep upkeep() {
        return upkeep(folder);
    }

    private static LuceneUpkeep upkeep(Path folder) {
        return new LuceneUpkeep(folder.resolve(".index"), MadeUp.ENCODER, MadeUp.DIMENSION);
    }

    private static List<Article> site(int count) {
        return News.articles(count, 8).stream()
                .map(item -> named(
                        item.article().id(),
                        "Gazette",
                        SLOGAN + "\n\n" + item.article().text().split("\n\n")[0] + "\n\n" + LETTERS))
                .toList();
    }

    private static List<Article> with(List<Article> articles, String line) {
        return articles.stream()
                .map(article ->
                        named(article.id(), Objects.requireNonNull(article.source()), article.text() + "\n\n" + line))
                .toList();
    }

    private static Article brief(Article article, String source) {
        return named(article.id(), source, article.text().split("\n\n")[0]);
    }

    private static Article named(String id, String source, String text) {
        return new Article(id, null, source, null, null, null, text);
    }

    private static String shown(TestCollection test, String id) {
        return Repeated.without(
                test.text(id), test.collection.background(id).orElseThrow().leftOut());
    }

    private static List<String> leftOut(TestCollection test, String id) {
        List<Span> spans = test.collection.background(id).orElseThrow().leftOut();
        return spans.stream().map(span -> span.of(test.text(id))).toList();
    }

    private static Set<String> cut(TestCollection test) {
        return test.ids().stream().flatMap(id -> leftOut(test, id).stream()).collect(Collectors.toSet());
    }
}
