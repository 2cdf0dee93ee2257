package footnote.store.lucene;

import static footnote.testing.MadeUp.article;
import static footnote.testing.MadeUp.indexed;
import static footnote.testing.MadeUp.withoutVectors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.fault.CollectionException;
import footnote.testing.MadeUp;
import footnote.testing.Sentences;
import footnote.testing.TestIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.lucene.index.MergePolicy.MergeException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.apache.lucene.tests.store.MockIndexInputWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fails at every point of an ingest: what was acknowledged is there, what failed is there as a whole or not at
 * all, and nothing is damaged.
 */
final class FaultyDiskIT {

    /** So that every step of the disk's size is another one in the ingest, or nearly. */
    private static final long SIZE_STEP = 256;

    /** At how many operations the disk fails where each byte is one; at each of them, it takes more than an hour. */
    private static final long STEP = Long.getLong("footnote.faults.step", 0);

    private static final int TRIALS = 120;

    /** What is written at once where the disk fails at every operation; on a real disk the product writes 8,192. */
    private static final int BYTES = 64;

    private static final String ONE = Sentences.article(1, 6);
    private static final String TWO = Sentences.article(2, 4);
    private static final String THREE = Sentences.article(3, 2);

    @TempDir
    private Path folder;

    /** An ingest: adds, an update, a delete, vectors, and a pause in which another process could write. */
    private static final List<Step> INGEST = List.of(
            new Step(
                    index -> index.put(List.of(withoutVectors("a", ONE), withoutVectors("b", TWO)), Owner.USER),
                    texts -> {
                        texts.put("a", ONE);
                        texts.put("b", TWO);
                    }),
            new Step(index -> index.putVectors(List.of(indexed("a", ONE), indexed("b", TWO))), texts -> {}),
            new Step(index -> index.rest(Duration.ZERO), texts -> {}),
            new Step(index -> index.put(withoutVectors("a", THREE), Owner.USER), texts -> texts.put("a", THREE)),
            new Step(index -> index.delete("b"), texts -> texts.remove("b")),
            new Step(index -> index.putVectors(List.of(indexed("a", THREE))), texts -> {}));

    /**
     * A change and what it makes of the texts by id.
     *
     * @param change the change
     * @param effect what it does to what is there
     */
    private record Step(Consumer<TestIndex> change, Consumer<Map<String, String>> effect) {

        Map<String, String> after(Map<String, String> before) {
            Map<String, String> texts = new TreeMap<>(before);
            effect.accept(texts);
            return texts;
        }
    }

    /** Syncs nothing: what is lost at a crash is the mock's business, and the real disk is slow. */
    private static final class Quick extends FilterDirectory {

        Quick(Path path) throws IOException {
            super(FSDirectory.open(path));
        }

        @Override
        public void sync(Collection<String> names) {}

        @Override
        public void syncMetaData() {}
    }

    /** The mock gives its turn away at random, which on a busy machine takes longer than all else. */
    private static final class Steady extends Random {

        private static final long serialVersionUID = 1;

        Steady() {
            super(7);
        }

        @Override
        public boolean nextBoolean() {
            return false;
        }
    }

    /** Writes so many bytes at once. */
    private static final class Buffering extends FilterDirectory {

        private final int bytes;

