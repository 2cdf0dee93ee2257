package footnote.store.lucene;

import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.query;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Cut;
import footnote.article.Splitter;
import footnote.collection.Background;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.Owner;
import footnote.collection.Upkeep;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.testing.MadeUp;
import footnote.testing.News;
import footnote.testing.News.Item;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import footnote.text.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneUpkeepTest {

    private static final int FLIPS = 200;

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("index");
    }

    private TestIndex open() {
        return open(path());
    }

    private static TestIndex open(Path path) {
        return new TestIndex(LuceneStorage.open(path, MadeUp.ENCODER, MadeUp.DIMENSION));
    }

    private Upkeep upkeep() {
        return upkeep(path());
    }

    private static Upkeep upkeep(Path path) {
        return new LuceneUpkeep(path, MadeUp.ENCODER, MadeUp.DIMENSION);
    }

    private void fill(int articles) {
        try (TestIndex index = open()) {
            for (int i = 0; i < articles; i++) {
                String text = Sentences.article(i, 12);
                index.put(i % 3 == 0 ? withoutVectors("a" + i, text) : indexed("a" + i, text), Owner.USER);
            }
            index.delete("a1");
            index.put(indexed("a2", Sentences.article(99, 5)), Owner.USER);
        }
    }

    @Test
    void soundIndexHasNoFindings() {
        assertEquals(List.of(), upkeep().verify().findings());
        assertFalse(Files.exists(path()));
        fill(9);
        Upkeep.Checkup checkup = upkeep().verify();
        assertEquals(List.of(), checkup.findings());
        assertEquals(8, checkup.status().articles());
        assertTrue(checkup.status().pending() > 0);
    }

    @Test
    void findsWhatDoesNotFit() throws IOException {
        fill(9);
        tamper(writer -> {
            Document lost = new Document();
            List<Document> block = new ArrayList<>(block(indexed("twice", Sentences.article(7, 3))));
            writer.addDocuments(block);
            writer.addDocuments(block);
            writer.addDocuments(block(indexed("ended", Sentences.article(8, 3))).subList(0, 2));
            writer.addDocument(lost);
        });
        List<String> findings = upkeep().verify().findings();
        assertTrue(findings.contains("Article twice: it is there twice."), findings::toString);
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("something unknown")), findings::toString);
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("lost")), findings::toString);
        findings.forEach(Sentences::assertOneSentence);
    }

    @Test
    void findsPassageOfAnotherText() throws IOException {
        fill(3);
        tamper(writer -> {
            List<Document> mixed = new ArrayList<>(block(indexed("mixed", Sentences.article(7, 3))));
            List<Document> other = block(indexed("mixed", Sentences.article(8, 3)));
            mixed.set(mixed.size() - 1, other.getLast());
            writer.updateDocuments(new Term(IndexFields.ID, "mixed"), mixed);
        });
        assertEquals(
                List.of("Article mixed: a passage is not where it says."),
                upkeep().verify().findings());
    }

    /** More articles than are compared before the new index is looked at. */
    @Test
    void rebuildKeepsFamiliesAndCuts() throws IOException {
        List<IndexedArticle> articles = News.articles(400, 3).stream()
                .map(Item::article)
                .map(news -> IndexedArticle.withoutVectors(news, "news", new Splitter().split(news.text())))
                .toList();
        List<Cut> cuts = List.of(new Cut(3, "Read more", "link"));
        List<Optional<Background>> before;
        try (TestIndex index = open()) {
            index.put(articles, Owner.USER);
            index.put(List.of(articles.getFirst().cutting(cuts)), Owner.USER);
            before = backgrounds(index, articles);
        }
        upkeep().rebuild();
        try (TestIndex index = open()) {
            assertEquals(cuts, index.background("news-000000").orElseThrow().cuts());
            assertEquals(before, backgrounds(index, articles));
        }
        long copies = before.stream()
                .filter(one -> one.orElseThrow().family().size() > 1)
                .count();
        assertTrue(copies > 20, () -> copies + " have copies");
    }

    private static List<Optional<Background>> backgrounds(TestIndex index, List<IndexedArticle> articles) {
        return articles.stream()
                .map(one -> index.background(one.article().id()))
                .toList();
    }

    private static List<Document> block(IndexedArticle article) {
        String[] sketch = Sketch.of(article.article().text()).toArray(String[]::new);
        return ArticleDocuments.of(MadeUp.written(article, "family", 0, sketch));
    }

    private interface Tampering {
        void with(IndexWriter writer) throws IOException;
    }

    private void tamper(Tampering tampering) throws IOException {
        try (Directory directory = FSDirectory.open(path());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            tampering.with(writer);
            writer.commit();
        }
    }

    @Test
    void verifyNeedsTheLock() {
        try (TestIndex index = open()) {
            index.put(indexed("a", "A text."), Owner.USER);
            CollectionException refusal = assertThrows(CollectionException.class, () -> upkeep().verify());
            assertTrue(
                    String.valueOf(refusal.getMessage()).startsWith("Another process is writing"), refusal::getMessage);
        }
    }

    @Test
    void everyFlippedBitIsFoundByWhoeverOpensIt() throws IOException {
        fill(30);
        List<Path> files = files(path());
        Random random = new Random(8);
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole.clone();
            int place = random.nextInt(whole.length);
            broken[place] ^= (byte) (1 << random.nextInt(8));
            String where = file.getFileName() + " at " + place;
            Files.write(file, broken);
            assertDamaged(() -> open().close(), where);
            assertDamaged(() -> upkeep().checkFiles(), where);
            Files.write(file, whole);
        }
        try (TestIndex index = open()) {
            assertEquals(29, index.status().articles());
        }
    }

    @Test
    void verifyFindsFlippedBits() throws IOException {
        fill(9);
        for (Path file : files(path())) {
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole.clone();
            broken[whole.length / 2] ^= 4;
            Files.write(file, broken);
            try {
                assertFalse(upkeep().verify().findings().isEmpty(), file::toString);
            } catch (CollectionException told) {
                Sentences.assertOneSentence(told);
            }
            Files.write(file, whole);
        }
    }

    private static void assertDamaged(Runnable opening, String where) {
        CollectionException told = assertThrows(CollectionException.class, opening::run, where);
        Sentences.assertOneSentence(told);
        assertTrue(
                String.valueOf(told.getMessage()).contains("footnote restore FILE")
                        || String.valueOf(told.getMessage()).contains("move the folder away"),
                told::getMessage);
    }

    @Test
    void fileThatIsKnownToBeWholeIsNotReadAgain() throws IOException {
        fill(3);
        open().close();
        Path stamp = path().resolve(Checksums.STAMP);
        List<String> named = Files.readAllLines(stamp);
        assertEquals(files(path()).size(), named.size());
        // As a stamp of damaged files: they are trusted, which is what it is for.
        Path file = path().resolve(named.getFirst().split(" ", -1)[0]);
        byte[] broken = Files.readAllBytes(file);
        broken[broken.length / 2] ^= 1;
        Files.write(file, broken);
        assertDamaged(() -> open().close(), "changed since");
        Files.delete(stamp);
        assertDamaged(() -> open().close(), "no stamp");
    }

    @Test
    void rebuildKeepsTheArticles() {
        fill(9);
        try (TestIndex reader = open()) {
            upkeep().rebuild();
            assertDoesNotThrow(() -> reader.search(query("the council")));
        }
        assertEquals(List.of(), upkeep().verify().findings());
        try (TestIndex index = open()) {
            IndexStatus status = index.status();
            assertEquals(8, status.articles());
            assertEquals(status.passages(), status.pending());
            assertEquals(
                    Sentences.article(99, 5),
                    index.kept("a2").orElseThrow().article().text());
        }
    }

    @Test
    void restoresWhatWasBackedUp() {
        fill(9);
        Path file = folder.resolve("backup");
        upkeep().backup(file);
        Path other = folder.resolve("other");
        assertEquals(8, upkeep(other).restore(file, false).articles());
        assertEquals(List.of(), upkeep(other).verify().findings());
        try (TestIndex restored = open(other);
                TestIndex index = open()) {
            assertEquals(index.status(), restored.status());
            assertEquals(index.articles("", 99, null), restored.articles("", 99, null));
            assertEquals(
                    index.search(query("the council")).candidates().size(),
                    restored.search(query("the council")).candidates().size());
        }
    }

    @Test
    void replacesOwnArticlesOnlyWhenAllowed() {
        fill(3);
        Path file = folder.resolve("backup");
        upkeep().backup(file);
        try (TestIndex index = open()) {
            index.put(indexed("later", "Another text."), Owner.USER);
        }
        assertThrows(BadInputException.class, () -> upkeep().restore(file, false));
        try (TestIndex reader = open()) {
            assertEquals(3, reader.status().articles());
            assertEquals(2, upkeep().restore(file, true).articles());
        }
        assertThrows(BadInputException.class, () -> upkeep().backup(file));
    }

    @Test
    void restoreMendsADamagedIndex() throws IOException {
        fill(3);
        Path file = folder.resolve("backup");
        upkeep().backup(file);
        for (Path broken : files(path())) {
            Files.write(broken, new byte[] {1, 2, 3});
        }
        assertThrows(CollectionException.class, this::open);
        assertEquals(2, upkeep().restore(file, false).articles());
        assertEquals(List.of(), upkeep().verify().findings());
    }

    @Test
    void refusesWhatIsNoWholeBackup() throws IOException {
        fill(3);
        Path file = folder.resolve("backup");
        upkeep().backup(file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                broken[random.nextInt(whole.length / 2)] ^= (byte) (1 << random.nextInt(8));
            }
            Path other = Files.write(folder.resolve("broken"), broken);
            Path target = folder.resolve("target" + i);
            try {
                upkeep(target).restore(other, false);
                assertEquals(List.of(), upkeep(target).verify().findings(), "a flip that does no harm");
            } catch (BadInputException | CollectionException told) {
                Sentences.assertOneSentence(told);
                assertFalse(Files.exists(target));
            }
        }
        assertTrue(files(folder).stream()
                .noneMatch(left -> left.getFileName().toString().startsWith("restore")));
    }

    @Test
    void backsUpWhileOthersWrite() {
        AtomicBoolean done = new AtomicBoolean();
        try (TestIndex index = open()) {
            index.put(indexed("first", "A text."), Owner.USER);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int i = 0; !done.get(); i++) {
                    index.put(indexed("a" + i % 50, Sentences.article(i, 3)), Owner.USER);
                }
            });
            List<Path> backups = IntStream.range(0, 10)
                    .mapToObj(i -> folder.resolve("backup" + i))
                    .toList();
            backups.forEach(file -> upkeep().backup(file));
            done.set(true);
            writing.join();
            for (Path file : backups) {
                Path target = folder.resolve("of-" + file.getFileName());
                assertTrue(upkeep(target).restore(file, false).articles() > 0);
                assertEquals(List.of(), upkeep(target).verify().findings());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock") && !file.endsWith(Checksums.STAMP))
                    .sorted()
                    .toList();
        }
    }
}
