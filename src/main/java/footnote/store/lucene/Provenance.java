package footnote.store.lucene;

import footnote.fault.CollectionException;
import footnote.search.SearchFilter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Articles and passages by where and when they were published. */
final class Provenance {

    private static final Query ARTICLES = new TermQuery(new Term(IndexFields.KIND, IndexFields.ARTICLE));

    private Provenance() {}

    /** Those of some documents that a filter leaves. */
    static Query of(Query some, SearchFilter filter) {
        if (filter.isAll()) {
            return some;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(some, Occur.FILTER);
        LocalDate until = filter.publishedBy();
        if (until != null) {
            query.add(
                    IntPoint.newRangeQuery(IndexFields.DAY, Integer.MIN_VALUE, ArticleDocuments.day(until)),
                    Occur.FILTER);
        }
        if (!filter.sources().isEmpty()) {
            query.add(from(filter), Occur.FILTER);
        }
        return query.build();
    }

    /** An index that was made before there were these fields would say that there is nothing. */
    static void require(IndexSearcher searcher) throws IOException {
        if (!CommitFacts.isOfThisFormat(searcher)) {
            throw new CollectionException(
                    "The collection was made by an earlier version and knows no dates and sources to search by yet;"
                            + " \"footnote serve\" or \"footnote index --rebuild\" makes it anew, and until then ask without.");
        }
    }

    static int undated(IndexSearcher searcher, SearchFilter filter) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(ARTICLES, Occur.FILTER)
                .add(IntPoint.newRangeQuery(IndexFields.DAY, Integer.MIN_VALUE, Integer.MAX_VALUE), Occur.MUST_NOT);
        if (!filter.sources().isEmpty()) {
            query.add(from(filter), Occur.FILTER);
        }
        return searcher.count(query.build());
    }

    private static Query from(SearchFilter filter) {
        return new TermInSetQuery(
                IndexFields.PUBLICATION,
                filter.sources().stream().map(BytesRef::new).toList());
    }

    static Map<String, Integer> sources(IndexSearcher searcher) throws IOException {
        Map<String, Integer> sources = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.PUBLICATION);
            TermsEnum names = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef name = names.next(); name != null; name = names.next()) {
                sources.put(name.utf8ToString(), 0);
            }
        }
        for (Map.Entry<String, Integer> source : sources.entrySet()) {
            source.setValue(searcher.count(new BooleanQuery.Builder()
                    .add(ARTICLES, Occur.FILTER)
                    .add(new TermQuery(new Term(IndexFields.PUBLICATION, source.getKey())), Occur.FILTER)
                    .build()));
        }
        sources.values().removeIf(count -> count == 0); // all were deleted
        return sources;
    }
}
