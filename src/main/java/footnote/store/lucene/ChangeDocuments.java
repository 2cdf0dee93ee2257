package footnote.store.lucene;

import footnote.collection.ChangeLog.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The changes of articles, in the index itself, so that both come to last together: an article has the number of the change
 * that put it, and in the place of a deleted one lies a document that says so.
 */
final class ChangeDocuments {

    /** What articles have whose change an earlier version did not number. */
    static final long UNNUMBERED = 1;

    private static final Query CHANGES = new TermInSetQuery(
            IndexFields.KIND, List.of(new BytesRef(IndexFields.ARTICLE), new BytesRef(IndexFields.DELETED)));

    private static final Sort EARLIEST =
            new Sort(LongField.newSortField(IndexFields.CHANGE, false, SortedNumericSelector.Type.MIN));

    private ChangeDocuments() {}

    static Field number(long sequence) {
        return new LongField(IndexFields.CHANGE, sequence, Field.Store.YES);
    }

    static Document deleted(String id, long sequence) {
        Document document = new Document();
        document.add(new StringField(IndexFields.KIND, IndexFields.DELETED, Field.Store.YES));
        document.add(new StringField(IndexFields.ID, id, Field.Store.YES));
        document.add(number(sequence));
        return document;
    }

    /** Ids of all articles that are there or were deleted. */
    static List<String> ids(IndexSearcher searcher) throws IOException {
        List<String> ids = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            StoredFields fields = leaf.reader().storedFields();
            Bits live = leaf.reader().getLiveDocs();
            for (String kind : List.of(IndexFields.ARTICLE, IndexFields.DELETED)) {
                PostingsEnum some = leaf.reader().postings(new Term(IndexFields.KIND, kind), PostingsEnum.NONE);
                while (some != null && some.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                    if (live == null || live.get(some.docID())) {
                        ids.add(fields.document(some.docID(), Set.of(IndexFields.ID))
                                .get(IndexFields.ID));
                    }
                }
            }
        }
        return ids;
    }

    /** Changes after one, the earliest first; those without a number are told all at once. */
    static List<Change> after(IndexSearcher searcher, long sequence, int limit) throws IOException {
        List<Change> changes = new ArrayList<>();
        if (sequence < UNNUMBERED) {
            Query unnumbered = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.ARTICLE)), Occur.FILTER)
                    .add(new FieldExistsQuery(IndexFields.CHANGE), Occur.MUST_NOT)
                    .build();
            int count = searcher.count(unnumbered);
            if (count > 0) {
                for (ScoreDoc hit : searcher.search(unnumbered, count).scoreDocs) {
                    changes.add(new Change(UNNUMBERED, document(searcher, hit).get(IndexFields.ID), false));
                }
                return changes;
            }
        }
        Query later = new BooleanQuery.Builder()
                .add(CHANGES, Occur.FILTER)
                .add(LongField.newRangeQuery(IndexFields.CHANGE, sequence + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
        for (ScoreDoc hit : searcher.search(later, limit, EARLIEST).scoreDocs) {
            changes.add(change(document(searcher, hit)));
        }
        return changes;
    }

    /** The last change of an article; there is one document of it at most. */
    static Optional<Change> last(IndexSearcher searcher, String article) throws IOException {
        Query own = new BooleanQuery.Builder()
                .add(CHANGES, Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.ID, article)), Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(own, 1).scoreDocs;
        return hits.length == 0 ? Optional.empty() : Optional.of(change(document(searcher, hits[0])));
    }

    private static Document document(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        return searcher.storedFields().document(hit.doc, Set.of(IndexFields.ID, IndexFields.KIND, IndexFields.CHANGE));
    }

    private static Change change(Document document) {
        IndexableField number = document.getField(IndexFields.CHANGE);
        long sequence = number == null ? UNNUMBERED : number.numericValue().longValue();
        return new Change(
                sequence, document.get(IndexFields.ID), IndexFields.DELETED.equals(document.get(IndexFields.KIND)));
    }
}
