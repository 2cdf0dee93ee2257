package footnote.search;

import dev.langchain4j.data.embedding.Embedding;

/**
 * What to look for.
 *
 * @param words text whose content words are looked for; never parsed as a query
 * @param vector its vector, of the encoder that the index was made with
 * @param depth how many passages each arm brings at most
 * @param filter which articles are looked at
 */
public record SearchQuery(String words, Embedding vector, int depth, SearchFilter filter) {

    /** Looks at all articles. */
    public SearchQuery(String words, Embedding vector, int depth) {
        this(words, vector, depth, SearchFilter.ALL);
    }
}
