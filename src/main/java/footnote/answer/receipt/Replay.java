package footnote.answer.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Answer;
import java.util.List;

/**
 * A question that was asked again.
 *
 * @param same whether outcome, sentences and quotes are the same
 * @param changes what is another than then
 * @param causes what has changed since, which may be why
 * @param then the receipt, compared with the articles of today
 * @param now the answer of today, of which no receipt is kept
 */
public record Replay(boolean same, List<Change> changes, List<Change> causes, ShownReceipt then, Answer now) {

    /**
     * Something that is another than it was.
     *
     * @param kind what
     * @param text the same in words
     */
    public record Change(Kind kind, String text) {}

    /** What can be another. */
    public enum Kind {
        @JsonProperty("outcome")
        OUTCOME,
        @JsonProperty("sentences")
        SENTENCES,
        @JsonProperty("quote_gone")
        QUOTE_GONE,
        @JsonProperty("quote_added")
        QUOTE_ADDED,
        @JsonProperty("article_added")
        ARTICLE_ADDED,
        @JsonProperty("article_changed")
        ARTICLE_CHANGED,
        @JsonProperty("article_withdrawn")
        ARTICLE_WITHDRAWN,
        @JsonProperty("version")
        VERSION,
        @JsonProperty("setting")
        SETTING,
        @JsonProperty("unknown")
        UNKNOWN
    }
}