        Buffering(Directory directory, int bytes) {
            super(directory);
            this.bytes = bytes;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return buffered(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return buffered(super.createTempOutput(prefix, suffix, context));
        }

        private IndexOutput buffered(IndexOutput output) {
            OutputStream through = new OutputStream() {
                @Override
                public void write(int unit) throws IOException {
                    output.writeByte((byte) unit);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    output.writeBytes(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    output.close();
                }
            };
            return new OutputStreamIndexOutput(output.toString(), output.getName(), through, bytes);
        }
    }

    /** Directories of one index that fail as they are told to. */
    private static final class Disk {

        private final List<MockDirectoryWrapper> opened = new ArrayList<>();
        private final int bytes;

        /** As when the power goes: what was not synced is lost or mixed up, and nothing can be done any more. */
        private boolean crashing;

        private long left = Long.MAX_VALUE;
        private long size;
        private long operations;

        /**
         * A disk that does not fail yet.
         *
         * @param bytes how many are written at once
         */
        Disk(int bytes) {
            this.bytes = bytes;
        }

        Directory at(Path path) throws IOException {
            MockDirectoryWrapper directory = new MockDirectoryWrapper(new Steady(), new Quick(path));
            directory.setCheckIndexOnClose(false);
            directory.setAssertNoUnrefencedFilesOnClose(false);
            directory.setMaxSizeInBytes(size);
            directory.failOn(new MockDirectoryWrapper.Failure() {
                @Override
                public void eval(MockDirectoryWrapper wrapper) throws IOException {
                    operations++;
                    left -= left == 1 && closesWhatWasRead() ? 0 : 1;
                    if (left == 0) {
                        if (crashing) {
                            wrapper.crash();
                        }
                        throw new IOException("the disk fails");
                    }
                }
            });
            opened.add(directory);
            return bytes == 1 ? directory : new Buffering(directory, bytes);
        }

        /** Fails on no disk, and Lucene does not reckon with it: the next operation fails. */
        private static boolean closesWhatWasRead() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getMethodName().equals("close")
                                    && frame.getClassName().equals(MockIndexInputWrapper.class.getName())));
        }

