package footnote.collection;

import org.jspecify.annotations.Nullable;

/**
 * One file, or one article of a file that holds several, is done.
 *
 * @param file the file, as it was named, and the place in it
 * @param result what became of it
 * @param article id of the article, unless skipped
 * @param reason why it was skipped, in words; of an article that was taken in, what to look at in it, if anything
 * @param done how many are done, this one included
 * @param total how many are known by now; grows where a file holds several
 */
public record IndexEvent(
        String file,
        Result result,
        @Nullable String article,
        @Nullable String reason,
        int done,
        int total) {

    /** What can become of a file. */
    public enum Result {
        ADDED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }
}
