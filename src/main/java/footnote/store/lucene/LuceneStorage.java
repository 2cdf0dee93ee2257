package footnote.store.lucene;

import footnote.collection.ChangeLog;
import footnote.collection.Storage;
import footnote.search.PassageIndex;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.FSDirectory;

/**
 * Articles and passages in one Lucene index in a local directory, so that both change in the same commit. An index that an
 * earlier version made, or another encoder, is found by its words until it is made anew from its articles.
 */
public final class LuceneStorage {

    /** Megabytes that stay free where nothing else is said. */
    public static final long DEFAULT_FREE = 200;

    private LuceneStorage() {}

    /**
     * Opens the index in a directory, which need not exist: then the index is empty and the directory is made by the
     * first change.
     *
     * @param encoder name of the encoder of all its vectors
     * @param dimension their length
     * @throws footnote.fault.CollectionException if it is damaged, foreign, or in a format that cannot be read
     */
    public static Storage open(Path path, String encoder, int dimension) {
        return open(path, encoder, dimension, DEFAULT_FREE);
    }

    /**
     * The same.
     *
     * @param free megabytes that stay free on the disk: with less, nothing is put in
     */
    public static Storage open(Path path, String encoder, int dimension, long free) {
        return open(path, encoder, dimension, FSDirectory::open, FreeSpace.leaving(free));
    }

    static Storage open(Path path, String encoder, int dimension, DirectoryOpener opening, FreeSpace room) {
        LuceneFolder folder = folder(path, encoder, dimension, opening, room);
        return new Storage(new LuceneArticleStore(folder), new LucenePassageIndex(folder));
    }

    /**
     * The same, with its passages in another index, which follows it.
     *
     * @param passages given the changes of the articles
     */
    public static Storage open(
            Path path, String encoder, int dimension, long free, Function<ChangeLog, PassageIndex> passages) {
        LuceneFolder folder = folder(path, encoder, dimension, FSDirectory::open, FreeSpace.leaving(free));
        return new Storage(new LuceneArticleStore(folder), passages.apply(new LuceneChangeLog(folder)));
    }

    private static LuceneFolder folder(
            Path path, String encoder, int dimension, DirectoryOpener opening, FreeSpace room) {
        LuceneFolder folder = new LuceneFolder(path, IndexFields.identity(encoder, dimension), opening, room);
        folder.check();
        return folder;
    }

    /** What tells an index of this version, with this encoder, from others. */
    public static String version(String encoder, int dimension) {
        return IndexFields.identity(encoder, dimension).entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }
}
