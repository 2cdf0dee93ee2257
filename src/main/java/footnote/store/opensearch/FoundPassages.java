package footnote.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.search.ByteVectors;
import footnote.search.Candidate;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passages as an index gives them back. */
final class FoundPassages {

    private FoundPassages() {}

    /** Whether its vectors are still to be made. */
    static boolean isPending(JsonNode shown) {
        return !shown.has("vector");
    }

    /**
     * A candidate.
     *
     * @param shown what the index gives back of it
     * @param words its score by words
     * @param question vector of the question, whose cosines with its own are taken where it has any
     */
    static Candidate candidate(JsonNode shown, double words, float[] question) {
        boolean compared = !isPending(shown);
        List<Candidate.Sentence> sentences = new ArrayList<>();
        for (Span span : spans(shown)) {
            JsonNode kept = shown.path("vectors").path(sentences.size());
            sentences.add(new Candidate.Sentence(span, compared ? cosine(question, kept) : 0));
        }
        String published = text(shown, "published");
        return new Candidate(
                shown.path("article").asText(),
                shown.path("number").asInt(),
                shown.path("name").asText(),
                text(shown, "title"),
                text(shown, "heading"),
                shown.path("start").asInt(),
                shown.path("text").asText(),
                List.copyOf(sentences),
                words,
                compared ? cosine(question, shown.path("vector")) : 0,
                shown.path("family").asText(),
                shown.path("since").asLong(),
                text(shown, "source"),
                published == null ? null : LocalDate.parse(published));
    }

    /** Where its sentences stand in the text of its article. */
    static List<Span> spans(JsonNode shown) {
        JsonNode numbers = shown.path("spans");
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            spans.add(new Span(numbers.path(i).asInt(), numbers.path(i + 1).asInt()));
        }
        return spans;
    }

    private static double cosine(float[] question, JsonNode kept) {
        return ByteVectors.cosine(question, Base64.getDecoder().decode(kept.asText()));
    }

    private static @Nullable String text(JsonNode shown, String name) {
        JsonNode value = shown.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
