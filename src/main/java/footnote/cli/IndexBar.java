package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.ProgressBar;
import footnote.collection.IndexEvent;
import java.util.function.LongSupplier;

/** Follows an indexing run with a progress bar. */
final class IndexBar extends IndexProgress {

    private final ProgressBar bar;

    IndexBar(Console console, LongSupplier clock) {
        super(console);
        this.bar = new ProgressBar(console, clock);
    }

    @Override
    void show(IndexEvent event) {
        bar.show(event.done(), event.total());
    }

    @Override
    void end() {
        bar.end();
    }
}
