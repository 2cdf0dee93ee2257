package footnote.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders and files that only their owner reads and writes, where the file system knows owners: they hold what people keep
 * and ask. What is there already stays as it is, as its owner may share it.
 */
public final class PrivateFiles {

    private static final FileAttribute<?>[] FOLDER = attributes("rwx------");
    private static final FileAttribute<?>[] FILE = attributes("rw-------");

    private PrivateFiles() {}

    /** Makes a folder, and those that it is to lie in, unless they are there. */
    public static Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, isPosix() ? FOLDER : new FileAttribute<?>[0]);
        }
        return path;
    }

    /** Makes an empty file unless it is there. */
    public static Path file(Path path) throws IOException {
        try {
            return Files.createFile(path, isPosix() ? FILE : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException there) {
            return path;
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
