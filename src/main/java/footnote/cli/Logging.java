package footnote.cli;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' own talk off standard error unless it was asked for. */
final class Logging {

    /** Of slf4j-simple, which reads it when the first logger is made. */
    private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    /** Its errors are those of clients, and quote what these sent. */
    private static final String TOOLS = "org.slf4j.simpleLogger.log.io.modelcontextprotocol";

    private Logging() {}

    static void configure(boolean verbose) {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, verbose ? "info" : "error");
        }
        System.setProperty(TOOLS, "off");
        Level level = verbose ? Level.INFO : Level.SEVERE;
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> limit(handler, level));
    }

    private static void limit(Handler handler, Level level) {
        handler.setLevel(level);
    }
}
