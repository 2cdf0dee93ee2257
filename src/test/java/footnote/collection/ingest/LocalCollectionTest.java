package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import footnote.article.Article;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import footnote.collection.VectorProgress;
import footnote.fault.BadInputException;
import footnote.testing.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalCollectionTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    private static final String BRIDGE = "Engineers closed the old bridge on Monday. Lorries must use the tunnel.";
    private static final String HARVEST = "The olive harvest failed again. Farmers blame two dry winters.";

    @TempDir
    private Path folder;

    @Test
    void countsAddedUnchangedAndUpdated() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            write("news/ferry.txt", FERRY);
            write("news/bridge.txt", BRIDGE);
            assertEquals(new IndexSummary(2, 0, 0, 0, false), test.add("news"));
            assertEquals(new IndexSummary(0, 0, 2, 0, false), test.add("news"));
            write("news/ferry.txt", HARVEST);
            assertEquals(new IndexSummary(0, 1, 1, 0, false), test.add("news"));
            assertEquals(HARVEST, test.text("ferry"));
            assertEquals(List.of("bridge", "ferry"), test.ids());
        }
    }

    @Test
    void tellsOfEachFileInOrder() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            Path empty = write("news/b.txt", "");
            Path ferry = write("news/a.txt", FERRY);
            test.add("news");
            assertEquals(
                    List.of(
                            new IndexEvent(ferry.toString(), Result.ADDED, "a", null, 1, 2),
                            new IndexEvent(empty.toString(), Result.SKIPPED, null, "is empty", 2, 2)),
                    test.events);
        }
    }

    @Test
    void namesakesInTwoFoldersAreTwoArticles() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            write("news/a/x.txt", FERRY);
            write("news/b/x.txt", BRIDGE);
            assertEquals(new IndexSummary(2, 0, 0, 0, false), test.add("news"));
            assertEquals(FERRY, test.text("x"));
            String other = test.ids().getLast();
            assertTrue(other.matches("x-[0-9a-f]{8}"), other);
            assertEquals(BRIDGE, test.text(other));
            assertEquals(new IndexSummary(0, 0, 2, 0, false), test.add("news"));
            write("news/b/x.txt", HARVEST);
            assertEquals(new IndexSummary(0, 1, 1, 0, false), test.add("news"));
            assertEquals(HARVEST, test.text(other));
            assertEquals(FERRY, test.text("x"));
        }
    }

    @Test
    void idOfNamesakeDependsOnItsPlaceUnderTheRootOnly() throws IOException {
        List<String> here;
        try (TestCollection test = new TestCollection(folder.resolve("one"))) {
            write("one/news/a/x.txt", FERRY);
            write("one/news/b/x.txt", BRIDGE);
            test.add("news");
            here = test.ids();
        }
        try (TestCollection test = new TestCollection(folder.resolve("two"))) {
            write("two/moved/a/x.txt", FERRY);
            write("two/moved/b/x.txt", BRIDGE);
            test.add("moved");
            assertEquals(here, test.ids());
        }
    }

    @Test
    void filesOfOneNameGivenOneByOneAreAllKept() throws IOException {
        write("a/x.txt", FERRY);
        write("b/x.txt", BRIDGE);
        write("c/x.txt", HARVEST);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(3, 0, 0, 0, false), test.add("a/x.txt", "b/x.txt", "c/x.txt"));
            assertEquals(Set.of(FERRY, BRIDGE, HARVEST), test.texts());
            assertEquals(new IndexSummary(0, 0, 3, 0, false), test.add("a/x.txt", "b/x.txt", "c/x.txt"));
            assertEquals(new IndexSummary(0, 0, 3, 0, false), test.add("c/x.txt", "a/x.txt", "b/x.txt"));
            assertEquals(3, test.ids().size());
        }
    }

    @Test
    void copyUnderOneNameIsOneArticle() throws IOException {
        write("news/a/x.txt", FERRY);
        write("news/b/x.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 1, 0, false), test.add("news"));
            assertEquals(List.of("x"), test.ids());
        }
    }

    @Test
    void sameTextUnderAnotherNameIsAnotherArticle() throws IOException {
        write("news/x.txt", FERRY);
        write("news/y.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(2, 0, 0, 0, false), test.add("news"));
            assertEquals(List.of("x", "y"), test.ids());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no extension",
                "two.dots.txt",
                "-dash.txt",
                "(.).txt",
                "(.).txt",
                "a&b=c?d#e%f.txt",
                "'quoted' \"twice\".txt",
                "new\nline.txt",
                "back\\slash.txt",
                "Zürich–Genève.txt",
                "日本の記事.txt",
                "😀.txt",
                "e\u0301.txt",
                "\u202Etxt.exe"
            })
    void oddNamesMakeIdsThatLinksCanCarry(String name) throws IOException {
        write("news/" + name, FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 0, 0, false), test.add("news"));
            String id = test.ids().getFirst();
            assertTrue(id.matches("[\\p{L}\\p{N}._-]+"), id);
            assertFalse(id.matches("[._-]*"), id);
            assertEquals(new IndexSummary(0, 0, 1, 0, false), test.add("news"));
        }
    }

    @Test
    void namesThatLookAlikeWithoutSpecialCharactersStayApart() throws IOException {
        write("news/a b.txt", FERRY);
        write("news/a_b.txt", BRIDGE);
        write("news/a?b.txt", HARVEST);
        write("news/a_b.text", "A fourth text. It is short.");
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(4, 0, 0, 0, false), test.add("news"));
            assertEquals(4, test.texts().size());
            assertEquals(new IndexSummary(0, 0, 4, 0, false), test.add("news"));
        }
    }

    @Test
    void longNamesAreCutWithoutMixingThemUp() {
        try (TestCollection test = new TestCollection(folder)) {
            String longest = "x" + "𝔞".repeat(300);
            test.addText(longest + "1.txt", FERRY);
            test.addText(longest + "2.txt", BRIDGE);
            assertEquals(Set.of(FERRY, BRIDGE), test.texts());
            test.ids()
                    .forEach(id -> assertEquals(
                            id, test.collection.article(id).orElseThrow().id()));
            assertTrue(test.ids().stream().allMatch(id -> id.length() < 220));
            test.addText(longest + "2.txt", BRIDGE);
            assertEquals(2, test.ids().size());
        }
    }

    @Test
    void skipsWhatIsNoArticleWithItsReason() throws IOException {
        write("news/0-empty.txt", "");
        write("news/1-blank.txt", " \n\t\n\u00A0\u200B");
        Files.write(folder.resolve("news/2-binary.txt"), new byte[5000]);
        Files.write(folder.resolve("news/3-large.txt"), new byte[50_000_000]);
        write("news/4-style.css", "p { color: red }");
        write("news/5-table.CSV", "a,b");
        Files.createSymbolicLink(folder.resolve("news/6-dangling.txt"), Path.of("nowhere.txt"));
        write("news/7-good.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 0, 7, false), test.add("news"));
            assertEquals(
                    List.of(
                            "is empty",
                            "is empty",
                            "is not a text file",
                            "is larger than an article can be (at most 2,000,000 bytes)",
                            "is of a kind that is not read (.css)",
                            "has no column for the text, such as \"text\", \"body\" or \"content\", in its first line",
                            "is a link, and links are not followed; name what it points to"),
                    test.events.stream()
                            .map(IndexEvent::reason)
                            .filter(Objects::nonNull)
                            .toList());
            assertEquals(List.of("7-good"), test.ids());
        }
    }

    @Test
    void readsOneEndlessWord() {
        try (TestCollection test = new TestCollection(folder)) {
            String word = "x".repeat(1_900_000);
            assertEquals(1, test.addText("word.txt", word).added());
            assertEquals(word, test.text("word"));
        }
    }

    @Test
    void readsParagraphsInWhichThereIsNothingToSee() {
        try (TestCollection test = new TestCollection(folder)) {
            String text = FERRY + "\n\n\uFFFD\n\n\uE000\u0301\n\n" + BRIDGE;
            assertEquals(1, test.addText("odd.txt", text).added());
            assertEquals(text, test.text("odd"));
        }
    }

    @Test
    void skipsUnreadableFolderAndGoesOn() throws IOException {
        write("news/closed/x.txt", FERRY);
        write("news/open.txt", BRIDGE);
        Path closed = folder.resolve("news/closed");
        Unreadable.make(closed);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 0, 1, false), test.add("news"));
            assertEquals(
                    "cannot be read: permission denied", test.events.getFirst().reason());
        } finally {
            Unreadable.undo(closed);
        }
    }

    @Test
    void leavesHiddenFilesOut() throws IOException {
        write("news/.hidden.txt", FERRY);
        write("news/.git/config.txt", BRIDGE);
        write("news/shown.txt", HARVEST);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 0, 0, false), test.add("news"));
            assertEquals(List.of("shown"), test.ids());
        }
    }

    @Test
    void readsHiddenFolderThatIsNamed() throws IOException {
        write(".clippings/ferry.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(1, test.add(".clippings").added());
        }
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        write("secret/key.txt", BRIDGE);
        write("news/ferry.txt", FERRY);
        Files.createSymbolicLink(folder.resolve("news/more"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("news/key.txt"), folder.resolve("secret/key.txt"));
        Files.createSymbolicLink(folder.resolve("news/self"), folder.resolve("news"));
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(1, 0, 0, 3, false), test.add("news"));
            assertEquals(List.of("ferry"), test.ids());
        }
    }

    @Test
    void followsLinksThatAreNamed() throws IOException {
        write("news/ferry.txt", FERRY);
        write("other/bridge.txt", BRIDGE);
        Files.createSymbolicLink(folder.resolve("folder-link"), folder.resolve("news"));
        Files.createSymbolicLink(folder.resolve("file-link.txt"), folder.resolve("other/bridge.txt"));
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(2, 0, 0, 0, false), test.add("folder-link", "file-link.txt"));
            assertEquals(
                    List.of("ferry", "file-link"), test.ids().stream().sorted().toList());
            assertEquals(
                    folder.resolve("folder-link/ferry.txt").toString(),
                    test.events.getFirst().file());
        }
    }

    @Test
    void missingPathStopsBeforeAnythingIsAdded() throws IOException {
        write("news/ferry.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            BadInputException refusal = assertThrows(BadInputException.class, () -> test.add("news", "nowhere"));
            Sentences.assertOneSentence(refusal);
            assertTrue(test.collection.isEmpty());
        }
    }

    @Test
    void stoppedRunKeepsWhatItReported() throws IOException {
        write("news/a.txt", FERRY);
        write("news/b.txt", BRIDGE);
        write("news/c.txt", HARVEST);
        try (TestCollection test = new TestCollection(folder)) {
            Path news = folder.resolve("news");
            assertThrows(
                    CancellationException.class, () -> test.collection.add(List.of(news), TestCollection.stopAfter(2)));
            assertTrue(test.ids().containsAll(List.of("a", "b")), "what was told is there");
            IndexSummary again = test.add("news");
            assertEquals(3, again.added() + again.unchanged());
            assertEquals(List.of("a", "b", "c"), test.ids());
        }
    }

    @Test
    void interruptedSampleIsCompletedLater() {
        try (TestCollection test = new TestCollection(folder)) {
            assertTrue(test.collection.isEmpty());
            assertThrows(CancellationException.class, () -> test.collection.addSample(TestCollection.stopAfter(2)));
            test.collection.addSample(LocalCollectionTest::quietly);
            assertFalse(test.collection.isEmpty());
            assertEquals(5, test.ids().size());
        }
    }

    @Test
    void ownArticlesReplaceTheSample() throws IOException {
        write("news/ferry.txt", FERRY);
        write("news/bridge.txt", BRIDGE);
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.addSample(LocalCollectionTest::quietly);
            assertEquals(new IndexSummary(2, 0, 0, 0, true), test.add("news"));
            assertEquals(List.of("bridge", "ferry"), test.ids());
            assertFalse(test.collection.status().sample());
        }
    }

    @Test
    void refusedFilesLeaveTheSample() throws IOException {
        write("news/empty.txt", "");
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.addSample(LocalCollectionTest::quietly);
            assertEquals(new IndexSummary(0, 0, 0, 1, false), test.add("news"));
            assertEquals(5, test.ids().size());
            assertTrue(test.collection.status().sample());
        }
    }

    @Test
    void ownCopyOfTheSampleIsOwn() {
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.addSample(LocalCollectionTest::quietly);
            Path seeds =
                    Path.of(System.getProperty("footnote.root", ""), "seeds").toAbsolutePath();
            IndexSummary summary = test.collection.add(List.of(seeds), LocalCollectionTest::quietly);
            assertEquals(new IndexSummary(5, 0, 0, 0, true), summary);
            assertFalse(test.collection.status().sample());
            assertEquals(5, test.ids().size());
        }
    }

    @Test
    void mirrorHoldsWhatTheFolderHolds() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            LocalCollection mirror = test.mirror();
            write("news/ferry.txt", FERRY);
            Path bridge = write("news/bridge.txt", BRIDGE);
            mirror.add(List.of(folder.resolve("news")), LocalCollectionTest::quietly);
            assertEquals(List.of("bridge", "ferry"), test.ids());
            Files.delete(bridge);
            write("news/harvest.txt", HARVEST);
            assertEquals(
                    new IndexSummary(1, 0, 1, 0, false),
                    mirror.add(List.of(folder.resolve("news")), LocalCollectionTest::quietly));
            assertEquals(List.of("ferry", "harvest"), test.ids());
        }
    }

    @Test
    void putTakesTextAsItIsButForInvisibleCharacters() {
        try (TestCollection test = new TestCollection(folder)) {
            Article article = new Article("own", "A title", null, null, null, null, "One\u200B.\r\nTwo.\0");
            assertEquals(Result.ADDED, test.collection.put(article));
            assertEquals("One.\nTwo.", test.text("own"));
            assertEquals(Result.UNCHANGED, test.collection.put(article));
            assertThrows(
                    BadInputException.class,
                    () -> test.collection.put(new Article("none", null, null, null, null, null, "\u200B \n")));
        }
    }

    @Test
    void tellsOfSeveralArticlesInOrder() {
        try (TestCollection test = new TestCollection(folder)) {
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                articles.add(new Article("a" + i, null, null, null, null, null, "The ferry number " + i + " sank."));
            }
            articles.set(70, new Article("blank", null, null, null, null, null, " \u200B"));
            articles.add(new Article("a0", null, null, null, null, null, "Another text."));
            articles.add(new Article("a0", null, null, null, null, null, "Another text."));
            List<IndexEvent> events = new ArrayList<>();
            IndexSummary summary = test.collection.putAll(articles, event -> {
                if (event.article() != null) {
                    assertTrue(test.collection.article(event.article()).isPresent(), "committed when told");
                }
                events.add(event);
            });
            assertEquals(new IndexSummary(149, 1, 1, 1, false), summary);
            assertEquals(
                    articles.stream().map(Article::id).toList(),
                    events.stream().map(IndexEvent::file).toList());
            assertEquals("Another text.", test.text("a0"));
            assertEquals(149, test.collection.status().articles());
        }
    }

    @Test
    void makesTheVectorsThatAreMissing() {
        try (TestCollection test = new TestCollection(folder)) {
            for (int i = 0; i < 20; i++) {
                test.addText("a" + i + ".txt", Sentences.article(i, 3));
            }
            assertEquals(20, test.collection.status().pending());
            assertThrows(
                    CancellationException.class,
                    () -> test.collection.addVectors(progress -> {
                        if (progress.done() > 0) {
                            throw new CancellationException();
                        }
                    }));
            int left = test.collection.status().pending();
            assertTrue(left > 0 && left < 20, "some are done: " + left);
            List<VectorProgress> told = new ArrayList<>();
            test.collection.addVectors(told::add);
            assertEquals(new VectorProgress(left, left), told.getLast());
            assertEquals(0, test.collection.status().pending());
            test.collection.addVectors(progress -> fail("nothing is left"));
        }
    }

    @Test
    void makesVectorsInTheBackgroundWhileArticlesChange() throws Exception {
        try (TestCollection test = new TestCollection(folder)) {
            BackgroundVectors background = BackgroundVectors.of(test.collection);
            for (int i = 0; i < 24; i++) {
                test.addText("a" + i % 8 + ".txt", Sentences.article(i, 3));
                if (i % 7 == 0) {
                    test.collection.delete("a" + i % 8);
                }
            }
            while (test.collection.status().pending() > 0) {
                Thread.sleep(5);
            }
            background.close();
            assertTrue(test.ids().size() >= 7, test.ids()::toString);
            for (String id : test.ids()) {
                int last = Integer.parseInt(id.substring(1)) + 16;
                assertEquals(Sentences.article(last, 3), test.text(id));
            }
        }
    }

    @Test
    void takesADeletionBackWithinADay() throws IOException {
        write("ferry.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            test.add("ferry.txt");
            Article before = test.collection.article("ferry").orElseThrow();
            assertTrue(test.collection.restore("ferry").isEmpty());
            assertTrue(test.collection.delete("ferry"));
            test.now = test.now.plus(Duration.ofHours(23));
            assertEquals(Optional.of(before), test.collection.restore("ferry"));
            assertEquals(List.of("ferry"), test.ids());
            assertTrue(test.collection.restore("ferry").isEmpty());

            test.collection.delete("ferry");
            test.now = test.now.plus(Duration.ofHours(25));
            assertTrue(test.collection.restore("ferry").isEmpty());
            assertEquals(List.of(), test.ids());
        }
    }

    @Test
    void restoresOverNothingThatIsThereAgain() throws IOException {
        write("ferry.txt", FERRY);
        try (TestCollection test = new TestCollection(folder)) {
            test.add("ferry.txt");
            test.collection.delete("ferry");
            test.collection.put(new Article("ferry", null, null, null, null, null, "Another text."));
            assertTrue(test.collection.restore("ferry").isEmpty());
            assertEquals("Another text.", test.text("ferry"));
        }
    }

    @Test
    void takesBackAnArticleOfTheSampleWithoutLosingTheOthers() {
        try (TestCollection test = new TestCollection(folder)) {
            test.collection.addSample(LocalCollectionTest::quietly);
            List<String> before = test.ids();
            test.collection.delete(before.getFirst());
            assertFalse(test.collection.isEmpty());
            assertTrue(test.collection.restore(before.getFirst()).isPresent());
            assertEquals(before, test.ids());
        }
    }

    @Test
    void namesArticlesOfOneFileByTheirIdsTheirAddressesOrTheirText() throws IOException {
        String export = """
                {"id": "n/1", "text": "%s"}
                {"url": "https://example.org/bridge", "text": "%s"}
                {"text": "%s"}
                {"id": "n/1", "text": "Another article has the same id."}
                """.formatted(FERRY, BRIDGE, HARVEST);
        write("export.jsonl", export);
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(4, 0, 0, 0, false), test.add("export.jsonl"));
            List<String> ids = test.ids();
            assertTrue(ids.contains("n_1"));
            assertTrue(ids.contains(ArticleIds.unnamed("https://example.org/bridge", "")));
            assertTrue(ids.contains(ArticleIds.unnamed(null, HARVEST)));
            assertEquals(FERRY, test.text("n_1"));
            assertEquals(new IndexSummary(0, 0, 4, 0, false), test.add("export.jsonl"));
            write("export.jsonl", export.replace("Nobody", "No one"));
            assertEquals(new IndexSummary(0, 1, 3, 0, false), test.add("export.jsonl"));
            assertEquals(FERRY.replace("Nobody", "No one"), test.text("n_1"));
            assertEquals(4, test.ids().size());
        }
    }

    @Test
    void countsArticlesOfOneFileAsTheyCome() throws IOException {
        write("news/a.txt", FERRY);
        write("news/b.jsonl", "{\"text\": \"" + BRIDGE + "\"}\n{}\n{\"text\": \"" + HARVEST + "\"}");
        try (TestCollection test = new TestCollection(folder)) {
            assertEquals(new IndexSummary(3, 0, 0, 1, false), test.add("news"));
            assertEquals(
                    List.of("1/4", "2/4", "3/4", "4/4"),
                    test.events.stream()
                            .map(event -> event.done() + "/" + event.total())
                            .toList());
        }
    }

    @Test
    void limitsPages() {
        try (TestCollection test = new TestCollection(folder)) {
            assertThrows(BadInputException.class, () -> test.collection.articles("", 0, null));
            assertThrows(BadInputException.class, () -> test.collection.articles("", 1001, null));
            assertDoesNotThrow(() -> test.collection.articles("", 1000, null));
        }
    }

    private static void quietly(IndexEvent event) {}

    private Path write(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }
}
