package footnote.store.lucene;

import footnote.text.Sketch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Articles whose sketch has something in common with another. Asked for each article that is put, and nearly always in
 * vain; so it goes straight to the words of each segment, where a query would be prepared first.
 */
final class SketchLookup {

    private final IndexSearcher searcher;
    private final SketchFilter bands;

    SketchLookup(IndexSearcher searcher, SketchFilter bands) {
        this.searcher = searcher;
        this.bands = bands;
    }

    /** Numbers of their documents, those that have most in common first. */
    List<Integer> to(List<String> sketch) throws IOException {
        List<BytesRef> wanted = sketch.stream().map(BytesRef::new).toList();
        Map<Integer, Integer> common = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            count(leaf, bands.of(reader).few(reader, wanted), common);
        }
        return Sketch.mostFirst(common);
    }

    private static void count(LeafReaderContext leaf, List<BytesRef> wanted, Map<Integer, Integer> common)
            throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = wanted.isEmpty() ? null : reader.terms(IndexFields.SKETCH);
        if (terms == null) {
            return;
        }
        Bits live = reader.getLiveDocs();
        TermsEnum found = terms.iterator();
        PostingsEnum documents = null;
        for (BytesRef band : wanted) {
            if (found.seekExact(band)) {
                documents = found.postings(documents, PostingsEnum.NONE);
                while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                    if (live == null || live.get(documents.docID())) {
                        common.merge(leaf.docBase + documents.docID(), 1, Integer::sum);
                    }
                }
            }
        }
    }
}
