package footnote.answer.writing;

import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.model.Stages;
import java.time.Duration;

/**
 * A language model that is to write the answers; where it fails, the built-in model stands in.
 *
 * @param model the model
 * @param name what answers say wrote them
 * @param passages how many passages it gets to read
 * @param time how long all it does for one answer may take
 * @param stages told of each call
 */
public record Writer(StreamingChatModel model, String name, int passages, Duration time, Stages stages) {

    /** One that nobody watches. */
    public Writer(StreamingChatModel model, String name, int passages, Duration time) {
        this(model, name, passages, time, Stages.NONE);
    }
}
