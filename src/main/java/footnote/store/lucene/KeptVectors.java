package footnote.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Reads vectors as they are kept. */
final class KeptVectors {

    private KeptVectors() {}

    /** Those of {@code count} neighbouring documents, each of which must have one. */
    static List<byte[]> of(IndexSearcher searcher, String field, int first, int count) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        LeafReaderContext leaf = leaf(searcher, first);
        ByteVectorValues vectors = Objects.requireNonNull(leaf.reader().getByteVectorValues(field));
        DocIndexIterator documents = vectors.iterator();
        for (int i = 0; i < count; i++) {
            int document = first + i - leaf.docBase;
            if (documents.advance(document) != document) {
                throw new CorruptIndexException("document without its vector", field + " " + document);
            }
            kept.add(vectors.vectorValue(documents.index()).clone());
        }
        return kept;
    }

    /** The part of the index that a document is in. */
    static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
