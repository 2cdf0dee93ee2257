package footnote.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Articles that searches have met of late without their vectors: theirs are made first, so that who asks next finds them
 * ready. Safe for use by several threads.
 */
public final class RecentlyMissed {

    /** So many of one search: those that have most of its words. */
    private static final int EACH = 4;

    private static final int MOST = 64;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Remembers the articles of passages.
     *
     * @param pending what a search has met, best first
     */
    public synchronized void add(List<Candidate> pending) {
        for (String id :
                pending.stream().map(Candidate::article).distinct().limit(EACH).toList()) {
            ids.remove(id);
            ids.add(id);
        }
        while (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
    }

    /** Ids of their articles. */
    public synchronized List<String> latestFirst() {
        return List.copyOf(new ArrayList<>(ids).reversed());
    }
}
