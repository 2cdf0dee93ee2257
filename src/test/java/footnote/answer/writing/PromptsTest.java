package footnote.answer.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import footnote.answer.evidence.Evidence;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptsTest {

    private static final Evidence EVIDENCE = new Evidence("Who sells bread?", List.of(), Map.of(), 1);

    @TempDir
    private Path folder;

    @Test
    void sendsTheQuestionAlone() {
        List<ChatMessage> messages = Prompts.load(null).messages(EVIDENCE, 1);
        assertEquals(1, messages.size());
        assertTrue(messages.getFirst().toString().contains("Who sells bread?"));
    }

    @Test
    void sendsTheExamplesBeforeTheQuestion() throws IOException {
        write(
                "=== question\nWhat is sold?\nHere?\n=== answer\nBread. [1]\n\n=== question\nAnd there?\n=== answer\nCake. [2]\n");
        List<ChatMessage> messages = Prompts.load(folder).messages(EVIDENCE, 1);
        assertEquals(
                List.of(
                        UserMessage.from("What is sold?\nHere?"),
                        AiMessage.from("Bread. [1]"),
                        UserMessage.from("And there?"),
                        AiMessage.from("Cake. [2]")),
                messages.subList(0, 4));
        assertEquals(5, messages.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bread",
                "=== question\nWhat?\n",
                "=== answer\nBread.\n=== question\nWhat?\n",
                "=== question\nWhat?\n=== answer\n",
                "Before\n=== question\nWhat?\n=== answer\nBread.\n"
            })
    void refusesExamplesThatAreNotInTurns(String text) throws IOException {
        write(text);
        BadInputException refused = assertThrows(BadInputException.class, () -> Prompts.load(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("examples.txt"));
    }

    private void write(String examples) throws IOException {
        Files.writeString(folder.resolve("examples.txt"), examples);
    }
}
