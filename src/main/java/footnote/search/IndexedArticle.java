package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Passage;
import java.util.List;

/**
 * An article with all that the index keeps of it.
 *
 * @param article the article
 * @param origin where it came from, relative to what was given; tells an update from a namesake
 * @param passages its passages in order
 */
public record IndexedArticle(Article article, String origin, List<Vectors> passages) {

    /**
     * A passage and its vectors.
     *
     * @param passage the passage
     * @param vector vector of the whole passage
     * @param sentences vectors of its sentences, in their order
     */
    public record Vectors(Passage passage, Embedding vector, List<Embedding> sentences) {}
}
