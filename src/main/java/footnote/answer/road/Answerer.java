package footnote.answer.road;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.conversation.Turn;
import java.util.List;

/** Answers one question, knowing what was said before it. Keeps nothing. Safe for use by several threads. */
@FunctionalInterface
public interface Answerer {

    /**
     * Answers a question.
     *
     * @param history what was said before, oldest first
     * @param listener told of each step; that the answer is finished is the caller's to tell
     * @throws java.util.concurrent.CancellationException if the listener was gone
     */
    Answer answer(Question question, List<Turn> history, AnswerListener listener);

    /** As {@link footnote.answer.Assistant#check}. */
    default void check(Question question) {}
}
