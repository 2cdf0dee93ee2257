package footnote.answer.writing;

import java.time.Duration;

/**
 * When an answer must be there.
 *
 * @param nanos the time of {@link System#nanoTime()} at which its time is over
 */
public record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    long millisLeft() {
        return (nanos - System.nanoTime()) / 1_000_000;
    }
}
