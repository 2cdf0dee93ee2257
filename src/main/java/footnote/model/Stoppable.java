package footnote.model;

import dev.langchain4j.model.chat.response.StreamingHandle;

/** A handler of a response that may want to stop the model before its first word. */
public interface Stoppable {

    /** Told once, before anything else, by models that can be stopped. */
    void running(StreamingHandle handle);
}
