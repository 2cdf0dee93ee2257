package footnote.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a question. "Search failed" is not among these: that is an exception. */
public enum Outcome {
    /** Answered, every sentence with a citation. */
    @JsonProperty("answered")
    ANSWERED,
    /** Answered in part; {@link Answer#missing()} says what no article supports. */
    @JsonProperty("partial")
    PARTIAL,
    /** No article supports an answer; there are no citations. */
    @JsonProperty("not_found")
    NOT_FOUND,
    /** Words about the program or the collection itself. */
    @JsonProperty("about")
    ABOUT
}
