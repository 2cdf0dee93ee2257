package footnote.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command reads and writes: UTF-8 whatever the locale, results on {@code out}, all else on {@code err}.
 *
 * @param in standard input
 * @param out for results; a reader who went away is not an error
 * @param err for progress, notices and errors
 * @param screen which of them are a terminal
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, Screen screen) {

    private static final int BUFFER = 1 << 13;

    /** The process's own streams. */
    public static Console ofThisProcess(Map<String, String> environment) {
        Screen screen = Screen.of(
                System.getProperty("footnote.terminals"), System.getProperty("footnote.columns"), environment);
        return new Console(
                new FileInputStream(FileDescriptor.in), writer(FileDescriptor.out), writer(FileDescriptor.err), screen);
    }

    /** Tells the person something that is no result. */
    public void say(String message) {
        err.println(SafeText.text(message));
        err.flush();
    }

    /** Whether nobody reads the results any more, as when {@code head} has seen enough. */
    public boolean gone() {
        return out.checkError();
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        BufferedOutputStream stream = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
