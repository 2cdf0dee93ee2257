package footnote.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer, as every channel gets it. All lists are unmodifiable and in reading order.
 *
 * @param id names this answer
 * @param question what was asked
 * @param standalone what was searched for: the question with what the conversation adds to it
 * @param outcome what became of it
 * @param text the whole answer with its footnote numbers
 * @param sentences the same, sentence by sentence, without the numbers
 * @param citations the footnotes, by number; empty for {@code not_found}
 * @param sources how many articles, and how many independent ones, support it
 * @param conflicts where articles give different values for what was asked
 * @param missing what no article says, in words
 * @param nearest articles that come closest, where the answer is not or only partly found
 * @param notices what the reader should know about how this answer was made
 * @param dropped how many sentences the model wrote that no article supports
 * @param confidence probability that this answers the question, 0 to 1
 * @param model what wrote this answer in the end
 * @param conversation id of the conversation it belongs to
 * @param millis how long its parts took
 */
public record Answer(
        String id,
        String question,
        String standalone,
        Outcome outcome,
        String text,
        List<Sentence> sentences,
        List<Citation> citations,
        Sources sources,
        List<Conflict> conflicts,
        List<String> missing,
        List<Nearest> nearest,
        List<String> notices,
        int dropped,
        double confidence,
        String model,
        @Nullable String conversation,
        Millis millis) {

    /** The same with another notice. */
    public Answer noting(String notice) {
        return new Answer(
                id,
                question,
                standalone,
                outcome,
                text,
                sentences,
                citations,
                sources,
                conflicts,
                missing,
                nearest,
                Stream.concat(notices.stream(), Stream.of(notice)).toList(),
                dropped,
                confidence,
                model,
                conversation,
                millis);
    }

    /**
     * One sentence of an answer.
     *
     * @param text its words, without footnote numbers
     * @param citations numbers of the footnotes it rests on
     * @param attributedTo those who say so, in the cited article's words; none where the article says so itself
     */
    public record Sentence(String text, List<Integer> citations, List<String> attributedTo) {

        /** A sentence that an article says itself. */
        public Sentence(String text, List<Integer> citations) {
            this(text, citations, List.of());
        }
    }

    /**
     * How widely an answer is supported.
     *
     * @param articles number of articles that say what the answer says first, copies among them
     * @param independent number of them that do not come from another of them; {@code null} where that is not known
     */
    public record Sources(int articles, @Nullable Integer independent) {}

    /**
     * An article that comes close without answering.
     *
     * @param article its id
     * @param title its title or first words
     * @param link path of its reader page
     */
    public record Nearest(String article, String title, String link) {}

    /**
     * Where the time went, in milliseconds.
     *
     * @param retrieve embedding the question and finding passages
     * @param compose writing and checking the answer
     * @param total all of it
     */
    public record Millis(double retrieve, double compose, double total) {}
}
