package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of people's articles and questions is theirs alone, whatever the machine's usual is. */
final class PrivateFilesIT {

    @TempDir
    private Path folder;

    @Test
    void nobodyElseReadsWhatIsKept() throws Exception {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "Skipped: no POSIX permissions here.");
        ProductProcess product = new ProductProcess(folder);
        Path story = Files.writeString(folder.resolve("ferry.txt"), "The ferry sank in calm water. Nobody was hurt.");
        assertEquals(0, product.run("index", story.toString()).exit());
        assertEquals(0, product.run("ask", "Where did the ferry sink?").exit());
        Path backup = folder.resolve("monday.footnote");
        assertEquals(0, product.run("backup", backup.toString()).exit());
        assertEquals("rwx------", permissions(product.data));
        assertEquals("rwx------", permissions(product.data.resolve("index")));
        assertEquals("rw-------", permissions(backup));
        Path conversations = product.data.resolve("conversations.db");
        assertTrue(Files.exists(conversations));
        assertEquals("rw-------", permissions(conversations));
    }

    @Test
    void aFolderThatIsThereKeepsItsPermissions() throws Exception {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "Skipped: no POSIX permissions here.");
        ProductProcess product = new ProductProcess(folder);
        Files.createDirectory(product.data);
        Files.setPosixFilePermissions(product.data, PosixFilePermissions.fromString("rwxrwx---"));
        Path story = Files.writeString(folder.resolve("ferry.txt"), "The ferry sank in calm water. Nobody was hurt.");
        assertEquals(0, product.run("index", story.toString()).exit());
        assertEquals("rwxrwx---", permissions(product.data));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
