package footnote.web.page;

import footnote.article.Article;
import footnote.article.PageStart;
import footnote.collection.Background;
import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article and what is known of it, as programs get it. The first fields are those of {@link Article}.
 *
 * @param language ISO 639-1 code; {@code null} where it is not certain, or not found out yet
 * @param copyOf id of the earliest article of nearly the same text, of which this one is a copy
 * @param copies ids of the copies, where this one is the earliest
 * @param leftOut where in the text stands what belongs to the site and is neither found nor cited nor shown
 * @param pages where its printed pages begin, if it has any
 */
public record FullArticle(
        String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        String text,
        @Nullable String language,
        @Nullable String copyOf,
        List<String> copies,
        List<Span> leftOut,
        List<PageStart> pages) {

    public static FullArticle of(Article article, Background background) {
        String earliest = background.family().getFirst();
        boolean original = earliest.equals(article.id());
        List<String> others = background.family().subList(1, background.family().size());
        return new FullArticle(
                article.id(),
                article.title(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                article.text(),
                background.language(),
                original ? null : earliest,
                original ? others : List.of(),
                background.leftOut(),
                article.pages());
    }
}
