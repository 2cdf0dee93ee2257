package footnote.collection;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Passage;
import footnote.article.Repeated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that the index keeps of it.
 *
 * @param article the article
 * @param origin where it came from, relative to what was given; tells an update from a namesake
 * @param passages its passages in order
 * @param cuts what cleaning left out; {@code null} where that is not known, so that what was known of the same text stays
 * @param repeated the lines that many articles of its source have, and its passages therefore have not
 */
public record IndexedArticle(
        Article article,
        String origin,
        List<Vectors> passages,
        @Nullable List<Cut> cuts,
        Repeated repeated) {

    public IndexedArticle(Article article, String origin, List<Vectors> passages) {
        this(article, origin, passages, null, Repeated.NONE);
    }

    /** The same with what cleaning left out of it. */
    public IndexedArticle cutting(List<Cut> cut) {
        return new IndexedArticle(article, origin, passages, List.copyOf(cut), repeated);
    }

    /** The same, split without some lines. */
    public IndexedArticle leavingOut(Repeated lines) {
        return new IndexedArticle(article, origin, passages, cuts, lines);
    }

    /**
     * A passage and its vectors.
     *
     * @param passage the passage
     * @param vector vector of the whole passage; {@code null} where it is still to be made
     * @param sentences vectors of its sentences, in their order; none where they are still to be made
     */
    public record Vectors(Passage passage, @Nullable Embedding vector, List<Embedding> sentences) {}

    /** An article that is to be found by its words until it gets its vectors. */
    public static IndexedArticle withoutVectors(Article article, String origin, List<Passage> passages) {
        return new IndexedArticle(
                article,
                origin,
                passages.stream()
                        .map(passage -> new Vectors(passage, null, List.of()))
                        .toList());
    }

    /** Whether vectors are still to be made. */
    public boolean isPending() {
        return passages.stream().anyMatch(passage -> passage.vector() == null);
    }
}
