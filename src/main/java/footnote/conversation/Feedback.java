package footnote.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a reader says of an answer.
 *
 * @param verdict what it is
 * @param comment a word on it; empty for none
 */
public record Feedback(Verdict verdict, String comment) {

    /** What an answer can be. */
    public enum Verdict {
        @JsonProperty("right")
        RIGHT,
        @JsonProperty("wrong")
        WRONG,
        /** The words may be right, but a footnote does not show it. */
        @JsonProperty("wrong_citation")
        WRONG_CITATION
    }
}
