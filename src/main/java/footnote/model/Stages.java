package footnote.model;

import java.util.function.Supplier;

/** Told of the stages that the work on a question goes through, by whoever wants to know how long each takes. */
public interface Stages {

    /** Nobody wants to know. */
    Stages NONE = new Stages() {
        @Override
        public <T> T in(String stage, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Does some work as a stage, on the thread that calls.
     *
     * @param stage a word from a small set; nothing of what is asked
     */
    <T> T in(String stage, Supplier<T> work);
}
