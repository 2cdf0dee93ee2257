package footnote.collection;

import footnote.article.Article;
import footnote.article.format.ArticleSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door to the articles: adding, listing, reading and deleting them. Safe for use by several threads; one process
 * writes at a time, any number read.
 */
public interface ArticleCollection {

    /**
     * Adds or updates the articles in files and folders (folders with everything below them, in order of path; hidden
     * files left out). They are found by their words at once; {@link #addVectors} does the rest. What is reported as added
     * stays, whatever happens later.
     *
     * @param progress told of each file when it is done, in order
     * @throws footnote.fault.BadInputException if a path does not exist
     * @throws footnote.fault.CollectionException if the collection cannot be written
     */
    IndexSummary add(List<Path> paths, Consumer<IndexEvent> progress);

    /**
     * Loads pages of the web and adds or updates the articles on them. What cannot be loaded, or is not on the public
     * internet, is skipped with its reason.
     */
    IndexSummary addAddresses(List<String> addresses, Consumer<IndexEvent> progress);

    /**
     * Adds what is in a file that came from somewhere else, under a name that the id is made from, as {@link #add} does for
     * a file of this machine.
     *
     * @param content opened once, when the file is read
     */
    IndexSummary addFile(String name, ArticleSource.Content content, Consumer<IndexEvent> progress);

    /** The same for a text that came as it is. */
    default IndexSummary addText(String name, byte[] content, Consumer<IndexEvent> progress) {
        return addFile(name, () -> new ByteArrayInputStream(content), progress);
    }

    /**
     * Adds or updates an article whose parts are known, under the id that it has. Its text is taken as it is, invisible
     * characters aside.
     *
     * @throws footnote.fault.BadInputException if it has no text
     */
    IndexEvent.Result put(Article article);

    /**
     * Adds or updates several articles as {@link #put(Article)} does, a few to a commit. One without text is skipped.
     *
     * @param progress told of each article, under its id, once that is committed, in order
     */
    IndexSummary putAll(List<Article> articles, Consumer<IndexEvent> progress);

    /**
     * Makes the vectors that are missing, and returns when there are none. Until an article has its vectors it is found by
     * its words.
     *
     * @param progress told every few texts; may throw to break off, and the rest is done another time
     */
    void addVectors(Consumer<VectorProgress> progress);

    /**
     * Lets other processes write, until the next change here, if the index is tidied up after the last one. Whoever does
     * not wait for that leaves an index that takes longer to search.
     *
     * @return whether others may write now
     */
    boolean rest();

    /** Indexes the sample that comes with the product; called where there is no collection yet. */
    IndexSummary addSample(Consumer<IndexEvent> progress);

    /** Whether no article was ever added here. */
    boolean isEmpty();

    Optional<Article> article(String id);

    /** What is known of an article beside itself: its language, its copies, and what cleaning left out of it. */
    Optional<Background> background(String id);

    /** How many articles each publication has, by name; those that name none are not counted. */
    Map<String, Integer> sources();

    /**
     * A page of the list of articles, ordered by id.
     *
     * @param query words that must all occur in title or text; empty for all articles
     * @param limit how many at most, 1 to 1000
     * @param after id after which the page begins
     */
    List<Article> articles(String query, int limit, @Nullable String after);

    /** Deletes an article; the next answer cannot cite it. Returns whether it was there. */
    boolean delete(String id);

    /**
     * Takes back a deletion of the last day.
     *
     * @return the article; empty where none was deleted under this id, or where there is one again
     */
    Optional<Article> restore(String id);

    CollectionStatus status();
}
