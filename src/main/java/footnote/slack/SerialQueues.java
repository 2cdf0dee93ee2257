package footnote.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Work in many lines at a time, in each of them one after the other. */
final class SerialQueues implements AutoCloseable {

    private static final long CLOSING_SECONDS = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Runnable>> lines = new HashMap<>();
    private int waiting;

    synchronized void add(String line, Runnable work) {
        waiting++;
        Deque<Runnable> others = lines.get(line);
        if (others != null) {
            others.add(work);
            return;
        }
        lines.put(line, new ArrayDeque<>());
        threads.execute(() -> run(line, work));
    }

    /** Does something that stands in no line. */
    void aside(Runnable work) {
        threads.execute(work);
    }

    /** How much is not done yet. */
    synchronized int waiting() {
        return waiting;
    }

    private void run(String line, Runnable first) {
        for (Runnable work = first; work != null; work = next(line)) {
            work.run();
        }
    }

    private synchronized @Nullable Runnable next(String line) {
        waiting--;
        Runnable next = lines.get(line) == null ? null : lines.get(line).poll();
        if (next == null) {
            lines.remove(line);
        }
        return next;
    }

    /** Interrupts what is being done, and does no more than that. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
