package footnote.app;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no judge is refused when the program starts, not when the first answer is written. */
final class JudgeTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAnEmptyFolder() {
        assertRefused("has no model.onnx");
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "no model");
        copy("bge-small-en-v1.5-q-tokenizer.json", "tokenizer.json");
        assertRefused("must be a cross-encoder");
    }

    @Test
    void refusesAModelThatScoresNothing() throws IOException {
        copy("bge-small-en-v1.5-q.onnx", "model.onnx");
        copy("bge-small-en-v1.5-q-tokenizer.json", "tokenizer.json");
        assertRefused("must be a cross-encoder");
    }

    private void assertRefused(String words) {
        BadInputException refused = assertThrows(BadInputException.class, () -> Assistants.judge(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/" + resource))) {
            Files.copy(in, folder.resolve(name));
        }
    }
}
