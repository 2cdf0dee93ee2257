package footnote.article.format;

import footnote.article.Draft;
import org.jspecify.annotations.Nullable;

/** What came out of a source: an article, or the reason why there is none. */
public sealed interface ReadResult {

    /** What to call this part of the source before a person. */
    String name();

    /**
     * An article.
     *
     * @param origin its place, as in {@link ArticleSource#origin()}, for a file in an archive with its place there
     * @param id the id that it was given, if any
     * @param alone whether the file at the origin is this article and nothing else, so that its name names it
     */
    record Found(String name, String origin, @Nullable String id, boolean alone, Draft draft) implements ReadResult {}

    /**
     * No article.
     *
     * @param reason why, to follow the name
     */
    record Refused(String name, String reason) implements ReadResult {}
}
