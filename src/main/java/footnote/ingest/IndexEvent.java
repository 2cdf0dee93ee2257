package footnote.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One file is done.
 *
 * @param file the file, as it was named
 * @param result what became of it
 * @param article id of the article, unless skipped
 * @param reason why it was skipped, in words
 * @param done how many files are done, this one included
 * @param total how many there are
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
