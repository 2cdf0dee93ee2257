package footnote.eval.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.measures.Matching;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with the values that articles give for it: the accepted answers and, where the folder has a {@code
 * news.jsonl}, the values that it says differ.
 *
 * @param question the question
 * @param accepted values that answer it
 * @param conflicting those of them that differ from one another; none where none do
 * @param isQuiet whether it is known that none do
 */
record ClaimCase(EvalQuestion question, List<String> accepted, List<String> conflicting, boolean isQuiet) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The answerable questions of a set that stand alone. */
    static List<ClaimCase> of(EvalSet set, Path folder) {
        Map<String, List<String>> conflicts = conflicts(folder.resolve("news.jsonl"));
        return set.questions().stream()
                .filter(question -> question.answerable() && question.standsAlone() && !question.hasLongAnswers())
                .map(question -> of(question, conflicts.get(question.id())))
                .toList();
    }

    private static ClaimCase of(EvalQuestion question, @Nullable List<String> told) {
        List<String> conflicting = told == null ? List.of() : told;
        List<String> accepted = new ArrayList<>(question.answers());
        accepted.addAll(conflicting);
        return new ClaimCase(question, accepted, conflicting, told != null && told.isEmpty());
    }

    /** What is told of each question; nothing of one of which it is not known whether articles differ. */
    private static Map<String, List<String>> conflicts(Path news) {
        Map<String, List<String>> conflicts = new HashMap<>();
        if (!Files.exists(news)) {
            return conflicts;
        }
        try {
            for (String line : Files.readAllLines(news)) {
                JsonNode row = JSON.readTree(line);
                List<String> values = new ArrayList<>();
                row.path("conflict")
                        .path("values")
                        .forEach(value -> values.add(value.path("value").asText()));
                if (row.has("conflict")) {
                    conflicts.put(row.path("id").asText(), values);
                }
            }
        } catch (JsonProcessingException e) {
            throw new BadInputException("%s cannot be read: %s".formatted(news, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new BadInputException("%s cannot be read: %s".formatted(news, e.getMessage()), e);
        }
        return conflicts;
    }

    boolean isAnswer(String shown) {
        return !those(shown, accepted).isEmpty();
    }

    /** Whether two values are among those that differ, and not the same of them. */
    boolean areConflicting(String one, String two) {
        Set<String> here = those(one, conflicting);
        Set<String> there = those(two, conflicting);
        return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
    }

    private static Set<String> those(String shown, List<String> values) {
        Set<String> those = new HashSet<>();
        for (String value : values) {
            if (Matching.containsAny(shown, List.of(value)) || Matching.containsAny(value, List.of(shown))) {
                those.add(value);
            }
        }
        return those;
    }

    /** All questions about one event are in the same fold; articles are named after their event, "ferry-3". */
    int fold() {
        @Nullable
        String article = question.evidence().isEmpty()
                ? null
                : question.evidence().getFirst().article();
        String event = article == null ? question.text() : article.replaceFirst("-\\d+$", "");
        return Math.floorMod(event.hashCode(), FitCase.FOLDS);
    }
}
