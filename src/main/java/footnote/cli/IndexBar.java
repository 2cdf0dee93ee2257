package footnote.cli;

import footnote.ingest.IndexEvent;
import java.util.function.LongSupplier;

/** A progress bar on one line that is written over, with the rate so far and the time left at that rate. */
final class IndexBar extends IndexProgress {

    private static final int BAR = 24;
    private static final double NANOS = 1e9;

    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final long BETWEEN = 100_000_000;

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final LongSupplier clock;
    private final long begin;
    private long shown;

    IndexBar(Console console, LongSupplier clock) {
        super(console);
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = begin - BETWEEN;
    }

    @Override
    void show(IndexEvent event) {
        long now = clock.getAsLong();
        if (now - shown >= BETWEEN || event.done() == event.total()) {
            shown = now;
            String line = bar(event) + rate(event, (now - begin) / NANOS);
            console().err().print(CLEAR_LINE + line);
            console().err().flush();
        }
    }

    @Override
    void end() {
        console().err().print(CLEAR_LINE);
        console().err().flush();
    }

    private static String bar(IndexEvent event) {
        int full = event.total() == 0 ? 0 : (int) ((long) BAR * event.done() / event.total());
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] " + event.done() + "/" + event.total();
    }

    private static String rate(IndexEvent event, double seconds) {
        if (seconds <= 0 || event.done() == 0) {
            return "";
        }
        double rate = event.done() / seconds;
        long left = Math.round((event.total() - event.done()) / rate);
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
