package footnote.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.eval.measures.Decimals;
import footnote.eval.measures.Figure;
import footnote.eval.measures.Score;
import footnote.eval.measures.ScoredAnswer;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation measured on one set.
 *
 * @param set its name
 * @param ingest what had to be indexed for it; {@code null} where everything was there from the last time
 * @param questions what became of each question, in the set's order
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figures(String set, @Nullable Ingested ingest, List<Score> questions) {

    public Figures {
        questions = List.copyOf(questions);
    }

    /**
     * Some of a set's questions.
     *
     * @param name what they have in common; empty for all of them
     * @param scores what became of them
     */
    public record Part(String name, List<Score> scores) {}

    public static Figures of(String set, Evaluation.Result result) {
        return new Figures(
                set,
                result.ingest(),
                result.judged().stream().map(ScoredAnswer::score).toList());
    }

    /**
     * Reads what was written as JSON.
     *
     * @throws BadInputException if the file holds no such figures
     */
    public static List<Figures> read(Path file) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
        try {
            JsonNode tree = mapper.readTree(file.toFile());
            tree.findValues("questions").forEach(questions -> questions.forEach(Figures::complete));
            return List.of(Objects.requireNonNullElse(mapper.treeToValue(tree, Figures[].class), new Figures[] {}));
        } catch (IOException e) {
            throw new BadInputException(
                    "%s cannot be read as figures; measure what it was made of again with footnote eval --json."
                            .formatted(file),
                    e);
        }
    }

    /** Older figures were not made of sentences, or of news; all others of theirs can still be compared. */
    private static void complete(JsonNode question) {
        if (question instanceof ObjectNode score && !score.has("sentences")) {
            score.putArray("sentences");
        }
        if (question instanceof ObjectNode score && !score.has("news")) {
            score.putNull("news");
        }
    }

    /** All questions; where some follow on others, these and the rest apart. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", questions));
        if (questions.stream().anyMatch(Score::history)) {
            parts.add(part("with history", Score::history));
            parts.add(part("without", score -> !score.history()));
        }
        return List.copyOf(parts);
    }

    private Part part(String name, Predicate<Score> which) {
        return new Part(name, questions.stream().filter(which).toList());
    }

    /** The figures by {@linkplain Figure#key() name}, four decimals; {@code null} where there is nothing to measure. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Map<String, @Nullable Double> figures() {
        return figures(questions);
    }

    /** The same of the questions that follow on others; {@code null} where none does. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable Map<String, @Nullable Double> withHistory() {
        return apart(true);
    }

    /** The same of the other questions; {@code null} where none follows on others. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable Map<String, @Nullable Double> withoutHistory() {
        return apart(false);
    }

    private @Nullable Map<String, @Nullable Double> apart(boolean history) {
        return questions.stream().noneMatch(Score::history)
                ? null
                : figures(questions.stream()
                        .filter(score -> score.history() == history)
                        .toList());
    }

    private static Map<String, @Nullable Double> figures(List<Score> scores) {
        Map<String, @Nullable Double> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            Double value = figure.of(scores);
            figures.put(figure.key(), value == null ? null : Decimals.of(value));
        }
        return figures;
    }
}
