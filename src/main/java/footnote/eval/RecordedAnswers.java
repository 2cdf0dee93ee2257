package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a language model wrote, in a file, so that other runs judge the same words. It is found again by the question and
 * not by the prompt, in which the words of an earlier answer may stand, or passages that are now found in another order.
 * Safe for use by several threads, as long as one question is asked at a time.
 */
public final class RecordedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Line> lines = new HashMap<>();
    private String asking = "";
    private int again;
    private int otherwise;

    /**
     * A line of the file.
     *
     * @param question stands for the question and what was wanted of the model
     * @param prompt stands for the prompt
     * @param text what was written
     * @param whole whether the model came to an end by itself
     */
    record Line(String question, String prompt, String text, boolean whole) {

        Line {
            Objects.requireNonNull(question);
            Objects.requireNonNull(prompt);
            Objects.requireNonNull(text);
        }
    }

    /**
     * Goes on with a file, or begins one.
     *
     * @throws BadInputException if it cannot be read
     */
    public RecordedAnswers(Path file) {
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                Line read = JSON.readValue(line, Line.class);
                lines.put(read.question(), read);
            }
        } catch (IOException e) {
            throw new BadInputException("%s does not hold what a model wrote.".formatted(file), e);
        }
    }

    /** What is asked from here on. */
    synchronized void asking(String question) {
        asking = question;
    }

    synchronized String key(String purpose) {
        return asking + "/" + purpose;
    }

    /** What was written on the present question. */
    synchronized @Nullable Line find(String purpose, String prompt) {
        Line line = lines.get(key(purpose));
        if (line != null) {
            again++;
            otherwise += line.prompt().equals(prompt) ? 0 : 1;
        }
        return line;
    }

    synchronized void keep(Line line) {
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            lines.put(line.question(), line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new BadInputException("%s cannot be written.".formatted(file), e);
        }
    }

    /** What the file was good for, in words. */
    public synchronized String told() {
        return "%s: %d of the model's replies were there already, %d of them to another prompt"
                .formatted(file.getFileName(), again, otherwise);
    }
}
