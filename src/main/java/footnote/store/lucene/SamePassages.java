package footnote.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Passages of the same words, as copies of an article have: they count as one, which is that of the earliest article, so
 * that they do not fill an arm of the search and keep the others out.
 */
final class SamePassages {

    /** A quarter more are asked for at first, so that a few twins do not make a second search necessary. */
    private static final int SPARE = 4;

    /** Of an article that is there a thousand times, not all are looked through. */
    private static final int MOST = 16;

    private final IndexSearcher searcher;

    SamePassages(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** An arm of the search. */
    @FunctionalInterface
    interface Arm {
        /** The best {@code count} passages, best first. */
        List<ScoreDoc> best(int count) throws IOException;
    }

    /** The best {@code count} passages that differ, best first, as far as there are so many. */
    List<ScoreDoc> distinct(int count, Arm arm) throws IOException {
        for (int asked = count + count / SPARE; ; asked *= 4) {
            List<ScoreDoc> hits = arm.best(asked);
            List<ScoreDoc> distinct = distinct(hits);
            if (distinct.size() >= count || hits.size() < asked || asked >= count * MOST) {
                return distinct.subList(0, Math.min(count, distinct.size()));
            }
        }
    }

    private List<ScoreDoc> distinct(List<ScoreDoc> hits) throws IOException {
        Map<Long, ScoreDoc> distinct = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) {
            long key = value(IndexFields.TWIN, hit.doc);
            ScoreDoc better = distinct.get(key);
            if (better == null) {
                distinct.put(key, hit);
            } else if (value(IndexFields.SINCE, hit.doc) < value(IndexFields.SINCE, better.doc)) {
                distinct.put(key, new ScoreDoc(hit.doc, better.score));
            }
        }
        return new ArrayList<>(distinct.values());
    }

    private long value(String field, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : document;
    }
}
