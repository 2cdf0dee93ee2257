package footnote.suggest;

import footnote.conversation.Turn;
import java.util.List;
import java.util.Set;

/** Questions to offer a reader; each has been asked and was answered. Safe for use by several threads. */
public interface Suggestions {

    /** Offers nothing. */
    Suggestions NONE = new Suggestions() {
        @Override
        public List<String> samples() {
            return List.of();
        }

        @Override
        public List<String> followUps(Set<String> articles, List<Turn> history) {
            return List.of();
        }
    };

    /** A few questions for a reader who has asked nothing yet, from as many articles as possible. */
    List<String> samples();

    /**
     * A few questions that lead on from an answer.
     *
     * @param articles ids of the articles that the answer cites
     * @param history what was said so far, the answer included; its questions are not offered again
     */
    List<String> followUps(Set<String> articles, List<Turn> history);
}
