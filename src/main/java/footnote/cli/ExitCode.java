package footnote.cli;

import footnote.answer.Outcome;

/** What the process tells its caller. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_FOUND = 3;
    static final int UNAVAILABLE = 4;

    /** What a shell reports for a process that Ctrl-C ended: 128 and the number of the signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED, PARTIAL, ABOUT -> OK;
            case NOT_FOUND -> NOT_FOUND;
        };
    }
}
