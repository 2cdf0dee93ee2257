package footnote.app;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What came of requests under load. Times are in milliseconds, counted from when a request was due. */
final class LoadReport {

    private static final long LONGEST_MILLIS = 3_600_000;

    private static final int KEPT = 20;

    private final ConcurrentMap<String, Histogram> times = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    void took(String what, long nanos) {
        times.computeIfAbsent(what, unused -> new ConcurrentHistogram(LONGEST_MILLIS, 3))
                .recordValue(Math.min(LONGEST_MILLIS, nanos / 1_000_000));
    }

    void count(String what) {
        counts.computeIfAbsent(what, unused -> new LongAdder()).increment();
    }

    void error(String what) {
        count("errors");
        if (errors.size() < KEPT) {
            errors.add(what);
        }
    }

    long counted(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    /** The first errors, in words. */
    String errors() {
        return String.join("\n", errors);
    }

    /** How many were timed. */
    long timed(String what) {
        Histogram histogram = times.get(what);
        return histogram == null ? 0 : histogram.getTotalCount();
    }

    long percentile(String what, double percent) {
        Histogram histogram = times.get(what);
        return histogram == null ? 0 : histogram.getValueAtPercentile(percent);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("counts: " + new TreeMap<>(counts) + "\n");
        for (Map.Entry<String, Histogram> each : new TreeMap<>(times).entrySet()) {
            Histogram time = each.getValue();
            text.append("%-9s %6d times, p50 %d ms, p90 %d ms, p95 %d ms, p99 %d ms, longest %d ms%n"
                    .formatted(
                            each.getKey(),
                            time.getTotalCount(),
                            time.getValueAtPercentile(50),
                            time.getValueAtPercentile(90),
                            time.getValueAtPercentile(95),
                            time.getValueAtPercentile(99),
                            time.getMaxValue()));
        }
        return text.toString();
    }
}
