package footnote.model;

import java.util.function.Supplier;

/**
 * Lets questions go before work that can wait: while one is under way, and for a moment after, such work does not begin
 * anything new, and while questions come at all it leaves most of the processor to them. It never waits for long, so that
 * it comes to its end under any load.
 */
final class Precedence {

    /** About what an answer takes once its question is embedded. */
    private static final long AFTER_NANOS = 30_000_000;

    /** So long after a question more are to be expected. */
    private static final long BUSY_NANOS = 3_000_000_000L;

    private static final long MOST_NANOS = 500_000_000;
    private static final long MILLI = 1_000_000;

    private int questions;
    private boolean asked;
    private long last;

    <T> T first(Supplier<T> work) {
        change(1);
        try {
            return work.get();
        } finally {
            change(-1);
        }
    }

    private synchronized void change(int by) {
        questions += by;
        asked = true;
        last = System.nanoTime();
        notifyAll();
    }

    /** Waits until something that can wait may go on, a text at a time. */
    synchronized void await() {
        long begin = System.nanoTime();
        long left = left();
        while (left > 0 && System.nanoTime() - begin < MOST_NANOS) {
            try {
                wait(Math.max(1, left / MILLI));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left = left();
        }
    }

    /** Whether questions come, so that most of the processor is to be left to them. */
    synchronized boolean isBusy() {
        return questions > 0 || (asked && System.nanoTime() - last < BUSY_NANOS);
    }

    private long left() {
        if (questions > 0) {
            return AFTER_NANOS;
        }
        return asked ? last + AFTER_NANOS - System.nanoTime() : 0;
    }
}
