package footnote.app;

import java.util.Arrays;

/** Times taken of one thing, in milliseconds. */
final class TimesOfRuns {

    private static final double NANOS = 1e6;

    private final double[] millis;
    private int taken;

    TimesOfRuns(int count) {
        this.millis = new double[count];
    }

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    void take(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        millis[taken++] = (System.nanoTime() - begin) / NANOS;
    }

    /** The value that this share of the times does not exceed. */
    double at(double share) {
        double[] sorted = Arrays.copyOf(millis, taken);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(taken - 1L, (long) (share * taken))];
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p95 %.2f ms".formatted(at(0.5), at(0.95));
    }
}
