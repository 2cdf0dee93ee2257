package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Follows a move: with a bar for each kind of thing where standard error is a terminal, else with a line for each hundredth. */
final class MoveBar implements Migrated.Progress {

    private static final int TELL_EVERY = 1_000;
    private static final int HUNDRED = 100;

    private final Console console;
    private String kind = "";
    private long told;
    private @Nullable ProgressBar bar;

    MoveBar(Console console) {
        this.console = console;
    }

    @Override
    public void moved(String what, long count, long total) {
        boolean bars = console.screen().err() && total > 0;
        if (!what.equals(kind)) {
            end();
            kind = what;
            told = 0;
            if (bars) {
                console.say(what);
                bar = new ProgressBar(console, System::nanoTime);
            }
        }
        if (bar != null) {
            bar.show(Math.clamp(count, 0, Integer.MAX_VALUE), Math.clamp(total, 0, Integer.MAX_VALUE));
        } else if (total > 0 ? count * HUNDRED / total > told : count % TELL_EVERY == 0) {
            told = total > 0 ? count * HUNDRED / total : 0;
            console.say(total > 0 ? "%,d of %,d %s".formatted(count, total, what) : "%,d %s".formatted(count, what));
        }
    }

    /** Takes a bar off the screen. */
    void end() {
        if (bar != null) {
            bar.end();
            bar = null;
        }
    }
}
