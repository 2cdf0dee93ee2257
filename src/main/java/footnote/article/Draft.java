package footnote.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, before the collection gives it an id. The fields are those of {@link Article}.
 *
 * @param pages as in {@link Article#pages()}
 * @param cuts what cleaning left out, in order
 * @param doubt what a person should look at, in words; {@code null} for nothing
 */
public record Draft(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        String text,
        List<PageStart> pages,
        List<Cut> cuts,
        @Nullable String doubt) {

    public Draft {
        pages = List.copyOf(pages);
        cuts = List.copyOf(cuts);
    }

    public Article withId(String id) {
        return new Article(id, title, source, author, published, url, text, pages);
    }
}
