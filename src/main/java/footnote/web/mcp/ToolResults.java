package footnote.web.mcp;

import footnote.answer.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tools give. */
final class ToolResults {

    private ToolResults() {}

    /**
     * An answer with its footnotes.
     *
     * @param receipt the page that shows its receipt; {@code null} where there is no server
     */
    record Answered(
            String id,
            @Nullable String receipt,
            Outcome outcome,
            String text,
            List<QuotedPassage> citations,
            List<String> missing,
            List<String> notices,
            double confidence) {}

    /** Passages, best first. */
    record Found(List<QuotedPassage> passages) {}

    /**
     * A stretch of an article.
     *
     * @param start where the stretch begins in the article's text
     * @param next where the next one begins; {@code null} at the end
     */
    record Article(
            String id,
            String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String url,
            String text,
            int start,
            int length,
            @Nullable Integer next) {}

    /**
     * What articles say to a claim.
     *
     * @param quotes words that bear it out, one of each passage
     * @param nearest where none do, the words that come closest
     */
    record Checked(boolean supported, List<QuotedPassage> quotes, List<QuotedPassage> nearest) {}
}
