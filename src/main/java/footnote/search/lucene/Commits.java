package footnote.search.lucene;

import footnote.fault.CollectionException;
import footnote.search.PassageIndex.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What each commit says of the index it makes: how it was made, and whose articles are in it. */
final class Commits {

    private static final String OWNER = "owner";

    private Commits() {}

    /** Commit data of an index in which nothing was put yet, or articles of {@code owner}. */
    static Map<String, String> data(Map<String, String> identity, @Nullable Owner owner) {
        Map<String, String> data = new TreeMap<>(identity);
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

    static void checkIdentity(DirectoryReader reader, Map<String, String> identity, Path path) throws IOException {
        Map<String, String> found = data(reader);
        for (Map.Entry<String, String> part : identity.entrySet()) {
            String value = found.get(part.getKey());
            if (!part.getValue().equals(value)) {
                throw new CollectionException(
                        "The collection in %s was made with another %s (%s, not %s); move the folder away and index your articles again."
                                .formatted(path, part.getKey(), value, part.getValue()));
            }
        }
    }

    private static Map<String, String> data(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }
}
