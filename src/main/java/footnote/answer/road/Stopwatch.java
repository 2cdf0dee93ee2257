package footnote.answer.road;

import footnote.answer.Answer;

/** Times the parts of one answer. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private long retrieved = start;

    void retrieved() {
        retrieved = System.nanoTime();
    }

    Answer.Millis millis() {
        long now = System.nanoTime();
        return new Answer.Millis(millis(retrieved - start), millis(now - retrieved), millis(now - start));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }
}
