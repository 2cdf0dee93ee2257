package footnote.store.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Something read from one snapshot of the index. */
@FunctionalInterface
interface SearcherFunction<T> {

    T from(IndexSearcher searcher) throws IOException;
}
