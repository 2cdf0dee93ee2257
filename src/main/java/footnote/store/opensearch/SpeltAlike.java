package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.search.SimilarWord;
import footnote.text.Language;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of the index that are spelt like one that it does not have; by the same rule as in the local index. */
final class SpeltAlike {

    /** Of shorter words, too many are alike. */
    private static final int SHORTEST = 4;

    private static final int MOST = 5;

    private final Cluster cluster;
    private final String index;

    SpeltAlike(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    List<SimilarWord> to(String word) {
        List<Terms.Term> terms = Terms.of(word);
        if (terms.size() != 1 || word.length() < SHORTEST) {
            return List.of();
        }
        String stem = terms.getFirst().stem();
        JsonNode answer = cluster.search(index, List.of(search(stem))).getFirst();
        if (!answer.path("hits").path("hits").isEmpty()) {
            return List.of();
        }
        List<SimilarWord> similar = new ArrayList<>();
        for (JsonNode option : answer.path("suggest").path("alike").path(0).path("options")) {
            String found = option.path("text").asText();
            spelt(found).ifPresent(as -> similar.add(new SimilarWord(as, edits(stem, found, option))));
        }
        return List.copyOf(similar);
    }

    /** Whether any passage has it, and what is like it. */
    private static Map<String, Object> search(String stem) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("field", Layout.TERMS);
        rule.put("analyzer", "whitespace");
        rule.put("suggest_mode", "missing");
        rule.put("size", MOST);
        rule.put("shard_size", MOST);
        rule.put("min_word_length", SHORTEST - 1);
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

    /** The score is one less the share of the shorter word's letters that are edited. */
    private static int edits(String stem, String found, JsonNode option) {
        return Math.round((1 - option.path("score").floatValue()) * Math.min(stem.length(), found.length()));
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
        return Terms.of(text).stream()
                .filter(term -> term.stem().equals(stem) || english(term.word()).equals(stem))
                .map(Terms.Term::word)
                .findFirst();
    }

    private static String english(String word) {
        return Terms.of(word, Language.ENGLISH).stream()
                .map(Terms.Term::stem)
                .findFirst()
                .orElse("");
    }
}
