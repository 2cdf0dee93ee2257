package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.fault.CollectionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index behind the name that is searched. The name is an alias, so that an index can be made anew beside the old one and
 * put in its place in one step. Safe for use by several threads.
 */
final class PassageAlias {

    private static final String LOG_DOCUMENT = "/_doc/log";

    private final Cluster cluster;
    private final Map<String, String> identity;
    private final int dimension;

    PassageAlias(Cluster cluster, String encoder, int dimension) {
        this.cluster = cluster;
        this.identity = Layout.identity(encoder, dimension);
        this.dimension = dimension;
    }

    String name() {
        return cluster.address().prefix();
    }

    /**
     * Sees to it that there is an index of this version, made with this encoder.
     *
     * @throws CollectionException if there is another one
     */
    void require() {
        JsonNode indices = cluster.ask("GET", "/" + name() + "/_mapping", Map.of());
        if (indices.isMissingNode()) {
            create(name() + "-1", Map.of(name(), Map.of()));
        } else {
            check(indices);
        }
    }

    private void check(JsonNode indices) {
        if (indices.size() != 1 || indices.has(name())) {
            throw new CollectionException(
                    "OpenSearch at %s has something else by the name %s; give another prefix in FOOTNOTE_SEARCH."
                            .formatted(cluster.address().place(), name()));
        }
        JsonNode meta = indices.elements().next().path("mappings").path("_meta");
        for (Map.Entry<String, String> part : identity.entrySet()) {
            String there = meta.path(part.getKey()).asText("none");
            if (!there.equals(part.getValue())) {
                throw new CollectionException(
                        "The index %s in OpenSearch at %s was made by another version or for another model (%s %s, not %s); give another prefix in FOOTNOTE_SEARCH, under which it is made anew beside it, or use that version."
                                .formatted(name(), cluster.address().place(), part.getKey(), there, part.getValue()));
            }
        }
    }

    private void create(String index, Map<String, Object> aliases) {
        Map<String, Object> body = new LinkedHashMap<>(Layout.index(identity, dimension));
        body.put("aliases", aliases);
        cluster.ask("PUT", "/" + index, body); // that another process was faster is no fault
    }

    /** Puts an empty index in the place of this one. */
    void renew() {
        String old = cluster.ask("GET", "/" + name() + "/_mapping", Map.of())
                .fieldNames()
                .next();
        int number = Integer.parseInt(old.substring(old.lastIndexOf('-') + 1));
        String next = name() + "-" + (number + 1);
        create(next, Map.of());
        List<Map<String, Object>> actions = List.of(
                Map.of("add", Map.of("index", next, "alias", name())), Map.of("remove_index", Map.of("index", old)));
        cluster.ask("POST", "/_aliases", Map.of("actions", actions));
    }

    /**
     * How far it has come.
     *
     * @param log name of the log that it follows; empty where it follows none yet
     * @param sequence number of the change
     */
    record Position(String log, long sequence) {}

    Position position() {
        JsonNode log = cluster.ask("GET", "/" + name() + LOG_DOCUMENT, Map.of()).path("_source");
        return new Position(
                log.path(Layout.LOG).asText(""), log.path(Layout.SEQUENCE).asLong(0));
    }

    /** Says how far it has come; where it is further meanwhile, it stays so. */
    void position(Position position) {
        Map<String, Object> log =
                Map.of(Layout.KIND, Layout.LOG, Layout.LOG, position.log(), Layout.SEQUENCE, position.sequence());
        cluster.ask(
                "PUT",
                "/" + name() + LOG_DOCUMENT,
                Map.of(
                        "version",
                        Long.toString(position.sequence()),
                        "version_type",
                        "external_gte",
                        "require_alias",
                        "true"),
                Cluster.write(log));
    }

    /** Has searches see all that was written. */
    void refresh() {
        cluster.ask("POST", "/" + name() + "/_refresh", Map.of());
    }
}
