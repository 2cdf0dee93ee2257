package footnote.answer.writing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import footnote.fault.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions with answers that a model is shown as if it had given them: small ones do what they did before rather than
 * what they are told.
 */
final class PromptExamples {

    /** Their tokens are paid for with every answer. */
    private static final int MOST = 20_000;

    private static final Pattern PAIR = Pattern.compile(
            "(?s)\\G\\s*=== question\\R(?<question>.+?)\\R=== answer\\R(?<answer>.+?)\\s*(?==== question\\R|\\z)");

    private PromptExamples() {}

    /** @throws BadInputException if there is anything but questions, each with its answer */
    static List<ChatMessage> of(String name, String text) {
        List<ChatMessage> turns = new ArrayList<>();
        Matcher pair = PAIR.matcher(text);
        int end = 0;
        while (text.length() <= MOST && pair.find()) {
            turns.add(UserMessage.from(pair.group("question").strip()));
            turns.add(AiMessage.from(pair.group("answer").strip()));
            end = pair.end();
        }
        if (turns.isEmpty() || end < text.length()) {
            throw new BadInputException(
                    "The prompt %s must be lines '=== question' and '=== answer' in turns, each with its words behind it, and"
                                    .formatted(name)
                            + " no longer than %d characters; mend it or take it away.".formatted(MOST));
        }
        return List.copyOf(turns);
    }
}
