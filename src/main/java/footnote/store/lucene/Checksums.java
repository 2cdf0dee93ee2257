package footnote.store.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;

/**
 * Checksums of an index's files. A file beside them, the stamp, names those that were found whole, with size and time;
 * while these stay as they are, the file is not read again.
 */
final class Checksums {

    /** Not a name that Lucene would take for one of its own. */
    static final String STAMP = "checked";

    private final Path path;
    private final Directory directory;

    Checksums(Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    /** Reads the files that the stamp does not name. */
    void checkNew(Collection<String> files) throws IOException {
        Set<String> trusted = stamp();
        Set<String> now = new TreeSet<>();
        for (String file : files) {
            String line = line(file);
            if (!trusted.contains(line)) {
                check(file);
            }
            now.add(line);
        }
        if (!now.equals(trusted)) {
            write(now);
        }
    }

    /** Reads all of them. */
    void checkAll(Collection<String> files) throws IOException {
        Set<String> now = new TreeSet<>();
        for (String file : files) {
            now.add(line(file));
            check(file);
        }
        write(now);
    }

    private void check(String file) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
            in.seek(in.length() - CodecUtil.footerLength());
            CodecUtil.checkFooter(in);
        }
    }

    /** Before it is read: a change after that shows. */
    private String line(String file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path.resolve(file), BasicFileAttributes.class);
        return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
    }

    private Set<String> stamp() throws IOException {
        try {
            // Whatever is in it: lines that are not equal to ours have no effect.
            String text = new String(Files.readAllBytes(path.resolve(STAMP)), StandardCharsets.UTF_8);
            return new TreeSet<>(text.lines().toList());
        } catch (NoSuchFileException neverChecked) {
            return Set.of();
        }
    }

    private void write(Set<String> lines) throws IOException {
        Path passing = path.resolve(STAMP + "-" + ProcessHandle.current().pid());
        try {
            Files.write(passing, lines);
            Files.move(passing, path.resolve(STAMP), StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException | ReadOnlyFileSystemException mayOnlyRead) {
            Files.deleteIfExists(passing); // Whoever may only read checks each time.
        }
    }
}
