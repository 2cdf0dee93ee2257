package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that the index keeps of it.
 *
 * @param article the article
 * @param origin where it came from, relative to what was given; tells an update from a namesake
 * @param passages its passages in order
 * @param cuts what cleaning left out; {@code null} where that is not known, so that what was known of the same text stays
 */
public record IndexedArticle(
        Article article,
        String origin,
        List<Vectors> passages,
        @Nullable List<Cut> cuts) {

    public IndexedArticle(Article article, String origin, List<Vectors> passages) {
        this(article, origin, passages, null);
    }

    /** The same with what cleaning left out of it. */
    public IndexedArticle cutting(List<Cut> cut) {
        return new IndexedArticle(article, origin, passages, List.copyOf(cut));
    }

    /**
     * A passage and its vectors.
     *
     * @param passage the passage
     * @param vector vector of the whole passage
     * @param sentences vectors of its sentences, in their order
     */
    public record Vectors(Passage passage, Embedding vector, List<Embedding> sentences) {}
}
