package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Passage;
import footnote.collection.IndexedArticle.Vectors;
import footnote.search.ByteVectors;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The passages of some articles as an index has them. Not for use by several threads. */
final class KeptPassages {

    private static final int PAGE = 500;

    private final Cluster cluster;
    private final String index;
    private final List<String> articles;
    private final Map<String, List<Vectors>> passages = new LinkedHashMap<>();
    private List<Object> after = List.of();

    private KeptPassages(Cluster cluster, String index, List<String> articles) {
        this.cluster = cluster;
        this.index = index;
        this.articles = articles;
    }

    /** By id of the article, in their order; nothing of those that are not there. */
    static Map<String, List<Vectors>> of(Cluster cluster, String index, List<String> articles) {
        KeptPassages kept = new KeptPassages(cluster, index, articles);
        int read;
        do {
            read = kept.read();
        } while (read == PAGE);
        return kept.passages;
    }

    private int read() {
        JsonNode hits =
                cluster.search(index, List.of(search())).getFirst().path("hits").path("hits");
        for (JsonNode hit : hits) {
            JsonNode shown = hit.path("_source").path(Layout.SHOWN);
            passages.computeIfAbsent(shown.path("article").asText(), id -> new ArrayList<>())
                    .add(passage(shown));
            after = List.of(
                    hit.path("sort").path(0).asText(), hit.path("sort").path(1).asLong());
        }
        return hits.size();
    }

    private Map<String, Object> search() {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("size", PAGE);
        search.put("track_total_hits", false);
        search.put("sort", List.of(Layout.ID, Layout.PLACE));
        Map<String, Object> some = Map.of("terms", Map.of(Layout.ID, articles));
        search.put("query", Map.of("bool", Map.of("filter", List.of(Queries.kind(Layout.PASSAGE), some))));
        if (!after.isEmpty()) {
            search.put("search_after", after);
        }
        return search;
    }

    private static Vectors passage(JsonNode shown) {
        int start = shown.path("start").asInt();
        JsonNode heading = shown.get("heading");
        Passage passage = new Passage(
                shown.path("number").asInt(),
                new Span(start, start + shown.path("text").asText().length()),
                heading == null ? null : heading.asText(),
                FoundPassages.spans(shown));
        List<Embedding> sentences = new ArrayList<>();
        shown.path("vectors").forEach(kept -> sentences.add(vector(kept)));
        return new Vectors(passage, FoundPassages.isPending(shown) ? null : vector(shown.path("vector")), sentences);
    }

    private static Embedding vector(JsonNode kept) {
        return Embedding.from(ByteVectors.floats(Base64.getDecoder().decode(kept.asText())));
    }
}
