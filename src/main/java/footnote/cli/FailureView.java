package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.fault.FootnoteException;
import footnote.fault.UnavailableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person of a failure in one sentence, and the caller by an exit code. */
final class FailureView {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    private FailureView() {}

    /** Prints the sentence, with the stack trace if asked for, and returns the exit code. */
    static int tell(Throwable failure, boolean verbose, Console console) {
        console.flush();
        console.say(SafeText.line(sentence(failure)));
        if (verbose) {
            console.say(trace(failure));
        }
        return code(failure);
    }

    /** The same for whoever reads logs. */
    static int log(Throwable failure) {
        if (failure instanceof FootnoteException) {
            LOG.error("{}", sentence(failure));
        } else {
            LOG.error("Something unexpected went wrong", failure);
        }
        return code(failure);
    }

    private static int code(Throwable failure) {
        return failure instanceof FootnoteException known
                ? switch (known) {
                    case BadInputException e -> ExitCode.USAGE;
                    case UnavailableException e -> ExitCode.UNAVAILABLE;
                    case CollectionException e -> ExitCode.FAILED;
                }
                : ExitCode.FAILED;
    }

    private static String sentence(Throwable failure) {
        return switch (failure) {
            case FootnoteException known -> String.valueOf(known.getMessage());
            case OutOfMemoryError e ->
                "Memory ran out; allow more, for example with FOOTNOTE_JAVA_OPTS=-Xmx4g in the environment.";
            default -> "Something unexpected went wrong: %s; run again with --verbose.".formatted(what(failure));
        };
    }

    private static String what(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? kind
                : message.strip().replaceFirst("[.;]$", "") + " (" + kind + ")";
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
