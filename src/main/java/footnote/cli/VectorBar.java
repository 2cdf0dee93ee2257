package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.ProgressBar;
import footnote.collection.VectorProgress;

/** Follows the making of vectors: a line on standard error for each tenth, or a bar where that is a terminal. */
final class VectorBar {

    private static final int PARTS = 10;

    private final Console console;
    private final ProgressBar bar;
    private int told = -1;

    VectorBar(Console console) {
        this.console = console;
        this.bar = new ProgressBar(console, System::nanoTime);
    }

    void show(VectorProgress progress) {
        if (console.screen().err()) {
            bar.show(progress.done(), progress.total());
        } else {
            tell(progress.done(), progress.total());
        }
    }

    private void tell(int done, int total) {
        int part = total == 0 ? PARTS : (int) ((long) PARTS * done / total);
        if (part != told) {
            told = part;
            console.say("%,d of %,d passages embedded".formatted(done, total));
        }
    }

    /** Takes the bar off the screen. */
    void end() {
        if (console.screen().err()) {
            bar.end();
        }
    }
}
