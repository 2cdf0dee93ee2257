package footnote.cli;

import footnote.conversation.Moved;
import java.util.List;

/**
 * What came of a move between the data folder and the engines.
 *
 * @param moved what was moved, and what of it is there
 * @param notes what else is to be known, a sentence each
 * @param faults what is not as it should be beside that, a sentence each
 */
public record Migrated(List<Moved> moved, List<String> notes, List<String> faults) {

    /** Whether all of it is there, word for word. */
    public boolean isWhole() {
        return faults.isEmpty() && moved.stream().allMatch(Moved::isWhole);
    }

    /** Follows a move. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Something more was moved.
         *
         * @param what what it is, in a word or some
         * @param count how many of it were so far
         * @param total how many there are; 0 where that is not known
         */
        void moved(String what, long count, long total);
    }
}
