package footnote.web.mcp;

import footnote.answer.Citation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article and where they stand.
 *
 * @param n number of the footnote; {@code null} for what is no footnote
 * @param article id of the article
 * @param title its title or first words
 * @param source the publication, where known
 * @param published day of publication, where known
 * @param quote the words
 * @param start first UTF-16 unit of the words in the article's text
 * @param end one past the last
 * @param link the page that shows them; {@code null} where no server is known to have it
 */
record QuotedPassage(
        @Nullable Integer n,
        String article,
        String title,
        @Nullable String source,
        @Nullable LocalDate published,
        String quote,
        int start,
        int end,
        @Nullable String link) {

    static QuotedPassage of(Citation citation, @Nullable String base) {
        return new QuotedPassage(
                citation.n(),
                citation.article(),
                citation.title(),
                citation.source(),
                citation.published(),
                citation.quote(),
                citation.start(),
                citation.end(),
                base == null ? null : base + citation.link());
    }
}
