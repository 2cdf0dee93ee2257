package footnote.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.cli.TestCli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that follows a folder. */
final class FolderWatchTest {

    @TempDir
    private Path folder;

    private final TestCli cli = TestCli.withArticles();

    private String news() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry sank.");
        cli.environment.put("FOOTNOTE_DATA", folder.resolve(".data").toString());
        return folder.toString();
    }

    private void write(String name) {
        try {
            Files.writeString(folder.resolve(name), "The bridge stands.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void followsUntilItIsStopped() throws IOException {
        cli.collection.pending = 2;
        cli.meanwhile.add(() -> write("b.txt"));
        cli.meanwhile.add(() -> {});
        cli.meanwhile.add(() -> {});
        Run run = cli.run("index", "--watch", news());
        assertEquals(0, run.exit(), run.err());
        assertEquals(0, cli.collection.pending);
        assertEquals(2, cli.collection.added.size(), "looked at when it began, and when something had changed");
        assertEquals(
                2,
                run.err().lines().filter(line -> line.startsWith("Watching ")).count(),
                run.err());
    }

    @Test
    void watchesOneFolder() throws IOException {
        for (List<String> paths : List.of(List.<String>of(), List.of("-"), List.of("a", "b"), List.of("nowhere"))) {
            String[] arguments =
                    Stream.concat(Stream.of("index", "--watch"), paths.stream()).toArray(String[]::new);
            Run run = cli.run(arguments);
            assertEquals(2, run.exit(), run.err());
            assertTrue(run.out().isEmpty());
        }
        assertEquals(0, cli.collection.added.size());
    }
}
