package footnote.store.lucene;

import footnote.collection.KeptArticle;
import footnote.collection.LineCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/** Counts lines by what is in the index. */
final class LuceneLineCounts implements LineCounts {

    private final LuceneFolder folder;

    LuceneLineCounts(LuceneFolder folder) {
        this.folder = folder;
    }

    @Override
    public int articlesWith(String line) {
        return frequency(new Term(IndexFields.LINE, line));
    }

    @Override
    public int articlesOf(String place) {
        return frequency(new Term(IndexFields.PLACE, place));
    }

    private int frequency(Term term) {
        return folder.read(searcher -> searcher.getIndexReader().docFreq(term), 0);
    }

    @Override
    public int storiesWith(String line) {
        return stories(new Term(IndexFields.LINE, line));
    }

    @Override
    public int storiesOf(String place) {
        return stories(new Term(IndexFields.PLACE, place));
    }

    private int stories(Term term) {
        return folder.read(searcher -> stories(searcher, term).size(), 0);
    }

    @Override
    public List<KeptArticle> examples(String line, int limit) {
        return folder.read(
                searcher -> kept(
                        searcher,
                        stories(searcher, new Term(IndexFields.LINE, line)).stream()
                                .limit(limit)
                                .toList()),
                List.of());
    }

    @Override
    public List<KeptArticle> stillWith(String line, int limit) {
        BooleanQuery query = StoredArticles.all()
                .add(new TermQuery(new Term(IndexFields.LINE, line)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.SITE_LINE, line)), Occur.MUST_NOT)
                .add(new TermQuery(new Term(IndexFields.PENDING, IndexFields.ARTICLE)), Occur.MUST_NOT)
                .build();
        return folder.read(searcher -> kept(searcher, hits(searcher, query, limit)), List.of());
    }

    private static List<Integer> hits(IndexSearcher searcher, BooleanQuery query, int limit) throws IOException {
        List<Integer> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            hits.add(hit.doc);
        }
        return hits;
    }

    private static List<KeptArticle> kept(IndexSearcher searcher, Collection<Integer> documents) throws IOException {
        List<KeptArticle> kept = new ArrayList<>();
        for (int document : documents) {
            kept.add(ArticleDocuments.kept(searcher.storedFields().document(document)));
        }
        return kept;
    }

    /** An article of each family that has a term. */
    private static Collection<Integer> stories(IndexSearcher searcher, Term term) throws IOException {
        Map<Long, Integer> stories = new LinkedHashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            NumericDocValues kin = DocValues.getNumeric(reader, IndexFields.KIN);
            PostingsEnum articles = reader.postings(term, PostingsEnum.NONE);
            while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int article = articles.docID();
                if ((live == null || live.get(article)) && kin.advanceExact(article)) {
                    stories.putIfAbsent(kin.longValue(), leaf.docBase + article);
                }
            }
        }
        return stories.values();
    }
}
