package footnote.store.lucene;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import footnote.collection.ArticleStoreContract;
import footnote.collection.IndexStatus;
import footnote.collection.Owner;
import footnote.collection.SingleWriterContract;
import footnote.collection.Storage;
import footnote.collection.WaitingArticlesContract;
import footnote.collection.copies.ArticleMove;
import footnote.collection.copies.ArticleMoveContract;
import footnote.collection.copies.ArticleWriterContract;
import footnote.collection.copies.MovedArticles;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.fault.UnavailableException;
import footnote.search.PassageIndexContract;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.testing.MadeUp;
import footnote.testing.MemoryStorage;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LuceneStorageTest
        implements ArticleStoreContract,
                WaitingArticlesContract,
                SingleWriterContract,
                ArticleWriterContract,
                ArticleMoveContract,
                PassageIndexContract {

    private static final int FLIPS = 12;

    @TempDir
    private Path folder;

    @Override
    public Storage open() {
        return LuceneStorage.open(path(), MadeUp.ENCODER, MadeUp.DIMENSION);
    }

    /** So many segments need no merging, by Lucene's own measure. */
    private static final int TIDY = 10;

    @Test
    void restsOnceItIsTidy() throws Exception {
        try (TestIndex index = index()) {
            for (int i = 0; i < 4 * TIDY; i++) {
                index.put(indexed("a" + i, HARVEST + " " + i), Owner.USER);
            }
            for (int i = 0; i < 1000 && !index.rest(Duration.ZERO); i++) {
                Thread.sleep(20);
            }
            assertTrue(index.rest(Duration.ZERO));
        }
        try (Directory directory = FSDirectory.open(path());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertTrue(reader.leaves().size() <= TIDY, reader.leaves().size() + " segments");
        }
    }

    private Path path() {
        return folder.resolve("data").resolve("index");
    }

    private static TestIndex index(Path path) {
        return new TestIndex(LuceneStorage.open(path, MadeUp.ENCODER, MadeUp.DIMENSION));
    }

    @Test
    void readingNothingCreatesNothing() throws IOException {
        try (TestIndex index = index()) {
            index.search(query("Who sank?"));
            index.articles("ferry", 10, null);
            index.kept("ferry");
            index.status();
            index.delete("ferry");
        }
        assertFalse(Files.exists(folder.resolve("data")));
        Files.createDirectories(path());
        try (TestIndex index = index()) {
            assertFalse(index.status().started());
        }
        assertEquals(List.of(), files(path()));
    }

    @Test
    void readingChangesNothing() throws IOException {
        fill(path());
        List<Path> before = files(path());
        try (TestIndex index = index()) {
            index.search(query(FERRY));
        }
        assertEquals(before, files(path()));
    }

    @ParameterizedTest
    @CsvSource({"another, 32", "made-up, 33"})
    void makesIndexOfAnotherEncoderAnewAtTheFirstChange(String encoder, int dimension) {
        fill(path());
        try (TestIndex index = new TestIndex(LuceneStorage.open(path(), encoder, dimension))) {
            assertEquals(new IndexStatus(2, 2, 2, true, false), index.status());
            SearchResult byWords = index.search(query("Who sank?"));
            assertEquals(List.of(), byWords.candidates());
            assertEquals(1, byWords.pending().size());
            assertEquals(FERRY, index.kept("ferry").orElseThrow().article().text());
            assertEquals(List.of(), index.pending(9), "nothing can be done before it is made anew");
            index.renew();
            assertEquals(2, index.pending(9).size());
            assertEquals("bridge", index.articles("tunnel", 9, null).getFirst().id());
        }
        try (TestIndex back = index()) {
            assertEquals(new IndexStatus(2, 2, 2, true, false), back.status(), "the vectors are another's again");
        }
    }

    @Test
    void articlesOfAnotherEncoderMoveWithoutTheirVectors() {
        fill(path());
        try (Storage made = LuceneStorage.open(path(), "another", 32);
                Storage to = new MemoryStorage().open()) {
            ArticleMove move = new ArticleMove(made.articles(), to.articles());
            assertFalse(move.keepsVectors());
            move.copy(count -> {});
            assertEquals(new IndexStatus(2, 2, 2, true, false), to.articles().status());
            MovedArticles moved = move.compare(ArticleMove.passagesOf(to.articles()), count -> {});
            assertEquals(moved.articles().hash(), moved.articles().foundHash());
            assertThrows(
                    BadInputException.class,
                    () -> new ArticleMove(to.articles(), made.articles()).copy(count -> {}),
                    "vectors of two models do not go together");
        }
    }

    @Test
    void changeMakesAnewFirst() {
        fill(path());
        try (TestIndex index = new TestIndex(LuceneStorage.open(path(), "another", 32))) {
            index.delete("ferry");
            index.put(indexed("harvest", HARVEST), Owner.USER);
            assertEquals(new IndexStatus(2, 2, 1, true, false), index.status());
            assertEquals("bridge", index.pending(9).getFirst().article().id());
        }
    }

    @Test
    void makingAnewKeepsTheSampleTheSample() {
        try (TestIndex index = index()) {
            index.put(indexed("ferry", FERRY), Owner.SAMPLE);
        }
        try (TestIndex index = new TestIndex(LuceneStorage.open(path(), "another", 32))) {
            index.renew();
            assertEquals(new IndexStatus(1, 1, 1, true, true), index.status());
        }
    }

    @Test
    void refusesIndexOfAnotherFormat() throws IOException {
        Map<String, String> identity = new HashMap<>(IndexFields.identity(MadeUp.ENCODER, MadeUp.DIMENSION));
        identity.put("format", "0");
        luceneIndex(identity);
        assertRemedy(assertThrows(CollectionException.class, this::index));
    }

    @Test
    void doesNotFilterByWhatAnEarlierFormatDidNotKeep() throws IOException {
        Map<String, String> identity = new HashMap<>(IndexFields.identity(MadeUp.ENCODER, MadeUp.DIMENSION));
        identity.put("format", "3");
        luceneIndex(identity);
        try (TestIndex index = index()) {
            SearchQuery all = query("ferry");
            assertEquals(List.of(), index.search(all).candidates());
            SearchFilter filter = new SearchFilter(LocalDate.of(2024, 1, 1), Set.of());
            String refusal = String.valueOf(assertThrows(
                            CollectionException.class,
                            () -> index.search(new SearchQuery(all.words(), all.vector(), all.depth(), filter)))
                    .getMessage());
            assertTrue(refusal.contains("footnote index --rebuild"), refusal);
            index.renew();
            assertEquals(
                    List.of(),
                    index.search(new SearchQuery("ferry", all.vector(), 9, filter))
                            .candidates());
        }
    }

    @Test
    void refusesIndexOfAnotherProgram() throws IOException {
        luceneIndex(Map.of());
        assertRemedy(assertThrows(CollectionException.class, this::index));
    }

    private void luceneIndex(Map<String, String> commitData) throws IOException {
        try (Directory directory = FSDirectory.open(Files.createDirectories(path()));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(commitData.entrySet());
            writer.commit();
        }
    }

    @Test
    void refusesFolderOfForeignFiles() throws IOException {
        Files.createDirectories(path());
        Files.writeString(path().resolve("letter.txt"), "Dear reader");
        assertRemedy(assertThrows(CollectionException.class, this::index));
        assertEquals(List.of(path().resolve("letter.txt")), files(path()));
    }

    @Test
    void takesTheFirstCommitOfAnotherProcessForNothingForeign() throws IOException {
        Files.createDirectories(path());
        DirectoryOpener overtaken = path -> new FilterDirectory(FSDirectory.open(path)) {
            @Override
            public String[] listAll() throws IOException {
                String[] before = super.listAll();
                fill(path);
                return before;
            }
        };
        LuceneStorage.open(path(), MadeUp.ENCODER, MadeUp.DIMENSION, overtaken, FreeSpace.leaving(0))
                .close();
        assertIntact(path());
    }

    @Test
    void refusesForeignFilesThatCameLater() throws IOException {
        try (TestIndex index = index()) {
            Files.createDirectories(path());
            Files.writeString(path().resolve("letter.txt"), "Dear reader");
            assertRemedy(assertThrows(CollectionException.class, () -> index.put(indexed("ferry", FERRY), Owner.USER)));
        }
        assertEquals(List.of(path().resolve("letter.txt")), files(path()));
    }

    @Test
    void readingWaitsForNoWriter() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        DirectoryOpener slow = path -> new FilterDirectory(FSDirectory.open(path)) {
            @Override
            public void sync(Collection<String> names) throws IOException {
                writing.countDown();
                try {
                    assertTrue(read.await(1, TimeUnit.MINUTES), "the reader waits");
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                super.sync(names);
            }
        };
        Path path = folder.resolve("index");
        try (TestIndex index = index(path)) {
            index.put(indexed("ferry", FERRY), Owner.USER);
        }
        try (TestIndex index = new TestIndex(
                        LuceneStorage.open(path, MadeUp.ENCODER, MadeUp.DIMENSION, slow, FreeSpace.leaving(0)));
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> put = writer.submit(() -> index.put(indexed("harvest", HARVEST), Owner.USER));
            writing.await();
            assertEquals(1, index.search(query("ferry")).candidates().size());
            assertEquals(1, index.status().articles());
            read.countDown();
            put.get();
            assertEquals(2, index.status().articles());
        }
    }

    @Test
    void refusesFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("data"), "not a folder");
        try (TestIndex index = index()) {
            assertRemedy(assertThrows(CollectionException.class, () -> index.put(indexed("ferry", FERRY), Owner.USER)));
        }
    }

    @Test
    void refusesFileInPlaceOfTheIndex() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(path(), "not a folder");
        assertThrowsSomewhere(path());
        assertEquals("not a folder", Files.readString(path()));
    }

    @Test
    void toleratesWhatAKilledWriterLeft() throws IOException {
        fill(path());
        Files.writeString(path().resolve("pending_segments_9"), "half a commit");
        Files.writeString(path().resolve("_99.cfs"), "half a segment");
        assertIntact(path());
        try (TestIndex index = index()) {
            index.put(indexed("harvest", HARVEST), Owner.USER);
            assertEquals(new IndexStatus(3, 3, 0, true, false), index.status());
        }
    }

    @Test
    void startsOverWhereTheFirstWriterWasKilledBeforeItsFirstCommit() throws IOException {
        Files.createDirectories(path());
        Files.writeString(path().resolve("write.lock"), "");
        Files.writeString(path().resolve("pending_segments_1"), "half a commit");
        try (TestIndex index = index()) {
            assertFalse(index.status().started());
            index.put(indexed("ferry", FERRY), Owner.USER);
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
        }
    }

    @Test
    void writesNothingWhereTheDiskIsNearlyFullAndGoesOnWhenItIsNot() {
        AtomicLong free = new AtomicLong(300L << 20);
        FreeSpace room = new FreeSpace(folder -> free.get(), 200);
        try (TestIndex index =
                new TestIndex(LuceneStorage.open(path(), MadeUp.ENCODER, MadeUp.DIMENSION, FSDirectory::open, room))) {
            index.put(withoutVectors("ferry", FERRY), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            free.set(199L << 20);
            UnavailableException told =
                    assertThrows(UnavailableException.class, () -> index.put(indexed("harvest", HARVEST), Owner.USER));
            Sentences.assertOneSentence(told);
            assertTrue(String.valueOf(told.getMessage()).contains("has only 199 MB free"), told::getMessage);
            assertThrows(UnavailableException.class, () -> index.putVectors(List.of(indexed("ferry", FERRY))));
            assertEquals(2, index.search(query(FERRY)).passages());
            assertTrue(index.delete("bridge"), "which makes room");
            free.set(200L << 20);
            index.putVectors(List.of(indexed("ferry", FERRY)));
            assertEquals(new IndexStatus(1, 1, 0, true, false), index.status());
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsOfMissingFile() throws IOException {
        return damage("missing", (file, random) -> Files.delete(file));
    }

    @TestFactory
    Stream<DynamicTest> tellsOfTruncatedFile() throws IOException {
        return damage("truncated", (file, random) -> {
            byte[] content = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(content, random.nextInt(content.length)));
        });
    }

    @TestFactory
    Stream<DynamicTest> tellsOfEmptiedFile() throws IOException {
        return damage("emptied", (file, random) -> Files.write(file, new byte[0]));
    }

    @TestFactory
    Stream<DynamicTest> tellsOfFlippedBits() throws IOException {
        return damage("flipped", (file, random) -> {
            byte[] content = Files.readAllBytes(file);
            content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, content);
        });
    }

    @TestFactory
    Stream<DynamicTest> tellsOfOverwrittenFile() throws IOException {
        return damage("overwritten", (file, random) -> {
            byte[] content = new byte[(int) Files.size(file)];
            random.nextBytes(content);
            Files.write(file, content);
        });
    }

    /** Does something to each file of an index, a few times at different places. */
    private Stream<DynamicTest> damage(String what, Damage damage) throws IOException {
        Path whole = folder.resolve("whole");
        fill(whole);
        return files(whole).stream()
                .filter(file -> !file.endsWith("write.lock"))
                .map(file -> dynamicTest(what + " " + file.getFileName(), () -> {
                    for (int seed = 0; seed < FLIPS; seed++) {
                        Path copy = copy(whole, folder.resolve(what + seed + file.getFileName()));
                        damage.to(copy.resolve(file.getFileName()), new Random(seed));
                        assertThrowsSomewhere(copy);
                    }
                }));
    }

    private interface Damage {
        void to(Path file, Random random) throws IOException;
    }

    private static void assertThrowsSomewhere(Path path) {
        assertRemedy(assertThrows(CollectionException.class, () -> {
            try (TestIndex index = index(path)) {
                index.search(query(FERRY));
                index.articles("", 10, null);
                index.put(indexed("harvest", HARVEST), Owner.USER);
            }
        }));
    }

    private static void assertRemedy(CollectionException refusal) {
        Sentences.assertOneSentence(refusal);
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("move") || message.contains("choose") || message.contains("mend"), message);
    }

    private static void fill(Path path) {
        try (TestIndex index = index(path)) {
            index.put(indexed("ferry", Sentences.article(5, 6)), Owner.USER);
            index.put(indexed("bridge", BRIDGE), Owner.USER);
            index.put(indexed("ferry", FERRY), Owner.USER);
        }
    }

    private static void assertIntact(Path path) {
        try (TestIndex index = index(path)) {
            assertEquals(new IndexStatus(2, 2, 0, true, false), index.status());
            assertEquals(FERRY, index.kept("ferry").orElseThrow().article().text());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(Checksums.STAMP))
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }
}
