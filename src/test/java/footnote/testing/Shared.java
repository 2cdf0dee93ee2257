package footnote.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material kept beside the project, which a checkout may lack: a test that needs it says so and is skipped. */
public final class Shared {

    private static final Path ROOT =
            Path.of(System.getProperty("footnote.root", "")).toAbsolutePath();

    private Shared() {}

    /** A file or folder under {@code ../shared}, seen from the project's root. */
    public static Path path(String relative) {
        Path path = ROOT.resolve("../shared").resolve(relative).normalize();
        assumeTrue(Files.exists(path), () -> "Skipped: ../shared/" + relative + " is not beside the project.");
        return path;
    }
}
