package footnote.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A footnote: the exact words of an article that a sentence rests on.
 *
 * @param n its number in the answer, from 1, in order of first use
 * @param article id of the article
 * @param title its title; its first words where it has none
 * @param source the publication, where known
 * @param author who wrote it, where known
 * @param published day of publication, where known
 * @param url where it was published, where known
 * @param start first UTF-16 unit of the quote in the article's text
 * @param end one past its last unit
 * @param quote the words; equal to the article's text from {@code start} to {@code end}
 * @param link path of the reader page that shows the quote
 * @param days days that the quote tells from the day of publication
 * @param page the printed page on which the quote begins, from 1, where the article has pages
 */
public record Citation(
        int n,
        String article,
        String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        int start,
        int end,
        String quote,
        String link,
        List<RelativeDay> days,
        @Nullable Integer page) {

    /** A quote of an article without pages that tells no day from the day of publication. */
    public Citation(
            int n,
            String article,
            String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String url,
            int start,
            int end,
            String quote,
            String link) {
        this(n, article, title, source, author, published, url, start, end, quote, link, List.of(), null);
    }
}
