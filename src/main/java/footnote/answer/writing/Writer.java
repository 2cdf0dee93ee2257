package footnote.answer.writing;

import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;

/**
 * A language model that is to write the answers; where it fails, the built-in model stands in.
 *
 * @param model the model
 * @param name what answers say wrote them
 * @param passages how many passages it gets to read
 * @param time how long all it does for one answer may take
 */
public record Writer(StreamingChatModel model, String name, int passages, Duration time) {}
