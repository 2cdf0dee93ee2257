package footnote.testing;

import footnote.collection.ArticleRecord;
import footnote.collection.ChangeLog;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes in a {@link MemoryStorage}. */
final class MemoryLog implements ChangeLog {

    private final MemoryStorage storage;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private long latest;

    MemoryLog(MemoryStorage storage) {
        this.storage = storage;
    }

    synchronized void add(Map<String, ArticleRecord> before, Map<String, ArticleRecord> after) {
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> changes.put(id, new Change(++latest, id, true)));
        after.forEach((id, record) -> {
            if (!record.equals(before.get(id))) {
                changes.put(id, new Change(++latest, id, false));
            }
        });
    }

    @Override
    public synchronized List<Change> after(long sequence, int limit) {
        return changes.values().stream()
                .filter(change -> change.sequence() > sequence)
                .sorted(Comparator.comparingLong(Change::sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Change> last(String article) {
        return Optional.ofNullable(changes.get(article));
    }

    @Override
    public synchronized long latest() {
        return latest;
    }

    @Override
    public Optional<ArticleRecord> record(String article) {
        return Optional.ofNullable(storage.articles().get(article));
    }
}
