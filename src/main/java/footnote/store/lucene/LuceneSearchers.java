package footnote.store.lucene;

import footnote.fault.CollectionException;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Searchers over an index that exists, refreshed before each use. */
final class LuceneSearchers implements Closeable {

    /** How long what another process has written may go unseen: looking costs as much as a small search. */
    private static final long UNSEEN_NANOS = 20_000_000;

    private final Directory directory;
    private final SearcherManager manager;
    private volatile long seen = System.nanoTime();

    private LuceneSearchers(Directory directory, Path path) throws IOException {
        this.directory = directory;
        this.manager = new SearcherManager(directory, null);
        IndexSearcher searcher = manager.acquire();
        try {
            DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
            CommitFacts.checkReadable(searcher, path);
            checkFiles(reader, path);
        } finally {
            manager.release(searcher);
        }
    }

    /** Those files that are not known to be whole; where another process takes them away just now, it has read them. */
    private void checkFiles(DirectoryReader reader, Path path) throws IOException {
        try {
            new Checksums(path, directory).checkNew(reader.getIndexCommit().getFileNames());
        } catch (NoSuchFileException | FileNotFoundException e) {
            try (DirectoryReader newer = DirectoryReader.openIfChanged(reader)) {
                if (newer == null) {
                    throw e;
                }
            }
        }
    }

    /**
     * Opens the index at {@code path}; {@code null} where there is none yet.
     *
     * @throws CollectionException if something else is there
     */
    static @Nullable LuceneSearchers open(Path path, DirectoryOpener opening) throws IOException {
        if (!Files.isDirectory(path)) {
            return null;
        }
        boolean foreign = hasOtherFiles(path); // first, as another process may commit for the first time meanwhile
        Directory directory = opening.at(path);
        try {
            if (DirectoryReader.indexExists(directory)) {
                return new LuceneSearchers(directory, path);
            }
            if (foreign) {
                throw new CollectionException(
                        "The folder %s holds files but no readable collection; move it away, or choose another with --data."
                                .formatted(path));
            }
            directory.close();
            return null;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** Makes all reads from now on see what is committed now. */
    void refresh() throws IOException {
        long now = System.nanoTime();
        manager.maybeRefreshBlocking();
        seen = now;
    }

    <T> T read(SearcherFunction<T> reading) throws IOException {
        if (System.nanoTime() - seen >= UNSEEN_NANOS) {
            refresh();
        }
        IndexSearcher searcher = manager.acquire();
        try {
            return reading.from(searcher);
        } finally {
            manager.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(manager, directory);
    }

    /** Before the first commit there is at most a lock and the commit being written. */
    private static boolean hasOtherFiles(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals("write.lock") && !name.startsWith("pending_segments"));
        }
    }
}
