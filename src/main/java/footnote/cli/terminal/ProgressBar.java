package footnote.cli.terminal;

import java.util.function.LongSupplier;

/** A progress bar on one line that is written over, with the rate so far and the time left at that rate. */
public final class ProgressBar {

    private static final int BAR = 24;
    private static final double NANOS = 1e9;

    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final long BETWEEN = 100_000_000;

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Console console;
    private final LongSupplier clock;
    private final long begin;
    private long shown;

    public ProgressBar(Console console, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = begin - BETWEEN;
    }

    public void show(int done, int total) {
        long now = clock.getAsLong();
        if (now - shown >= BETWEEN || done == total) {
            shown = now;
            write(bar(done, total) + rate(done, total, (now - begin) / NANOS));
        }
    }

    /** Takes it off the screen. */
    public void end() {
        write("");
    }

    private void write(String line) {
        console.err().print(CLEAR_LINE + line);
        console.err().flush();
    }

    private static String bar(int done, int total) {
        int full = total == 0 ? 0 : (int) ((long) BAR * done / total);
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] " + done + "/" + total;
    }

    private static String rate(int done, int total, double seconds) {
        if (seconds <= 0 || done == 0) {
            return "";
        }
        double rate = done / seconds;
        long left = Math.round((total - done) / rate);
        return "  %.1f/s  %s left".formatted(rate, time(left));
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? "%d:%02d min".formatted(seconds / 60, seconds % 60)
                        : "%d:%02d h".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
