package footnote.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.article.Article;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation folder: {@code articles.jsonl} and {@code questions.jsonl}.
 *
 * @param name the folder's name
 * @param articles its articles; empty where the set is about the sample
 * @param questions its questions in order
 */
public record EvalSet(String name, List<Article> articles, List<EvalQuestion> questions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a folder.
     *
     * @throws BadInputException if it is no evaluation folder, or a line of it cannot be read
     */
    public static EvalSet read(Path folder) {
        Path articles = folder.resolve("articles.jsonl");
        Path questions = folder.resolve("questions.jsonl");
        if (!Files.isRegularFile(questions)) {
            throw new BadInputException("The folder %s has no questions.jsonl.".formatted(folder));
        }
        return new EvalSet(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                Files.exists(articles) ? lines(articles, EvalSet::article) : List.of(),
                lines(questions, EvalSet::question));
    }

    private static <T> List<T> lines(Path file, Function<JsonNode, T> parse) {
        List<T> parsed = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    parsed.add(parse.apply(JSON.readTree(line)));
                }
            }
            return parsed;
        } catch (IOException | RuntimeException e) {
            throw new BadInputException(
                    "Line %d of %s cannot be read: %s".formatted(parsed.size() + 1, file, e.getMessage()), e);
        }
    }

    private static Article article(JsonNode line) {
        String published = text(line, "published");
        return new Article(
                line.required("id").asText(),
                text(line, "title"),
                text(line, "source"),
                text(line, "author"),
                published == null ? null : LocalDate.parse(published),
                text(line, "url"),
                line.required("text").asText());
    }

    private static EvalQuestion question(JsonNode line) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode message : line.path("messages")) {
            String content = message.required("content").asText();
            boolean user = message.required("role").asText().equals("user");
            turns.add(user ? Turn.user(content) : Turn.assistant(content));
        }
        String text = line.hasNonNull("question")
                ? line.get("question").asText()
                : turns.removeLast().content();
        List<String> answers = new ArrayList<>();
        line.path("answers").forEach(answer -> answers.add(answer.asText()));
        List<EvalQuestion.Support> evidence = new ArrayList<>();
        line.path("evidence")
                .forEach(support -> evidence.add(
                        new EvalQuestion.Support(support.required("article").asText(), text(support, "quote"))));
        return new EvalQuestion(
                line.required("id").asText(),
                text,
                List.copyOf(turns),
                line.required("answerable").asBoolean(),
                List.copyOf(answers),
                List.copyOf(evidence),
                text(line, "kind"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }
}
