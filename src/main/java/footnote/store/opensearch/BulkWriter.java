package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes documents in batches of bounded size, one after the other: a cluster that is too busy has the writer wait. Not for
 * use by several threads.
 */
final class BulkWriter {

    private static final int MOST_BYTES = 4 << 20;
    private static final int TRIES = 8;
    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;
    private static final int FIRST_FAULT = 300;

    private final Cluster cluster;
    private final String index;
    private final List<String> waiting = new ArrayList<>();
    private int bytes;

    BulkWriter(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Writes a document, unless a later change of it is there. */
    void put(PassageDocuments.Written document, long sequence) {
        Map<String, Object> action = Map.of("index", place(document.id(), document.routing(), sequence));
        add(Cluster.write(action) + "\n" + Cluster.write(document.fields()) + "\n");
    }

    /** Takes a document away, unless a later change of it is there. */
    void delete(EarlierDocuments.Earlier document) {
        add(Cluster.write(Map.of("delete", place(document.id(), document.routing(), document.change()))) + "\n");
    }

    private static Map<String, Object> place(String id, String routing, long sequence) {
        return Map.of("_id", id, "routing", routing, "version", sequence, "version_type", "external_gte");
    }

    private void add(String lines) {
        waiting.add(lines);
        bytes += lines.getBytes(StandardCharsets.UTF_8).length;
        if (bytes >= MOST_BYTES) {
            flush();
        }
    }

    void flush() {
        for (int attempt = 1; !waiting.isEmpty(); attempt++) {
            List<String> again = send(attempt == TRIES);
            waiting.clear();
            waiting.addAll(again);
            if (!again.isEmpty()) {
                Cluster.pause(attempt);
            }
        }
        bytes = 0;
    }

    /** What it had no room for. */
    private List<String> send(boolean last) {
        JsonNode answer =
                cluster.ask("POST", "/" + index + "/_bulk", Map.of("require_alias", "true"), String.join("", waiting));
        JsonNode items = answer.path("items");
        if (items.size() != waiting.size()) {
            throw Faults.of(cluster.address(), answer.toString());
        }
        List<String> again = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i).elements().next();
            int status = item.path("status").asInt();
            if (status == TOO_MANY && !last && !Faults.isBlocked(item.toString())) {
                again.add(waiting.get(i));
            } else if (status >= FIRST_FAULT && status != CONFLICT && item.has("error")) {
                throw Faults.of(cluster.address(), status, item.path("error").toString());
            }
        }
        return again;
    }
}
