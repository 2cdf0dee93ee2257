package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.collection.ChangeLog.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Goes through the documents of some articles that are of changes before these, or up to these. Not for use by several threads. */
final class EarlierDocuments {

    private static final int PAGE = 1_000;

    /**
     * A document.
     *
     * @param id its id
     * @param routing chooses its shard
     * @param change number of the change that its article comes to
     */
    record Earlier(String id, String routing, long change) {}

    private final Cluster cluster;
    private final String index;
    private final Map<String, Long> changes;
    private final String bound;
    private List<Object> after = List.of();
    private boolean isDone;

    private EarlierDocuments(Cluster cluster, String index, String bound, List<Change> changes) {
        this.cluster = cluster;
        this.index = index;
        this.bound = bound;
        this.changes = changes.stream().collect(Collectors.toMap(Change::article, Change::sequence));
    }

    static EarlierDocuments before(Cluster cluster, String index, List<Change> changes) {
        return new EarlierDocuments(cluster, index, "lt", changes);
    }

    static EarlierDocuments upTo(Cluster cluster, String index, List<Change> changes) {
        return new EarlierDocuments(cluster, index, "lte", changes);
    }

    /** The next ones; empty at the end. */
    List<Earlier> next() {
        List<Earlier> page = new ArrayList<>();
        if (!isDone) {
            JsonNode hits = cluster.search(index, List.of(search()))
                    .getFirst()
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                add(page, hit);
            }
            isDone = hits.size() < PAGE;
        }
        return page;
    }

    private void add(List<Earlier> page, JsonNode hit) {
        String article = hit.path("fields").path(Layout.ID).path(0).asText();
        Long change = changes.get(article);
        if (change == null) {
            throw Faults.of(cluster.address(), hit.toString());
        }
        page.add(new Earlier(hit.path("_id").asText(), hit.path("_routing").asText(), change));
        after = List.of(
                hit.path("sort").path(0).asText(), hit.path("sort").path(1).asLong());
    }

    /** By article and place, so that the next page begins where this one ends. */
    private Map<String, Object> search() {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("size", PAGE);
        search.put("_source", false);
        search.put("track_total_hits", false);
        search.put("docvalue_fields", List.of(Layout.ID));
        search.put("sort", List.of(Layout.ID, Layout.PLACE));
        search.put(
                "query",
                Queries.any(changes.entrySet().stream()
                        .map(change -> earlier(change.getKey(), change.getValue()))
                        .toList()));
        if (!after.isEmpty()) {
            search.put("search_after", after);
        }
        return search;
    }

    private Map<String, Object> earlier(String article, long change) {
        Map<String, Object> own = Map.of("term", Map.of(Layout.ID, article));
        Map<String, Object> range = Map.of("range", Map.of(Layout.SEQUENCE, Map.of(bound, change)));
        return Map.of("bool", Map.of("filter", List.of(own, range)));
    }
}
