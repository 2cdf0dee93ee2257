package footnote.store.opensearch;

import footnote.search.SearchFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of queries, as the cluster's language has them. */
final class Queries {

    private static final String BOOL = "bool";

    private Queries() {}

    /** A vector, as it is written and asked for. */
    static List<Integer> numbers(byte[] vector) {
        List<Integer> numbers = new ArrayList<>();
        for (byte number : vector) {
            numbers.add((int) number);
        }
        return numbers;
    }

    static Map<String, Object> term(String field, String value, double boost) {
        return Map.of("term", Map.of(field, Map.of("value", value, "boost", boost)));
    }

    static Map<String, Object> any(List<Map<String, Object>> some) {
        return Map.of(BOOL, Map.of("should", some, "minimum_should_match", 1));
    }

    static Map<String, Object> kind(String kind) {
        return Map.of("term", Map.of(Layout.KIND, kind));
    }

    /**
     * Documents of a kind that a filter leaves.
     *
     * @param until the last day of publication, if that matters
     */
    static Map<String, Object> all(String kind, SearchFilter filter, @Nullable LocalDate until) {
        return Map.of(BOOL, Map.of("filter", left(kind, filter, until)));
    }

    /** The same, and without a day. */
    static Map<String, Object> undated(String kind, SearchFilter filter) {
        Map<String, Object> dated = Map.of("exists", Map.of("field", Layout.DAY));
        return Map.of(BOOL, Map.of("filter", left(kind, filter, null), "must_not", List.of(dated)));
    }

    private static List<Map<String, Object>> left(String kind, SearchFilter filter, @Nullable LocalDate until) {
        List<Map<String, Object>> left = new ArrayList<>();
        left.add(kind(kind));
        if (until != null) {
            left.add(Map.of("range", Map.of(Layout.DAY, Map.of("lte", until.toEpochDay()))));
        }
        if (!filter.sources().isEmpty()) {
            left.add(Map.of("terms", Map.of(Layout.SOURCE, filter.sources())));
        }
        return left;
    }
}
