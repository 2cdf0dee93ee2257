package footnote.eval.sets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of news knows of a question beside its answers; a line of its {@code news.jsonl}.
 *
 * @param independent how many independent articles give the answer; {@code null} where that is not known
 * @param original id of the article that the others have it from; {@code null} where there is none to be cited
 * @param judged whether it is known if articles differ
 * @param conflict how they differ; {@code null} where they do not, or that is not known
 * @param attributedTo pieces of the names of who says so, one of which must be told; none where nobody must be
 */
public record ExpectedNews(
        @Nullable Integer independent,
        @Nullable String original,
        boolean judged,
        @Nullable Differing conflict,
        List<String> attributedTo) {

    /**
     * Values that differ.
     *
     * @param kind {@code update}, {@code correction} or {@code disagreement}
     * @param given the values with the articles that give them, the oldest first
     * @param newest the value that holds now; {@code null} where neither side has withdrawn
     */
    public record Differing(
            String kind, List<Given> given, @Nullable String newest) {

        /**
         * A value that an article gives.
         *
         * @param value its words
         * @param article id of the article
         */
        public record Given(String value, String article) {}

        private static final String UPDATE = "update";

        /** The values, the oldest first. */
        public List<String> values() {
            return given.stream().map(Given::value).toList();
        }

        /** The values that must be shown: of a long row of updates the first and the last. */
        public List<String> toBeShown() {
            return kind.equals(UPDATE) && !given.isEmpty()
                    ? List.of(given.getFirst().value(), given.getLast().value())
                    : values();
        }
    }

    static ExpectedNews of(JsonNode line) {
        JsonNode conflict = line.path("conflict");
        return new ExpectedNews(
                line.hasNonNull("independent") ? line.get("independent").asInt() : null,
                text(line, "original"),
                line.has("conflict"),
                conflict.isObject() ? differing(conflict) : null,
                texts(line.path("attributedTo")));
    }

    private static Differing differing(JsonNode conflict) {
        List<Differing.Given> given = new ArrayList<>();
        conflict.path("values")
                .forEach(value -> given.add(new Differing.Given(
                        value.required("value").asText(),
                        value.required("article").asText())));
        return new Differing(conflict.required("type").asText(), List.copyOf(given), text(conflict, "newest"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return node.hasNonNull(field) && !value.isBlank() ? value : null;
    }
}
