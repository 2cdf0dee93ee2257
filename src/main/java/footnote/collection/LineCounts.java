package footnote.collection;

import java.util.List;

/**
 * How often lines stand in the articles of a store, by the keys that {@link ArticleRecord.Lines} has. The store only counts;
 * what follows from that is decided elsewhere. Copies of one article are one story.
 */
public interface LineCounts {

    /** How many articles have a line, or some more: cheap, and may count deleted ones that are not tidied up yet. */
    int articlesWith(String line);

    /** How many articles are of a place, or some more, as in {@link #articlesWith}. */
    int articlesOf(String place);

    /** In how many stories a line stands. */
    int storiesWith(String line);

    /** How many stories are of a place. */
    int storiesOf(String place);

    /** An article of each story in which a line stands, {@code limit} at most. */
    List<KeptArticle> examples(String line, int limit);

    /**
     * Articles that have a line, and have it in their passages too. Those that wait for their vectors are not among them.
     *
     * @param limit how many at most
     */
    List<KeptArticle> stillWith(String line, int limit);
}
