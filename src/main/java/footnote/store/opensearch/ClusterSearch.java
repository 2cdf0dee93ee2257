package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.search.ByteVectors;
import footnote.search.Candidate;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.text.analysis.WordForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One search: the three arms and all counts in one request, and the passages they bring in another one. */
final class ClusterSearch {

    /** The cluster's scores by words are so many times those of the local index, which leaves out a factor of all. */
    private static final double SCORE_FACTOR = 2.2;

    private final Cluster cluster;
    private final String index;
    private final SearchQuery query;
    private final byte[] bytes;
    private final Set<String> stems;
    private final Map<String, Object> looked;

    ClusterSearch(Cluster cluster, String index, SearchQuery query) {
        this.cluster = cluster;
        this.index = index;
        this.query = query;
        this.bytes = ByteVectors.of(query.vector().vector());
        this.looked = looked(query.filter());
        this.stems = query.stems();
    }

    private static Map<String, Object> looked(SearchFilter filter) {
        return Queries.all(Layout.PASSAGE, filter, filter.publishedBy());
    }

    /** Empty where an article was changed meanwhile, so that parts of both would be found. */
    Optional<SearchResult> find() {
        List<DistinctArm> arms = arms();
        JsonNode counts = ask(arms, true);
        while (arms.stream().anyMatch(DistinctArm::wantsMore)) {
            ask(arms.stream().filter(DistinctArm::wantsMore).toList(), false);
        }
        Map<String, PassageHit> found = new LinkedHashMap<>();
        arms.forEach(arm -> arm.distinct().forEach(hit -> found.putIfAbsent(hit.id(), hit)));
        Optional<List<JsonNode>> shown = new PassageFetch(cluster, index).of(List.copyOf(found.values()));
        return shown.map(passages -> result(passages, words(arms), counts));
    }

    private List<DistinctArm> arms() {
        List<DistinctArm> arms = new ArrayList<>();
        if (!stems.isEmpty()) {
            arms.add(new DistinctArm("words", query.depth(), count -> byWords()));
        }
        arms.add(new DistinctArm("passages", query.depth(), this::byPassage));
        arms.add(new DistinctArm("sentences", query.depth(), this::bySentence));
        return arms;
    }

    /** Asks the arms and gives what is counted beside, if it is. */
    private JsonNode ask(List<DistinctArm> arms, boolean counting) {
        List<Map<String, Object>> searches = new ArrayList<>();
        arms.forEach(arm -> searches.add(arm.next()));
        if (counting) {
            searches.add(counts());
        }
        List<JsonNode> answers = cluster.search(index, searches);
        for (int i = 0; i < arms.size(); i++) {
            arms.get(i).take(PassageHit.of(answers.get(i)));
        }
        return answers.getLast();
    }

    private Map<String, Object> byWords() {
        List<Map<String, Object>> any = new ArrayList<>();
        for (String stem : stems) {
            any.add(Queries.term(Layout.TERMS, stem, 1));
            any.add(Queries.term(Layout.TITLE_TERMS, stem, SearchQuery.TITLE_BOOST));
            any.add(Queries.term(Layout.HEADING_TERMS, stem, SearchQuery.TITLE_BOOST));
        }
        return Map.of("bool", Map.of("must", List.of(Queries.any(any)), "filter", List.of(looked)));
    }

    private Map<String, Object> byPassage(int count) {
        return nearest(Layout.VECTOR, count);
    }

    /** Each passage by its best sentence. */
    private Map<String, Object> bySentence(int count) {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("path", Layout.SENTENCES);
        nested.put("score_mode", "max");
        nested.put("query", nearest(Layout.SENTENCE_VECTOR, count));
        return Map.of("nested", nested);
    }

    /** Where nothing is left out there is nothing to filter by, which is faster. */
    private Map<String, Object> nearest(String field, int count) {
        Map<String, Object> nearest = new LinkedHashMap<>();
        nearest.put("vector", Queries.numbers(bytes));
        nearest.put("k", count);
        if (!query.filter().isAll()) {
            nearest.put("filter", looked);
        }
        return Map.of("knn", Map.of(field, nearest));
    }

    /** In how many passages each stem stands, itself and in any form. */
    private Map<String, Object> counts() {
        Map<String, Object> each = new LinkedHashMap<>();
        int number = 0;
        for (String stem : stems) {
            each.put("itself-" + number, Map.of("filter", Queries.term(Layout.TERMS, stem, 1)));
            each.put("forms-" + number, Map.of("filter", forms(stem)));
            number++;
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("size", 0);
        counts.put("track_total_hits", true);
        counts.put("query", looked);
        counts.put("aggs", each);
        return counts;
    }

    private static Map<String, Object> forms(String stem) {
        return Queries.any(WordForms.stems(stem).stream()
                .map(form -> Queries.term(Layout.TERMS, form, 1))
                .toList());
    }

    private static Map<String, Double> words(List<DistinctArm> arms) {
        Map<String, Double> words = new HashMap<>();
        arms.stream()
                .filter(arm -> "words".equals(arm.name()))
                .flatMap(arm -> arm.distinct().stream())
                .forEach(hit -> words.put(hit.id(), hit.score() / SCORE_FACTOR));
        return words;
    }

    private SearchResult result(List<JsonNode> passages, Map<String, Double> words, JsonNode counts) {
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> pending = new ArrayList<>();
        for (JsonNode passage : passages) {
            JsonNode shown = passage.path("_source").path(Layout.SHOWN);
            double score = words.getOrDefault(passage.path("_id").asText(), 0.0);
            (FoundPassages.isPending(shown) ? pending : candidates)
                    .add(FoundPassages.candidate(shown, score, query.vector().vector()));
        }
        pending.sort(Comparator.comparingDouble(Candidate::words).reversed());
        return new SearchResult(
                candidates,
                pending,
                frequencies(counts.path("aggregations")),
                counts.path("hits").path("total").path("value").asInt());
    }

    /** What stands in no passage itself may stand there in another form. */
    private Map<String, Integer> frequencies(JsonNode counts) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        int number = 0;
        for (String stem : stems) {
            int itself = counts.path("itself-" + number).path("doc_count").asInt();
            int forms = counts.path("forms-" + number).path("doc_count").asInt();
            frequencies.put(stem, itself > 0 ? itself : forms);
            number++;
        }
        return frequencies;
    }
}
