package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.search.SimilarWord;
import footnote.search.SpellingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of the index that are spelt like one that it does not have; by the {@link SpellingRule}. */
final class SpeltAlike {

    private final Cluster cluster;
    private final String index;

    SpeltAlike(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    List<SimilarWord> to(String word) {
        String stem = SpellingRule.stem(word).orElse(null);
        if (stem == null) {
            return List.of();
        }
        JsonNode answer = cluster.search(index, List.of(search(stem))).getFirst();
        if (!answer.path("hits").path("hits").isEmpty()) {
            return List.of();
        }
        List<SimilarWord> similar = new ArrayList<>();
        for (JsonNode option : answer.path("suggest").path("alike").path(0).path("options")) {
            String found = option.path("text").asText();
            int edits = SpellingRule.edits(stem, found, option.path("score").floatValue());
            spelt(found).ifPresent(as -> similar.add(new SimilarWord(as, edits)));
        }
        return List.copyOf(similar);
    }

    /** Whether any passage has it, and what is like it. */
    private static Map<String, Object> search(String stem) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("field", Layout.TERMS);
        rule.put("analyzer", "whitespace");
        rule.put("suggest_mode", "missing");
        rule.put("size", SpellingRule.MOST);
        rule.put("shard_size", SpellingRule.MOST);
        rule.put("min_word_length", SpellingRule.SHORTEST_STEM);
        rule.put("accuracy", 0.0);
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("size", 1);
        search.put("_source", false);
        search.put(
                "query",
                Queries.any(List.of(
                        Queries.term(Layout.TERMS, stem, 1),
                        Queries.term(Layout.TITLE_TERMS, stem, 1),
                        Queries.term(Layout.HEADING_TERMS, stem, 1))));
        search.put("suggest", Map.of("alike", Map.of("text", stem, "term", rule)));
        return search;
    }

    /** The word of a stem as an article has it. */
    private Optional<String> spelt(String stem) {
        Map<String, Object> search = Map.of("size", 1, "query", Queries.term(Layout.TERMS, stem, 1));
        JsonNode hit = cluster.search(index, List.of(search))
                .getFirst()
                .path("hits")
                .path("hits")
                .path(0);
        String text = hit.path("_source").path(Layout.SHOWN).path("text").asText("");
        return SpellingRule.spelt(text, stem);
    }
}
