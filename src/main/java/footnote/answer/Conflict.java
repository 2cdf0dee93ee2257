package footnote.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Different values that articles give for one thing.
 *
 * @param about what they are given for: the question
 * @param kind how they come to differ
 * @param values each value once, the newest first
 */
public record Conflict(String about, Kind kind, List<Given> values) {

    /** How the values come to differ. */
    public enum Kind {
        /** The thing has changed since. */
        @JsonProperty("update")
        UPDATE,
        /** The later article says that the earlier value was wrong. */
        @JsonProperty("correction")
        CORRECTION,
        /** Articles, or those they cite, do not agree. */
        @JsonProperty("disagreement")
        DISAGREEMENT
    }

    /**
     * A value.
     *
     * @param value the value in the article's words
     * @param citation number of the footnote that has it
     * @param published day of publication, where known
     */
    public record Given(
            String value, int citation, @Nullable LocalDate published) {}
}
