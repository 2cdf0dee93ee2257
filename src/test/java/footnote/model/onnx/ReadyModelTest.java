package footnote.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadyModelTest {

    private static final String CLAIM = "More than 2,000 people attended the rally.";
    private static final Window WINDOW = new Window(
            "Rally in Almaty", List.of("The rally was attended by more than 2,000 people.", "It rained on Sunday."));

    @TempDir
    private Path folder;

    @Test
    void readsAsTheModelItIsMadeOf() throws Exception {
        URL model = packed();
        ReadyModel.in(folder, model).make();
        ReaderModel plain = ReaderModel.builtIn();
        try (ReaderModel ready = ReaderModel.open(ReadyModel.in(folder, model))) {
            assertEquals(plain.version(), ready.version());
            WindowReading expected = plain.read("How many came?", WINDOW);
            WindowReading reading = ready.read("How many came?", WINDOW);
            assertEquals(expected.sentences(), reading.sentences());
            assertEquals(expected.answerable(), reading.answerable());
            assertEquals(
                    plain.judge(CLAIM, WINDOW.sentences().getFirst()),
                    ready.judge(CLAIM, WINDOW.sentences().getFirst()));
        }
    }

    @Test
    void damagedFileIsLeftAlone() throws Exception {
        URL model = packed();
        ReadyModel.in(folder, model).make();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().contains("onnx-")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (ReaderModel ready = ReaderModel.open(ReadyModel.in(folder, model))) {
            assertEquals(2, ready.read("How many came?", WINDOW).sentences().size());
        }
    }

    /** The reader in a jar, as it is in the product. */
    private URL packed() throws IOException {
        Path jar = folder.resolve("reader.jar");
        try (InputStream model =
                        Objects.requireNonNull(ReaderModel.class.getResourceAsStream("reader.onnx"), "reader.onnx");
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(1);
            out.putNextEntry(new JarEntry("models/reader.onnx"));
            model.transferTo(out);
        }
        return URI.create("jar:" + jar.toUri() + "!/models/reader.onnx").toURL();
    }
}
