package footnote.answer;

import java.util.List;

/** What happens while an answer is made, in order: retrieved, then the rest, and {@link Finished} last. */
public sealed interface AnswerEvent {

    /**
     * The passages were found. May come twice where a model rewrote the question.
     *
     * @param standalone what was searched for
     * @param passages the articles they come from, best first
     */
    record Retrieved(String standalone, List<Found> passages) implements AnswerEvent {}

    /**
     * One passage that was found.
     *
     * @param article id of its article
     * @param title the article's title or first words
     */
    record Found(String article, String title) {}

    /** A footnote; always before the text that shows its number. */
    record Cited(Citation citation) implements AnswerEvent {}

    /** The next piece of the answer's text, footnote numbers included; the pieces joined are the whole text. */
    record Text(String text) implements AnswerEvent {}

    /** Something the model wrote was left out because no article supports it. */
    record Dropped(String text) implements AnswerEvent {}

    /** Something the reader should know, in words. */
    record Notice(String text) implements AnswerEvent {}

    /** The answer is complete. */
    record Finished(Answer answer) implements AnswerEvent {}
}
