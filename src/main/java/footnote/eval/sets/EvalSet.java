package footnote.eval.sets;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation folder: {@code articles.jsonl} and {@code questions.jsonl}, and of a set of news also {@code news.jsonl}.
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
        Path news = folder.resolve("news.jsonl");
        Map<String, ExpectedNews> expected = new HashMap<>();
        if (Files.exists(news)) {
            lines(news, line -> Map.entry(line.required("id").asText(), ExpectedNews.of(line)))
                    .forEach(row -> expected.put(row.getKey(), row.getValue()));
        }
        return new EvalSet(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                Files.exists(articles) ? lines(articles, EvalSet::article) : List.of(),
                lines(questions, line -> question(line, expected)));
    }

    /** The set with no more than so many of its questions, from all parts of it. */
    public EvalSet limited(int most) {
        if (questions.size() <= most) {
            return this;
        }
        List<EvalQuestion> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(questions.get((int) ((long) i * questions.size() / most)));
        }
        return new EvalSet(name, articles, List.copyOf(some));
    }

    /**
     * Whether the answers of most questions are reference texts: then the short ones among them are too, and no strings
     * to be found.
     */
    public boolean hasReferenceTexts() {
        List<EvalQuestion> known = questions.stream()
                .filter(question -> question.answerable() && !question.answers().isEmpty())
                .toList();
        return known.stream().filter(EvalQuestion::hasLongAnswers).count() > known.size() / 2;
    }

    private static <T> List<T> lines(Path file, Function<JsonNode, T> parse) {
        List<T> parsed = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            if (!line.isBlank()) {
                parsed.add(parsed(line, parse, file, number));
            }
        }
        return List.copyOf(parsed);
    }

    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInputException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static <T> T parsed(String line, Function<JsonNode, T> parse, Path file, int number) {
        try {
            return parse.apply(JSON.readTree(line));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new BadInputException("Line %d of %s cannot be read: %s".formatted(number, file, why(e)), e);
        }
    }

    private static String why(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }

    private static Article article(JsonNode line) {
        String published = text(line, "published");
        return new Article(
                line.required("id").asText(),
                text(line, "title"),
                text(line, "source"),
                text(line, "author"),
                published == null ? null : LocalDate.parse(published.split("T")[0]),
                text(line, "url"),
                line.required("text").asText());
    }

    private static EvalQuestion question(JsonNode line, Map<String, ExpectedNews> news) {
        List<Turn> turns = turns(line.path("messages"));
        boolean alone = line.hasNonNull("question");
        if (!alone && turns.isEmpty()) {
            throw new IllegalArgumentException("it has neither question nor messages");
        }
        String id = line.required("id").asText();
        String asOf = text(line, "asOf");
        return new EvalQuestion(
                id,
                alone ? line.get("question").asText() : turns.getLast().content(),
                alone ? turns : turns.subList(0, turns.size() - 1),
                line.required("answerable").asBoolean(),
                answers(line.path("answers")),
                evidence(line.path("evidence")),
                text(line, "kind"),
                asOf == null ? null : LocalDate.parse(asOf),
                news.get(id));
    }

    private static List<Turn> turns(JsonNode messages) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode message : messages) {
            String content = message.required("content").asText();
            boolean user = message.required("role").asText().equals("user");
            turns.add(user ? Turn.user(content) : Turn.assistant(content));
        }
        return List.copyOf(turns);
    }

    private static List<String> answers(JsonNode answers) {
        List<String> read = new ArrayList<>();
        answers.forEach(answer -> read.add(answer.asText()));
        return List.copyOf(read);
    }

    private static List<EvalQuestion.Support> evidence(JsonNode evidence) {
        List<EvalQuestion.Support> read = new ArrayList<>();
        for (JsonNode support : evidence) {
            read.add(new EvalQuestion.Support(support.required("article").asText(), text(support, "quote")));
        }
        return List.copyOf(read);
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }
}
