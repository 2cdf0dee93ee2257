package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.collection.IndexEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Follows an indexing run: a line on standard error for each file, or a bar where that is a terminal. */
class IndexProgress implements Consumer<IndexEvent> {

    private final Console console;
    private final List<IndexEvent> told = new ArrayList<>();
    private int done;
    private int total;

    IndexProgress(Console console) {
        this.console = console;
    }

    static IndexProgress on(Console console) {
        return console.screen().err() ? new IndexBar(console, System::nanoTime) : new IndexProgress(console);
    }

    @Override
    public final void accept(IndexEvent event) {
        done = event.done();
        total = event.total();
        if (event.reason() != null) {
            told.add(event);
        }
        show(event);
    }

    /** Ends what is shown. */
    void end() {}

    /** What was skipped, and what of the rest should be looked at. */
    final List<IndexEvent> told() {
        return List.copyOf(told);
    }

    final int done() {
        return done;
    }

    final int total() {
        return total;
    }

    final Console console() {
        return console;
    }

    /** What has a reason is told with it by the report, as far as that goes. */
    void show(IndexEvent event) {
        if (event.reason() != null && told.size() <= IndexReport.REASONS) {
            return;
        }
        String result = event.result().name().toLowerCase(Locale.ROOT);
        String reason = event.reason() == null ? "" : ": " + event.reason();
        console.say("[%d/%d] %s %s%s"
                .formatted(event.done(), event.total(), result, SafeText.line(event.file()), SafeText.line(reason)));
    }
}