        void resize(long bytes) {
            size = bytes;
            opened.forEach(directory -> directory.setMaxSizeInBytes(bytes));
        }
    }

    private static TestIndex open(Path path, Disk disk) {
        return new TestIndex(LuceneStorage.open(
                path, MadeUp.ENCODER, MadeUp.DIMENSION, disk::at, new FreeSpace(folder -> Long.MAX_VALUE, 0)));
    }

    /** What merging throws on its own threads is told to the writer too, and would fill the log. */
    @BeforeAll
    static void leaveMergesToTheWriter() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!(failure instanceof MergeException)) {
                failure.printStackTrace();
            }
        });
    }

    @AfterAll
    static void tellEverythingAgain() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void failsOnceAtEveryOperation() throws IOException {
        failsOnce(BYTES, 1);
    }

    @Test
    void failsOnceInTheMidstOfBytes() throws IOException {
        failsOnce(1, STEP);
    }

    private void failsOnce(int bytes, long step) throws IOException {
        each("Failures", bytes, step, (path, disk, n, when) -> {
            boolean again = n % 2 == 0;
            assertSound(path, ingest(path, disk, again, when), when);
        });
    }

    @Test
    void crashesAtEveryOperation() throws IOException {
        crashes(BYTES, 1);
    }

    @Test
    void crashesInTheMidstOfBytes() throws IOException {
        crashes(1, STEP);
    }

    private void crashes(int bytes, long step) throws IOException {
        each("Crashes", bytes, step, (path, disk, n, when) -> {
            disk.crashing = true;
            assertSound(path, crash(path, disk, when), when);
        });
    }

    /** An ingest on a disk that fails at one operation, and what is looked at after that. */
    @FunctionalInterface
    private interface Trial {
        void at(Path path, Disk disk, long n, String when) throws IOException;
    }

    /**
     * On all cores, each in a folder of its own.
     *
     * @param asked from one operation that fails to the next; 0 for such that there are some trials
     */
    private void each(String what, int bytes, long asked, Trial trial) throws IOException {
        long operations = operations(bytes);
        long step = asked > 0 ? asked : operations / TRIALS / 2 * 2 + 1; // odd, so that one or two tries take turns
        LongStream.iterate(1, n -> n <= operations, n -> n + step).boxed().toList().parallelStream()
                .forEach(n -> {
                    Path path = folder.resolve("index-" + n);
                    String when = "%s at operation %d of %d".formatted(what, n, operations);
                    Disk disk = new Disk(bytes);
                    disk.left = n;
                    try {
                        trial.at(path, disk, n, when);
                        IndexBackup.delete(path);
                    } catch (IOException | RuntimeException e) {
                        throw new AssertionError(when, e);
                    }
                });
        System.out.printf("%s at every operation of %d, in steps of %d%n", what, operations, step);
    }

    private long operations(int bytes) throws IOException {
        Path path = folder.resolve("counted");
        Disk disk = new Disk(bytes);
        assertEquals(1, ingest(path, disk, false, "nothing fails").size());
        IndexBackup.delete(path);
        return disk.operations;
    }

    @Test
    void isFullAtEverySize() throws IOException {
        long size = 0;
        boolean whole = false;
        int trials = 0;
        while (!whole) {
            size += SIZE_STEP;
            trials++;
            Path path = folder.resolve("index");
            Disk disk = new Disk(1);
            disk.resize(size);
            String when = size + " bytes";
            List<Map<String, String>> allowed = ingest(path, disk, false, when);
            assertSound(path, allowed, when);
            whole = allowed.size() == 1;
            if (!whole) {
                recovers(path, when);
            }
            IndexBackup.delete(path);
        }
        System.out.printf("Full at each of %d sizes up to %d bytes%n", trials, size);
    }

    /** With room again, everything goes on. */
    private static void recovers(Path path, String when) {
        String text = Sentences.article(9, 4);
        try (TestIndex index = new TestIndex(LuceneStorage.open(path, MadeUp.ENCODER, MadeUp.DIMENSION))) {
            index.put(indexed("later", text), Owner.USER);
            assertEquals(text, index.kept("later").orElseThrow().article().text(), when);
        }
    }

    /**
     * Goes through the steps up to the first that fails.
     *
     * @param again whether to do that once more, and go on
     * @return the states that are allowed now: one, or where it ended in a failure, before or after that step
     */
    private static List<Map<String, String>> ingest(Path path, Disk disk, boolean again, String when) {
        Map<String, String> texts = Map.of();
        List<Map<String, String>> allowed = List.of(texts);
        try (TestIndex index = open(path, disk)) {
            for (Step step : INGEST) {
                Map<String, String> after = step.after(texts);
                try {
                    step.change().accept(index);
                } catch (CollectionException told) {
                    assertTold(told, when);
                    if (!again) {
                        disk.resize(0);
                        return List.of(texts, after);
                    }
                    step.change().accept(index);
                }
                texts = after;
                allowed = List.of(texts);
            }
        } catch (CollectionException told) {
            assertTold(told, when);
        }
        return allowed;
    }

    private static List<Map<String, String>> crash(Path path, Disk disk, String when) {
        Map<String, String> texts = Map.of();
        List<Map<String, String>> allowed = List.of(texts);
        TestIndex index = open(path, disk);
        try {
            for (Step step : INGEST) {
                allowed = List.of(texts, step.after(texts));
                step.change().accept(index);
                texts = step.after(texts);
                allowed = List.of(texts);
            }
        } catch (CollectionException told) {
            assertTold(told, when);
        }
        try {
            index.close();
        } catch (RuntimeException gone) {
            assertTrue(gone.getMessage() != null, when); // there is nothing to close any more
        }
        return allowed;
    }

    private static void assertTold(CollectionException told, String when) {
        assertTrue(String.valueOf(told.getMessage()).endsWith("."), () -> when + ": " + told.getMessage());
    }

    private static void assertSound(Path path, List<Map<String, String>> allowed, String when) {
        LuceneUpkeep upkeep = new LuceneUpkeep(path, MadeUp.ENCODER, MadeUp.DIMENSION);
        assertEquals(List.of(), upkeep.verify().findings(), when);
        try (TestIndex index = new TestIndex(LuceneStorage.open(path, MadeUp.ENCODER, MadeUp.DIMENSION))) {
            Map<String, String> there = new TreeMap<>();
            for (Article article : index.articles("", 100, null)) {
                assertEquals(null, there.put(article.id(), article.text()), when);
                assertEquals(
                        new KeptArticle(article(article.id(), article.text()), article.id() + ".txt"),
                        index.kept(article.id()).orElseThrow(),
                        when);
            }
            assertTrue(allowed.contains(there), () -> when + ": " + there.keySet() + " of " + allowed);
        }
    }
}
