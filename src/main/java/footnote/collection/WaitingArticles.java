package footnote.collection;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queue of work: the articles of a store whose vectors are still to be made. The store itself is the queue, so that
 * nothing is lost whenever a process ends; an article leaves it when it is put with its vectors, or deleted.
 */
public interface WaitingArticles {

    /** Some of them, {@code limit} at most, those that came first before the others. */
    List<KeptArticle> first(int limit);

    /** Id of an article of a family that has its vectors; empty where none has. */
    Optional<String> readyOf(String family);

    /**
     * The vectors of one article's texts by what is embedded, as {@link footnote.search.PassageText} gives it; none where it
     * has none, or is not there.
     */
    Map<String, Embedding> vectors(String id);
}
