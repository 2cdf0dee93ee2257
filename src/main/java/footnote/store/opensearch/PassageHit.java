package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage that an arm of a search brought.
 *
 * @param id its document's
 * @param routing chooses its shard
 * @param score how near it is
 * @param twin equal for passages of the same words
 * @param since the earliest article has the least
 */
record PassageHit(String id, String routing, double score, long twin, long since) {

    static List<PassageHit> of(JsonNode answer) {
        List<PassageHit> hits = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            JsonNode fields = hit.path("fields");
            hits.add(new PassageHit(
                    hit.path("_id").asText(),
                    hit.path("_routing").asText(),
                    hit.path("_score").asDouble(),
                    fields.path(Layout.TWIN).path(0).asLong(),
                    fields.path(Layout.SINCE).path(0).asLong()));
        }
        return hits;
    }

    /** This, at another's place. */
    PassageHit scored(double other) {
        return new PassageHit(id, routing, other, twin, since);
    }
}
