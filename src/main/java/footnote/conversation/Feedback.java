package footnote.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What a reader said of an answer, with all that is needed to look into it later.
 *
 * @param judgement what was said
 * @param at when
 * @param history what was said before the question, oldest first
 * @param question the question
 * @param shown the answer as the reader saw it
 */
public record Feedback(Judgement judgement, Instant at, List<Turn> history, String question, Shown shown) {

    public Feedback {
        history = List.copyOf(history);
    }
}
