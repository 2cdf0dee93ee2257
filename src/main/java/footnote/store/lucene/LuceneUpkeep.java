package footnote.store.lucene;

import footnote.collection.IndexStatus;
import footnote.collection.Storage;
import footnote.collection.Upkeep;
import footnote.collection.copies.ArticleWriter;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.text.CountWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** The care of an index in a local directory. Each call opens what it needs, so that a damaged index can be cared for. */
public final class LuceneUpkeep implements Upkeep {

    private final Path path;
    private final String encoder;
    private final int dimension;

    public LuceneUpkeep(Path path, String encoder, int dimension) {
        this.path = path;
        this.encoder = encoder;
        this.dimension = dimension;
    }

    @Override
    public void checkFiles() {
        LuceneFaults.reading(path, () -> {
            if (exists()) {
                try (Directory directory = FSDirectory.open(path)) {
                    CommitSnapshot.retrying(directory, files -> new Checksums(path, directory).checkAll(files));
                }
            }
            return path;
        });
    }

    @Override
    public Checkup verify() {
        return LuceneFaults.reading(path, () -> {
            if (!exists()) {
                return new Checkup(new IndexStatus(0, 0, 0, false, false), List.of());
            }
            try (Directory directory = FSDirectory.open(path);
                    Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                lock.ensureValid();
                CommitFacts.checkReadable(new IndexSearcher(reader), path);
                List<String> findings = new ArrayList<>(damage(directory, lock));
                if (findings.isEmpty() && isCurrent(reader)) {
                    findings.addAll(IndexInvariants.check(reader));
                }
                if (findings.isEmpty()) {
                    new Checksums(path, directory)
                            .checkAll(reader.getIndexCommit().getFileNames());
                }
                return new Checkup(status(), findings);
            }
        });
    }

    private boolean exists() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(path)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    private boolean isCurrent(DirectoryReader reader) throws IOException {
        Map<String, String> identity = IndexFields.identity(encoder, dimension);
        return CommitFacts.isCurrent(new IndexSearcher(reader), identity);
    }

    private static List<String> damage(Directory directory, Lock lock) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream lines = new PrintStream(told, true, StandardCharsets.UTF_8);
                CheckIndex check = new CheckIndex(directory, lock)) {
            check.setInfoStream(lines);
            CheckIndex.Status status = check.checkIndex();
            return status.clean
                    ? List.of()
                    : List.of("%d of %d segments are damaged (%s)."
                            .formatted(
                                    status.numBadSegments,
                                    status.numSegments,
                                    firstError(told.toString(StandardCharsets.UTF_8))));
        }
    }

    private static String firstError(String lines) {
        return lines.lines()
                .filter(line -> line.contains("ERROR") || line.contains("FAILED") || line.contains("Exception"))
                .findFirst()
                .map(String::strip)
                .orElse("unknown cause");
    }

    private Storage open() {
        return LuceneStorage.open(path, encoder, dimension);
    }

    private IndexStatus status() {
        try (Storage storage = open()) {
            return storage.articles().status();
        }
    }

    @Override
    public void rebuild() {
        try (Storage storage = open()) {
            new ArticleWriter(storage, Clock.systemUTC()).rebuild();
        }
    }

    @Override
    public void backup(Path file) {
        LuceneFaults.reading(path, () -> {
            if (!exists()) {
                throw new BadInputException("There is no collection in %s to back up yet.".formatted(path));
            }
            IndexBackup.write(path, file.toAbsolutePath());
            return path;
        });
    }

    @Override
    public IndexStatus restore(Path file, boolean replace) {
        return LuceneFaults.guard(path, () -> {
            Path unpacked = IndexBackup.unpack(file, path);
            try {
                boolean damaged = isDamaged();
                if (!damaged && !replace) {
                    refuseToReplace();
                }
                if (damaged) {
                    IndexBackup.moveAside(path);
                }
                LuceneWriter.restore(path, unpacked);
                return status();
            } finally {
                IndexBackup.delete(unpacked);
            }
        });
    }

    private boolean isDamaged() {
        try {
            checkFiles();
            status();
            return false;
        } catch (CollectionException e) {
            return true;
        }
    }

    private void refuseToReplace() {
        IndexStatus status = status();
        if (status.articles() > 0 && !status.sample()) {
            throw new BadInputException(
                    "The collection in %s holds %s; make a backup, and restore with --replace to put others in the place."
                            .formatted(path, CountWords.of(status.articles(), "article")));
        }
    }
}
