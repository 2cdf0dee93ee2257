package footnote.store.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** The files of the last commit, which a writer in another process may replace at any moment. */
final class CommitSnapshot {

    /** A writer commits some times a second at most; each try takes less than that for all but huge files. */
    private static final int TRIES = 20;

    private CommitSnapshot() {}

    /** Something done with files. */
    @FunctionalInterface
    interface Use {
        void of(Collection<String> files) throws IOException;
    }

    /** Does it with the files of one commit; with those of a later one where they have gone meanwhile. */
    static void retrying(Directory directory, Use use) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                use.of(reader.getIndexCommit().getFileNames());
                return;
            } catch (NoSuchFileException | FileNotFoundException gone) {
                if (attempt == TRIES) {
                    throw gone;
                }
            }
        }
    }
}
