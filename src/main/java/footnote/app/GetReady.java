package footnote.app;

import ai.onnxruntime.OrtException;
import footnote.model.Encoder;
import footnote.model.onnx.ReaderModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Run by the launcher after a build: unpacks what would be unpacked at each start. Else ONNX Runtime leaves 16 MB behind
 * with each process that is killed.
 */
final class GetReady {

    private GetReady() {}

    /**
     * Unpacks.
     *
     * @param arguments the folder to write to, which nobody reads yet
     */
    public static void main(String... arguments) throws IOException, OrtException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String library : libraries(System.getProperty("os.name", ""), System.getProperty("os.arch", ""))) {
            unpack(library, folder);
        }
        Encoder.makeReady(folder);
        ReaderModel.makeReady(folder);
    }

    /** Where the libraries of a kind of machine are on the class path. */
    static List<String> libraries(String system, String processor) {
        boolean mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        boolean arm = processor.equals("aarch64");
        String onnx = (mac ? "osx-" : "linux-") + (arm ? "aarch64" : "x64");
        String tokenizers = (mac ? "osx-" : "linux-") + (arm ? "aarch64" : "x86_64");
        String sqlite = (mac ? "Mac/" : "Linux/") + (arm ? "aarch64" : "x86_64");
        String kind = mac ? ".dylib" : ".so";
        return List.of(
                "/ai/onnxruntime/native/" + onnx + "/libonnxruntime" + kind,
                "/ai/onnxruntime/native/" + onnx + "/libonnxruntime4j_jni" + kind,
                "/native/lib/" + tokenizers + "/cpu/libtokenizers" + kind,
                "/org/sqlite/native/" + sqlite + "/libsqlitejdbc" + kind);
    }

    /** A package has them unpacked already. */
    private static void unpack(String library, Path folder) throws IOException {
        try (@Nullable InputStream stream = GetReady.class.getResourceAsStream(library)) {
            if (stream != null) {
                Files.copy(stream, folder.resolve(library.substring(library.lastIndexOf('/') + 1)));
            }
        }
    }
}
