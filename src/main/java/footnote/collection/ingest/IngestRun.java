package footnote.collection.ingest;

import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexSummary;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One call's files: counts what became of them and tells the progress. */
final class IngestRun {

    private int total;
    private final Consumer<IndexEvent> progress;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final Set<String> ids = new HashSet<>();
    private int done;
    private boolean first;

    IngestRun(int total, Consumer<IndexEvent> progress) {
        this.total = total;
        this.progress = progress;
    }

    /** A source begins: it counts once already, whatever it gives. */
    void begin() {
        first = true;
    }

    /** The source gives an article, or a reason why not; all but the first are more than was counted on. */
    void counts() {
        total += first ? 0 : 1;
        first = false;
    }

    /** An id of this call's articles, from when it is known. */
    void takes(String id) {
        ids.add(id);
    }

    void done(String name, Result result, String id) {
        done(name, result, id, null);
    }

    /** @param doubt what to look at in it, in words; {@code null} for nothing */
    void done(String name, Result result, String id, @Nullable String doubt) {
        tell(name, result, id, doubt);
    }

    void skipped(String name, String reason) {
        tell(name, Result.SKIPPED, null, reason);
    }

    private void tell(String name, Result result, @Nullable String id, @Nullable String reason) {
        done++;
        counts.merge(result, 1, Integer::sum);
        progress.accept(new IndexEvent(name, result, id, reason, done, total));
    }

    /** Whether a file of this call already has this id. */
    boolean hasDone(String id) {
        return ids.contains(id);
    }

    IndexSummary summary(boolean replacedSample) {
        return new IndexSummary(
                count(Result.ADDED),
                count(Result.UPDATED),
                count(Result.UNCHANGED),
                count(Result.SKIPPED),
                replacedSample);
    }

    private int count(Result result) {
        return counts.getOrDefault(result, 0);
    }
}
