package footnote.collection;

import footnote.article.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a store keeps of an article. Nothing is left to decide: a store writes it down and finds it again.
 *
 * @param indexed the article, its passages and their vectors
 * @param language ISO 639-1 code of its language; {@code null} where it is not certain, or the vectors are still to be made
 * @param family the family of its copies
 * @param cuts what cleaning left out, in order
 * @param sketch words by which articles of nearly the same text are found
 * @param lines what its lines are counted by
 */
public record ArticleRecord(
        IndexedArticle indexed,
        @Nullable String language,
        Family family,
        List<Cut> cuts,
        List<String> sketch,
        Lines lines) {

    /**
     * Articles that are copies of one another.
     *
     * @param name the same for all of them
     * @param since orders them: the earliest has the least, in milliseconds since 1970
     */
    public record Family(String name, long since) {}

    /**
     * The lines of an article that may belong to its site, by keys that are equal for the same words of the same source.
     *
     * @param place key of the source
     * @param all key of each line, in order; one may be there twice
     * @param site keys of those that are known to be the site's
     */
    public record Lines(String place, List<String> all, List<String> site) {}

    public String id() {
        return indexed.article().id();
    }
}
