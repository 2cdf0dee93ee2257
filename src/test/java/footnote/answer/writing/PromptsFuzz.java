package footnote.answer.writing;

import dev.langchain4j.data.message.ChatMessage;
import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Examples that someone has written for a model: questions with their answers in turns, or a refusal. */
public final class PromptsFuzz implements Fuzzed {

    @Override
    public void take(byte[] bytes) {
        try {
            List<ChatMessage> turns = PromptExamples.of("examples.txt", new String(bytes, StandardCharsets.UTF_8));
            if (turns.isEmpty() || turns.size() % 2 != 0) {
                throw new AssertionError(turns.toString());
            }
        } catch (BadInputException refused) {
            if (!String.valueOf(refused.getMessage()).contains("examples.txt")) {
                throw new AssertionError("a refusal without a name", refused);
            }
        }
    }
}
