package footnote.answer.writing;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.input.PromptTemplate;
import footnote.answer.evidence.Evidence;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The prompts, from files that a user may edit. Safe for use by several threads. */
public final class Prompts {

    /** A follow-up is about what was said last. */
    private static final int TURNS = 6;

    /** As much of a turn says what it was about. */
    private static final int TURN_LENGTH = 600;

    private final PromptTemplate answer;
    private final PromptTemplate standalone;

    private final List<ChatMessage> examples;

    private Prompts(String answer, String standalone, List<ChatMessage> examples) {
        this.examples = examples;
        this.answer = PromptTemplate.from(answer);
        this.standalone = PromptTemplate.from(standalone);
    }

    /**
     * Reads the prompts and checks that each has its slots.
     *
     * @param folder where the user keeps them; {@code null} for those that come with the product, which also serve for
     *     those that the folder does not have
     * @throws BadInputException if there is no such folder, or one cannot be read or lacks a slot
     */
    public static Prompts load(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder %s; correct FOOTNOTE_PROMPTS.".formatted(folder));
        }
        return new Prompts(
                checked("answer.txt", folder, "{{passages}}", "{{question}}"),
                checked("standalone.txt", folder, "{{history}}", "{{question}}"),
                examples(folder));
    }

    /** None come with the product: what a large model does not need it would pay for all the same. */
    private static List<ChatMessage> examples(@Nullable Path folder) {
        Path own = folder == null ? null : folder.resolve("examples.txt");
        return own != null && Files.exists(own) ? PromptExamples.of("examples.txt", read(own)) : List.of();
    }

    private static String checked(String name, @Nullable Path folder, String... slots) {
        Path own = folder == null ? null : folder.resolve(name);
        String text = own != null && Files.exists(own) ? read(own) : builtIn(name);
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
            throw new BadInputException("The prompt %s cannot be read; mend it or take it away.".formatted(file), e);
        }
    }

    /** What to send for an answer from the first {@code most} passages of its evidence, examples first. */
    List<ChatMessage> messages(Evidence evidence, int most) {
        List<ChatMessage> messages = new ArrayList<>(examples);
        messages.add(UserMessage.from(answer(evidence, most)));
        return messages;
    }

    private String answer(Evidence evidence, int most) {
        StringBuilder passages = new StringBuilder();
        for (Evidence.Passage passage : evidence.passages().stream().limit(most).toList()) {
            passages.append("<passage number=\"").append(passage.number()).append("\">\n");
            if (passage.title() != null) {
                passages.append(inert(passage.title())).append('\n');
            }
            passages.append(inert(passage.text())).append("\n</passage>\n");
        }
        return answer.apply(Map.of("passages", passages.toString(), "question", inert(evidence.question())))
                .text();
    }

    /** The prompt to make a follow-up stand alone. */
    String standalone(List<Turn> history, String question) {
        StringBuilder turns = new StringBuilder();
        for (Turn turn : history.subList(Math.max(0, history.size() - TURNS), history.size())) {
            String said = turn.content();
            turns.append(turn.role() == Turn.Role.USER ? "Reader: " : "Answer: ")
                    .append(inert(said.substring(0, Math.min(said.length(), TURN_LENGTH))))
                    .append('\n');
        }
        return standalone
                .apply(Map.of("history", turns.toString(), "question", inert(question)))
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
