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
public record FeedbackEntry(Feedback judgement, Instant at, List<Turn> history, String question, StoredAnswer shown) {

    public FeedbackEntry {
        history = List.copyOf(history);
    }
}
