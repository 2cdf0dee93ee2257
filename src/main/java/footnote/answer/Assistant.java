package footnote.answer;

/** Answers questions from the collection. Safe for use by several threads. */
public interface Assistant {

    /**
     * Answers a question, telling the listener of each step.
     *
     * @return the finished answer, the same as in the last event
     * @throws footnote.fault.BadInputException if the question cannot be read or its conversation is not known
     * @throws footnote.fault.FootnoteException if searching failed; "nothing supports an answer" is no failure but
     *     {@link Outcome#NOT_FOUND}
     * @throws java.util.concurrent.CancellationException if the listener was {@linkplain AnswerListener#gone() gone}
     */
    Answer ask(Question question, AnswerListener listener);

    /**
     * Refuses a question that cannot be asked of these articles, before anything is done about it.
     *
     * @throws footnote.fault.BadInputException if it names a publication that is not known
     */
    default void check(Question question) {}

    /**
     * The question in the conversation that its answer will be kept in, which begins where there is none yet; for a channel
     * that tells that conversation before the answer. As it is where nothing is kept of it.
     */
    default Question begin(Question question) {
        return question;
    }
}
