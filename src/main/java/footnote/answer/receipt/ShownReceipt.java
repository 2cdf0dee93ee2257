package footnote.answer.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Outcome;
import footnote.answer.receipt.AnswerReceipt.Settings;
import footnote.answer.receipt.AnswerReceipt.Versions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is shown, in JSON and on pages: compared with the articles of today, without a word of what was withdrawn.
 *
 * @param id the answer's id
 * @param link path of the page that shows it
 * @param outdated whether an article that it rests on has changed or was withdrawn since
 * @param reasons why it is outdated, in words
 * @param question what was asked
 * @param read what it was read as
 * @param asked when, as ISO 8601 says
 * @param channel where
 * @param outcome what became of the question
 * @param text the answer where it has no sentences, else {@code null}
 * @param sentences the answer, sentence by sentence
 * @param missing what no article said, in words
 * @param quotes the words that it rests on, by number
 * @param settings the settings that mattered
 * @param versions what made the answer
 * @param shortened whether long texts were cut when it was written
 */
public record ShownReceipt(
        String id,
        String link,
        boolean outdated,
        List<String> reasons,
        String question,
        String read,
        String asked,
        String channel,
        Outcome outcome,
        @Nullable String text,
        List<Sentence> sentences,
        List<String> missing,
        List<Quote> quotes,
        Settings settings,
        Versions versions,
        boolean shortened) {

    /** What has become of a quote, the graver the later. */
    public enum State {
        /** The article is as it was. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** The article has changed and still has these words. */
        @JsonProperty("kept")
        KEPT,
        /** The article has changed and does not have these words any more. */
        @JsonProperty("changed")
        CHANGED,
        /** There is no such article any more. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /**
     * A sentence of the answer.
     *
     * @param text its words; {@code null} where they may be those of an article that was withdrawn
     * @param quotes numbers of the quotes that it rests on
     * @param attributedTo those who say so
     */
    public record Sentence(@Nullable String text, List<Integer> quotes, List<String> attributedTo) {}

    /**
     * A quote. Of an article that was withdrawn, only the id is told.
     *
     * @param n its number in the answer
     * @param state what has become of it
     * @param words the words as they were
     * @param start where they stand in the article now; {@code null} where they do not
     * @param end one past their last unit
     * @param link path of the reader page, with the words marked where they still stand
     * @param sha256 hash of the article's text then
     * @param page the printed page on which they begin now, where the article has pages
     */
    public record Quote(
            int n,
            State state,
            @Nullable String words,
            String article,
            @Nullable String title,
            @Nullable String source,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String link,
            @Nullable String sha256,
            @Nullable Integer page) {}
}
