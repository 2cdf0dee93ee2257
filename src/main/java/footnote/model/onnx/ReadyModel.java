package footnote.model.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A model of the class path, and the file that the launcher had made of it after the build: unpacked, and with its graph
 * optimised already, which is what loading it takes longest. Without the file all works as well, a second later. A file of
 * another model is never taken, as the name tells its check sum. Sessions work on one core.
 */
public final class ReadyModel {

    /** The system property by which the launcher names the folder of the files. */
    static final String FOLDER = "footnote.ready";

    private final URL model;
    private final @Nullable Path ready;

    private ReadyModel(URL model, Path folder) throws IOException {
        this.model = model;
        String name = name(model);
        this.ready = name == null ? null : folder.resolve(name);
    }

    /** A model beside a class. */
    public static ReadyModel of(Class<?> beside, String resource) throws IOException {
        return in(Path.of(System.getProperty(FOLDER, "")), url(beside, resource));
    }

    /** A model with its file in a folder, where none need be. */
    static ReadyModel in(Path folder, URL model) throws IOException {
        return new ReadyModel(model, folder);
    }

    private static URL url(Class<?> beside, String resource) {
        return Objects.requireNonNull(beside.getResource(resource), resource);
    }

    /** {@code null} for a model that is in no jar: it costs too much to tell it from others. */
    private static @Nullable String name(URL model) throws IOException {
        URLConnection connection = model.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            return null;
        }
        String entry = jar.getEntryName();
        int sum = (int) jar.getJarEntry().getCrc();
        return entry.substring(entry.lastIndexOf('/') + 1) + "-"
                + HexFormat.of().toHexDigits(sum);
    }

    /** How models are run here: in the thread that asks, and with the same results on all processors. */
    static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        // Products of bytes overflow on processors that have no instruction for them, unless they are made another way.
        options.addConfigEntry("session.x64quantprecision", "1");
        return options;
    }

    /** Opens the file, or the model itself where there is no file that can be used. */
    public OrtSession open() throws IOException, OrtException {
        try (OrtSession.SessionOptions options = options()) {
            OrtSession opened = ready == null || !Files.isReadable(ready) ? null : openReady(ready, options);
            return opened == null ? OrtEnvironment.getEnvironment().createSession(bytes(), options) : opened;
        }
    }

    private static @Nullable OrtSession openReady(Path file, OrtSession.SessionOptions options) {
        try {
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        } catch (OrtException damaged) {
            return null; // the model itself is still there
        }
    }

    /** A check sum of the model, by which receipts tell it from others. */
    String version() throws IOException {
        return ready != null && Files.isReadable(versionFile(ready))
                ? Files.readString(versionFile(ready))
                : version(bytes());
    }

    static String version(byte[] model) {
        CRC32C sum = new CRC32C();
        sum.update(model);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static Path versionFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".version");
    }

    /**
     * Makes the file.
     *
     * @param folder where to; nobody may read it meanwhile
     */
    public static void make(Path folder, Class<?> beside, String resource) throws IOException, OrtException {
        in(folder, url(beside, resource)).make();
    }

    void make() throws IOException, OrtException {
        if (ready == null) {
            return;
        }
        byte[] bytes = bytes();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // What goes beyond this depends on the processor.
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            options.setOptimizedModelFilePath(ready.toString());
            OrtEnvironment.getEnvironment().createSession(bytes, options).close();
        }
        Files.writeString(versionFile(ready), version(bytes));
    }

    private byte[] bytes() throws IOException {
        try (InputStream stream = model.openStream()) {
            return stream.readAllBytes();
        }
    }
}
