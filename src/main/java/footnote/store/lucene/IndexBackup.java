package footnote.store.lucene;

import footnote.fault.BadInputException;
import footnote.settings.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index in one file: a zip of the files of one commit. */
final class IndexBackup {

    /** Says that the zip is a backup, and that it is whole, as it comes last. */
    private static final String SEAL = "footnote-backup";

    /** What Lucene calls its files; nothing else is unpacked. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9_][A-Za-z0-9_]*+(\\.[a-z0-9]+)?");

    private IndexBackup() {}

    /** Writes the index at {@code path}, which others may go on changing, into a file that is not there yet. */
    static void write(Path path, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new BadInputException("The file %s is there already; choose another name.".formatted(file));
        }
        Path held = Files.createTempDirectory(parent(path), "backup");
        Path passing = file.resolveSibling(file.getFileName() + ".part");
        try (Directory directory = FSDirectory.open(path);
                Directory kept = FSDirectory.open(held)) {
            CommitSnapshot.retrying(directory, files -> hold(path, files, held));
            try (DirectoryReader reader = DirectoryReader.open(kept)) {
                List<String> files = List.copyOf(reader.getIndexCommit().getFileNames());
                new Checksums(held, kept).checkAll(files);
                zip(held, files, passing);
            }
            Files.move(passing, file);
        } finally {
            Files.deleteIfExists(passing);
            delete(held);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    /** Links hold on to the files of one commit, whatever becomes of them in their own place. */
    private static void hold(Path path, Iterable<String> files, Path held) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(held.resolve(file));
            try {
                Files.createLink(held.resolve(file), path.resolve(file));
            } catch (NoSuchFileException gone) {
                throw gone;
            } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
                Files.copy(path.resolve(file), held.resolve(file));
            }
        }
    }

    private static void zip(Path folder, List<String> files, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(PrivateFiles.file(file)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : files) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(SEAL));
            zip.closeEntry();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Unpacks a backup into a passing folder beside {@code path}, and makes sure that it is whole.
     *
     * @throws BadInputException if it is not
     */
    static Path unpack(Path file, Path path) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("There is no file %s.".formatted(file));
        }
        PrivateFiles.folder(parent(path));
        Path folder = Files.createTempDirectory(parent(path), "restore");
        try {
            unzip(file, folder);
            try (Directory directory = FSDirectory.open(folder);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                CommitFacts.checkReadable(new IndexSearcher(reader), file);
                new Checksums(folder, directory)
                        .checkAll(reader.getIndexCommit().getFileNames());
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            delete(folder);
            if (e instanceof BadInputException || isOfTheDisk(e)) {
                throw e;
            }
            throw new BadInputException("The file %s is no whole backup; choose another one.".formatted(file), e);
        }
    }

    /** What a backup lacks, or has twice, is its own fault. */
    private static boolean isOfTheDisk(Exception e) {
        boolean missingOrTwice = e instanceof NoSuchFileException || e instanceof FileAlreadyExistsException;
        return (e instanceof FileSystemException && !missingOrTwice)
                || String.valueOf(e.getMessage()).contains("No space left");
    }

    private static void unzip(Path file, Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(SEAL)) {
                    return;
                }
                if (!NAME.matcher(entry.getName()).matches()) {
                    throw new ZipException("not a file of an index");
                }
                Files.copy(zip, folder.resolve(entry.getName()));
            }
            throw new ZipException("not whole");
        }
    }

    /** Keeps a damaged index, should someone be able to read what is left of it. */
    static void moveAside(Path path) throws IOException {
        String time = Instant.now().toString().replaceAll("[^0-9TZ]", "");
        Files.move(path, path.resolveSibling(path.getFileName() + "-damaged-" + time));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
