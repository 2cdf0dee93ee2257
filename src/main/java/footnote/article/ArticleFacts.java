package footnote.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text. The fields are those of {@link Article}; what is not known is {@code
 * null}.
 */
public record ArticleFacts(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url) {

    /** Nothing is known. */
    public static final ArticleFacts NONE = new ArticleFacts(null, null, null, null, null);

    /** No field is longer; what is, is no title or name but something that slipped into its place. */
    private static final int MAX_LENGTH = 500;

    public ArticleFacts {
        title = clean(title);
        source = clean(source);
        author = clean(author);
        url = clean(url);
    }

    /** These, and where they say nothing what the others say. */
    public ArticleFacts or(ArticleFacts others) {
        return new ArticleFacts(
                title != null ? title : others.title,
                source != null ? source : others.source,
                author != null ? author : others.author,
                published != null ? published : others.published,
                url != null ? url : others.url);
    }

    private static @Nullable String clean(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String line = TextDecoder.normalise(value).replaceAll("\\s+", " ").strip();
        return line.isEmpty() || line.length() > MAX_LENGTH ? null : line;
    }
}
