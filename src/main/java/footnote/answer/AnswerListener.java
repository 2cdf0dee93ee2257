package footnote.answer;

/** Receives the events of one answer, in order, from one thread at a time. */
@FunctionalInterface
public interface AnswerListener {

    /** Ignores everything: for those who want the finished answer only. */
    AnswerListener NONE = event -> {};

    void on(AnswerEvent event);

    /** Whether nobody listens any more; the model is then stopped and the answer kept as interrupted. */
    default boolean gone() {
        return false;
    }
}
