package footnote.store.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * An arm of a search, asked for more while copies leave too few: passages of the same words count as one, which is that of
 * the earliest article, as in the local index. Not for use by several threads.
 */
final class DistinctArm {

    private static final int SPARE = 4;
    private static final int MOST = 16;

    private final String name;
    private final int count;
    private final IntFunction<Map<String, Object>> query;
    private int asked;
    private List<PassageHit> distinct = List.of();
    private boolean wantsMore = true;

    /**
     * An arm that was not asked yet.
     *
     * @param count how many passages it is to bring
     * @param query gives the query for some passages
     */
    DistinctArm(String name, int count, IntFunction<Map<String, Object>> query) {
        this.name = name;
        this.count = count;
        this.query = query;
        this.asked = count + count / SPARE;
    }

    String name() {
        return name;
    }

    boolean wantsMore() {
        return wantsMore;
    }

    List<PassageHit> distinct() {
        return distinct;
    }

    /** What it asks for next. */
    Map<String, Object> next() {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("size", asked);
        search.put("_source", false);
        search.put("track_total_hits", false);
        search.put("docvalue_fields", List.of(Layout.TWIN, Layout.SINCE));
        search.put("query", query.apply(asked));
        return search;
    }

    /** @param hits what that brought, best first */
    void take(List<PassageHit> hits) {
        List<PassageHit> all = distinct(hits);
        wantsMore = all.size() < count && hits.size() >= asked && asked < count * MOST;
        distinct = all.subList(0, Math.min(count, all.size()));
        asked *= 4;
    }

    private static List<PassageHit> distinct(List<PassageHit> hits) {
        Map<Long, PassageHit> distinct = new LinkedHashMap<>();
        for (PassageHit hit : hits) {
            PassageHit better = distinct.putIfAbsent(hit.twin(), hit);
            if (better != null && hit.since() < better.since()) {
                distinct.put(hit.twin(), hit.scored(better.score()));
            }
        }
        return new ArrayList<>(distinct.values());
    }
}
