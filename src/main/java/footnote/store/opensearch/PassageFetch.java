package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the passages that a search has found. */
final class PassageFetch {

    private final Cluster cluster;
    private final String index;

    PassageFetch(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Empty where one is gone since, or those of one article are of different changes of it. */
    Optional<List<JsonNode>> of(List<PassageHit> hits) {
        if (hits.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Map<String, Object>> wanted = new ArrayList<>();
        hits.forEach(hit -> wanted.add(Map.of("_id", hit.id(), "routing", hit.routing())));
        JsonNode answer = cluster.ask(
                "POST", "/" + index + "/_mget", Map.of("realtime", "false"), Cluster.write(Map.of("docs", wanted)));
        JsonNode passages = answer.path("docs");
        if (passages.size() != hits.size()) {
            throw Faults.of(cluster.address(), answer.toString());
        }
        return isWhole(passages) ? Optional.of(list(passages)) : Optional.empty();
    }

    private boolean isWhole(JsonNode passages) {
        Map<String, Long> changes = new HashMap<>();
        for (JsonNode passage : passages) {
            if (passage.has("error")) {
                throw Faults.of(cluster.address(), passage.path("error").toString());
            }
            long change = passage.path("_source").path(Layout.SEQUENCE).asLong();
            Long other = changes.putIfAbsent(passage.path("_routing").asText(), change);
            if (!passage.path("found").asBoolean() || (other != null && other != change)) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonNode> list(JsonNode passages) {
        List<JsonNode> list = new ArrayList<>();
        passages.forEach(list::add);
        return list;
    }
}
