package footnote.search;

import dev.langchain4j.data.embedding.Embedding;
import footnote.text.Terms;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to look for.
 *
 * @param words text whose content words are looked for; never parsed as a query
 * @param vector its vector, of the encoder that the index was made with
 * @param depth how many passages each arm brings at most
 * @param filter which articles are looked at
 */
public record SearchQuery(String words, Embedding vector, int depth, SearchFilter filter) {

    /** A question's word in the headline or the subheading counts so much of one in the text. */
    public static final float TITLE_BOOST = 0.4f;

    /** More words say nothing more about what is looked for, and indexes bound the clauses of a query. */
    private static final int MAX_STEMS = 100;

    /** Looks at all articles. */
    public SearchQuery(String words, Embedding vector, int depth) {
        this(words, vector, depth, SearchFilter.ALL);
    }

    /** What passages are found by: the stems of its content words, each once, in their order. */
    public Set<String> stems() {
        return Terms.content(words).stream().limit(MAX_STEMS).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
