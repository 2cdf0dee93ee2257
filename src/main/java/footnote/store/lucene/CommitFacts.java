package footnote.store.lucene;

import footnote.collection.Owner;
import footnote.fault.CollectionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What each commit says of the index it makes: how it was made, and whose articles are in it. */
final class CommitFacts {

    private static final String OWNER = "owner";
    private static final String LOG = "log";
    private static final String CHANGES = "changes";

    private CommitFacts() {}

    /**
     * Commit data of an index in which nothing was put yet, or articles of {@code owner}.
     *
     * @param log tells the numbers of its changes from those of others
     * @param changes number of the latest
     */
    static Map<String, String> data(Map<String, String> identity, @Nullable Owner owner, String log, long changes) {
        Map<String, String> data = new TreeMap<>(identity);
        data.put(LOG, log);
        data.put(CHANGES, Long.toString(changes));
        if (owner != null) {
            data.put(OWNER, owner.name());
        }
        return data;
    }

    /** Whose articles are in the index; {@code null} where nothing was ever put in. */
    static @Nullable Owner owner(IndexSearcher searcher) throws IOException {
        String owner = data((DirectoryReader) searcher.getIndexReader()).get(OWNER);
        return owner == null ? null : Owner.valueOf(owner);
    }

    /** The name of its log of changes; empty where an earlier version wrote last. */
    static String log(IndexSearcher searcher) throws IOException {
        return log(data((DirectoryReader) searcher.getIndexReader()));
    }

    static String log(Map<String, String> data) {
        return data.getOrDefault(LOG, "");
    }

    /** Number of its latest change. */
    static long changes(IndexSearcher searcher) throws IOException {
        return changes(data((DirectoryReader) searcher.getIndexReader()));
    }

    static long changes(Map<String, String> data) {
        String changes = data.get(CHANGES);
        return changes == null ? ChangeDocuments.UNNUMBERED : Long.parseLong(changes);
    }

    /** The same commit data under another log, since what was told of the one before is not what is here. */
    static Map<String, String> renamed(Map<String, String> data) {
        Map<String, String> renamed = new TreeMap<>(data);
        renamed.put(LOG, UUID.randomUUID().toString());
        return renamed;
    }

    /** Whether the index is as this version makes it, so that its vectors can be compared with a question's. */
    static boolean isCurrent(IndexSearcher searcher, Map<String, String> identity) throws IOException {
        return data((DirectoryReader) searcher.getIndexReader()).entrySet().containsAll(identity.entrySet());
    }

    /** Whether all fields of this version are in its documents. */
    static boolean isOfThisFormat(IndexSearcher searcher) throws IOException {
        return IndexFields.FORMAT.equals(
                data((DirectoryReader) searcher.getIndexReader()).get(IndexFields.FORMAT_KEY));
    }

    /**
     * Refuses an index whose articles this version cannot read. One that was made with another encoder, analyser or
     * splitter can be read, and made anew from its articles.
     */
    static void checkReadable(IndexSearcher searcher, Path path) throws IOException {
        String format = data((DirectoryReader) searcher.getIndexReader()).get(IndexFields.FORMAT_KEY);
        if (format == null || !IndexFields.READABLE.contains(format)) {
            throw new CollectionException(
                    "The collection in %s was made by another version (format %s, not %s); use that version, or move the folder away and index your articles again."
                            .formatted(path, format, IndexFields.FORMAT));
        }
    }

    private static Map<String, String> data(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }
}
