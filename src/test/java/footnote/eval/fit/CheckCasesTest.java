package footnote.eval.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class CheckCasesTest {

    private static final String ARTICLE = "The bridge was closed on Monday. The town has no other.\n\n";

    @TempDir
    Path root;

    @Test
    void readsCasesWithWhatTheyCite() throws IOException {
        write("cases/bridge.txt", ARTICLE + "honest: The town's bridge is closed.\nname @ferry: The bridge sails.\n");
        write("cases/ferry.txt", "The ferry sails at noon.\n");

        List<CheckCase> cases = read("cases");

        assertEquals(
                List.of("honest", "name"), cases.stream().map(CheckCase::kind).toList());
        assertTrue(cases.getFirst().honest());
        assertFalse(cases.getLast().honest());
        assertTrue(cases.getFirst().cited().getFirst().text().startsWith("The bridge was closed"));
        assertEquals(
                "The ferry sails at noon.", cases.getLast().cited().getFirst().text());
    }

    @Test
    void takesAnArticleFromTheFolderBeside() throws IOException {
        write("cases/bridge.txt", ARTICLE);
        write("more/bridge.txt", "same: cases\n\nhonest: The bridge is closed.\n");

        assertTrue(read("more").getFirst().cited().getFirst().text().startsWith("The bridge was closed"));
    }

    @Test
    void saysWhichArticleIsNotThere() throws IOException {
        write("more/bridge.txt", "same: cases\n\nhonest: The bridge is closed.\n");

        String message = failure(() -> read("more"));

        assertTrue(message.contains(root.resolve("more").resolve("bridge.txt").toString()), message);
        assertTrue(message.contains(root.resolve("cases").resolve("bridge.txt").toString()), message);
    }

    @Test
    void saysWhichLineIsNoCase() throws IOException {
        write("cases/bridge.txt", ARTICLE + "The bridge is closed.\n");

        String message = failure(() -> read("cases"));

        assertTrue(message.contains("bridge") && message.contains("The bridge is closed."), message);
    }

    @Test
    void saysWhichFolderCannotBeRead() {
        String message = failure(() -> read("none"));

        assertTrue(message.contains(root.resolve("none").toString()), message);
    }

    private static String failure(Executable reading) {
        return String.valueOf(assertThrows(BadInputException.class, reading).getMessage());
    }

    private List<CheckCase> read(String folder) {
        return new CheckCases(id -> {
                    throw new AssertionError("asked for " + id);
                })
                .read(root.resolve(folder));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
