package footnote.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where logs go, standard error, and how much of them: the libraries' own talk is kept off unless it was asked for. */
public final class Logging {

    private static final String PATTERN = "%level %logger{0} - %msg%replace( %kvp{NONE}){'^ $', ''}%n%rEx";

    /** Its errors are those of clients, and quote what these sent. */
    private static final String TOOLS = "io.modelcontextprotocol";

    /** Warns at each start of what is meant to be so. */
    private static final String TOKENS = "ai.djl";

    private static final String OURS = "footnote";

    /** Beginning to log takes a fraction of a second; on a busy machine longer. */
    private static final int MOST_MILLIS = 30_000;

    private Logging() {}

    /** Writes logs for people. */
    public static void configure(boolean verbose) {
        write(context(), LogForm.PLAIN, verbose);
        java.util.logging.Level level = verbose ? java.util.logging.Level.INFO : java.util.logging.Level.SEVERE;
        Arrays.stream(root().getHandlers()).forEach(handler -> limit(handler, level));
    }

    /** Writes logs for programs, what libraries log by the JDK's own means included. */
    public static void configureJson(boolean verbose) {
        write(context(), LogForm.JSON, verbose);
        LogManager.getLogManager().reset();
        root().setLevel(verbose ? java.util.logging.Level.INFO : java.util.logging.Level.WARNING);
        SLF4JBridgeHandler.install();
    }

    static void write(LoggerContext context, LogForm form, boolean verbose) {
        context.reset();
        ch.qos.logback.classic.Logger all = context.getLogger(Logger.ROOT_LOGGER_NAME);
        all.setLevel(verbose ? Level.INFO : form == LogForm.JSON ? Level.WARN : Level.ERROR);
        if (form == LogForm.JSON) {
            context.getLogger(OURS).setLevel(Level.INFO);
        }
        context.getLogger(TOOLS).setLevel(Level.OFF);
        context.getLogger(TOKENS).setLevel(Level.ERROR);
        // Last: a reset lets everything through, and models may be loading already, with libraries that talk.
        all.addAppender(standardError(context, form == LogForm.JSON ? json() : plain()));
    }

    /** Models that load meanwhile may be about to begin logging themselves; until they have, a stand-in is given. */
    private static LoggerContext context() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        for (int waited = 0; !(factory instanceof LoggerContext) && waited < MOST_MILLIS; waited++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            factory = LoggerFactory.getILoggerFactory();
        }
        return (LoggerContext) factory;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget(ConsoleTarget.SystemErr.getName());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> plain() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN);
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        return encoder;
    }

    private static java.util.logging.Logger root() {
        return java.util.logging.Logger.getLogger("");
    }

    private static void limit(Handler handler, java.util.logging.Level level) {
        handler.setLevel(level);
    }
}
