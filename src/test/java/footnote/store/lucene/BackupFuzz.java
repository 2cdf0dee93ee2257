package footnote.store.lucene;

import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that somebody takes for a backup: it is unpacked where it should be, or refused, and leaves nothing. */
public final class BackupFuzz implements Fuzzed {

    private final Path folder;

    public BackupFuzz() {
        try {
            folder = Files.createTempDirectory("footnote-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.toFile().deleteOnExit();
    }

    @Override
    public void take(byte[] bytes) throws Exception {
        Path file = folder.resolve("backup.zip");
        Files.write(file, bytes);
        try {
            Path unpacked = IndexBackup.unpack(file, folder.resolve("index"));
            IndexBackup.delete(unpacked);
        } catch (BadInputException refused) {
            if (!String.valueOf(refused.getMessage()).contains("backup")) {
                throw new AssertionError("a refusal that does not say of what", refused);
            }
        } finally {
            Files.delete(file);
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        if (!left.isEmpty()) {
            throw new AssertionError("left behind: " + left);
        }
    }
}
