package footnote.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A question and what came of it.
 *
 * @param question what was asked
 * @param text the text of the answer, with its footnote numbers
 * @param complete false for an answer that was cut off
 * @param shown the answer as it was shown; {@code null} where only its text was kept
 * @param judgement what the reader said of it, if anything
 */
public record ShownTurn(
        String question,
        String text,
        boolean complete,
        @Nullable StoredAnswer shown,
        @Nullable Feedback judgement) {}
