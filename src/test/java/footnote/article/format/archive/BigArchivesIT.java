package footnote.article.format.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Archives of any size are read in 256 megabytes; {@code -Dfootnote.archive.megabytes=2000} tries large ones.
 */
final class BigArchivesIT {

    private static final int MEGABYTES = Integer.getInteger("footnote.archive.megabytes", 300);

    @ParameterizedTest
    @ValueSource(strings = {"warc", "mbox"})
    void areReadInBoundedMemory(String kind) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigArchive.class.getName(),
                        kind,
                        Integer.toString(MEGABYTES))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertTrue(said.matches("(?s).*?(\\d+) articles of \\1, 0 refused .*"), said);
    }
}
