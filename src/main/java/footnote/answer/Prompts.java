package footnote.answer;

import dev.langchain4j.model.input.PromptTemplate;
import footnote.fault.BadInputException;
import footnote.model.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The prompts, from files that a user may edit. Safe for use by several threads. */
public final class Prompts {

    private final PromptTemplate answer;

    private Prompts(String answer) {
        this.answer = PromptTemplate.from(answer);
    }

    /**
     * Reads the prompts and checks that each has its slots.
     *
     * @param folder where the user keeps them; {@code null} for those that come with the product
     * @throws BadInputException if one is missing, cannot be read, or lacks a slot
     */
    public static Prompts load(@Nullable Path folder) {
        return new Prompts(checked("answer.txt", folder, "{{passages}}", "{{question}}"));
    }

    private static String checked(String name, @Nullable Path folder, String... slots) {
        String text = folder == null ? builtIn(name) : read(folder.resolve(name));
        for (String slot : slots) {
            if (!text.contains(slot)) {
                throw new BadInputException("The prompt %s lacks the slot %s; put it back.".formatted(name, slot));
            }
        }
        return text;
    }

    private static String builtIn(String name) {
        try (InputStream in = Objects.requireNonNull(Prompts.class.getResourceAsStream("/prompts/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException(
                    "The prompt %s cannot be read; put it there or leave --prompts out.".formatted(file), e);
        }
    }

    /** The prompt to answer a question from its evidence. */
    String answer(Evidence evidence) {
        StringBuilder passages = new StringBuilder();
        for (Evidence.Passage passage : evidence.passages()) {
            passages.append("<passage number=\"").append(passage.number()).append("\">\n");
            if (passage.title() != null) {
                passages.append(inert(passage.title())).append('\n');
            }
            passages.append(inert(passage.text())).append("\n</passage>\n");
        }
        return answer.apply(Map.of("passages", passages.toString(), "question", inert(evidence.question())))
                .text();
    }

    /** Text that can neither close its passage nor pose as a number or a slot of the prompt. */
    private static String inert(String text) {
        return text.replace("<", "‹")
                .replace(">", "›")
                .replace("{{", "{ {")
                .replace("[", "(")
                .replace("]", ")");
    }
}
