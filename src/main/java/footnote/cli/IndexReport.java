package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import footnote.text.CountWords;
import java.util.List;

/** Says what an indexing run has done. */
final class IndexReport {

    /** More would push the summary off the screen; when not on a terminal each was told when it happened. */
    static final int REASONS = 20;

    private final Console console;

    IndexReport(Console console) {
        this.console = console;
    }

    void print(IndexSummary summary, List<IndexEvent> told) {
        if (summary.replacedSample()) {
            console.say("These are the first articles of your own; they replaced the sample.");
        }
        console.out()
                .println("%d added, %d updated, %d unchanged, %d skipped"
                        .formatted(summary.added(), summary.updated(), summary.unchanged(), summary.skipped()));
        told.stream().limit(REASONS).forEach(this::reason);
        if (told.size() > REASONS) {
            console.out().println("  and " + (told.size() - REASONS) + " more");
        }
        console.flush();
    }

    /** For a run that was cut short. */
    void stopped(int done, int total) {
        console.say("Stopped after %d of %d files; what is done is kept, and indexing again does the rest."
                .formatted(done, total));
    }

    /** The same while vectors were made. */
    void stoppedInVectors(int pending) {
        console.say("Stopped; %s found by words alone until \"footnote index\" has done the rest."
                .formatted(CountWords.of(pending, "passage") + (pending == 1 ? " is" : " are")));
    }

    private void reason(IndexEvent event) {
        String what = event.result() == Result.SKIPPED ? "skipped" : "look at";
        console.out()
                .println("  %s %s: %s"
                        .formatted(what, SafeText.line(event.file()), SafeText.line(String.valueOf(event.reason()))));
    }
}
