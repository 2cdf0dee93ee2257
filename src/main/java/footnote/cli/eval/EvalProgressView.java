package footnote.cli.eval;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.ProgressBar;
import footnote.cli.terminal.SafeText;
import footnote.eval.EvalProgress;

/** Follows the evaluation of a set: a line on standard error for each tenth, or a bar where that is a terminal. */
public final class EvalProgressView implements EvalProgress, AutoCloseable {

    private static final int PARTS = 10;

    private final Console console;
    private final String set;
    private final ProgressBar bar;
    private int told;

    private EvalProgressView(Console console, String set) {
        this.console = console;
        this.set = SafeText.line(set);
        this.bar = new ProgressBar(console, System::nanoTime);
    }

    /**
     * Begins to follow.
     *
     * @param set what is at work, to be told with each line
     */
    public static EvalProgressView on(Console console, String set) {
        EvalProgressView progress = new EvalProgressView(console, set);
        if (console.screen().err()) {
            console.say(progress.set);
        }
        return progress;
    }

    @Override
    public void at(int done, int total) {
        if (console.screen().err()) {
            bar.show(done, total);
        } else {
            tell(done, total);
        }
    }

    private void tell(int done, int total) {
        int part = total == 0 ? PARTS : (int) ((long) PARTS * done / total);
        if (part != told) {
            told = part;
            console.say("%s: %d of %d".formatted(set, done, total));
        }
    }

    @Override
    public void close() {
        if (console.screen().err()) {
            bar.end();
        }
    }
}
