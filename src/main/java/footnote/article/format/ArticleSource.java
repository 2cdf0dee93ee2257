package footnote.article.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may hold articles.
 *
 * @param name what to call it before the person who gave it
 * @param origin its place relative to what was given, with forward slashes; names the article
 * @param type media type that it was declared to have, if any
 * @param content opens it
 */
public record ArticleSource(
        String name, String origin, @Nullable String type, Content content) {

    /** A source whose name says what it is. */
    public ArticleSource(String name, String origin, Content content) {
        this(name, origin, null, content);
    }

    /** Bytes that came under a name. */
    public static ArticleSource of(String name, @Nullable String type, byte[] content) {
        return new ArticleSource(name, name, type, () -> new ByteArrayInputStream(content));
    }

    /** Opens what a source holds. */
    @FunctionalInterface
    public interface Content {

        /**
         * Its bytes from the beginning; closed by who opens it.
         *
         * @throws footnote.fault.BadInputException if it cannot be read; the message is the reason, to follow the name
         */
        InputStream open() throws IOException;
    }
}
