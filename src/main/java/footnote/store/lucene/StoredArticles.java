package footnote.store.lucene;

import footnote.article.Article;
import footnote.collection.StoredArticle;
import footnote.text.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reading whole articles from the index. */
final class StoredArticles {

    private static final Sort BY_ID = new Sort(new SortField(IndexFields.ORDER, SortField.Type.STRING));

    private static final Sort EARLIEST = new Sort(
            new SortField(IndexFields.SINCE, SortField.Type.LONG),
            new SortField(IndexFields.ORDER, SortField.Type.STRING));

    private StoredArticles() {}

    static Optional<StoredArticle> stored(IndexSearcher searcher, String id) throws IOException {
        return Optional.ofNullable(document(searcher, id)).map(ArticleDocuments::stored);
    }

    /** The ids of a family, the earliest first. */
    static List<String> family(IndexSearcher searcher, String family, int limit) throws IOException {
        BooleanQuery query = all().add(new TermQuery(new Term(IndexFields.FAMILY, family)), Occur.FILTER)
                .build();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, EARLIEST).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(IndexFields.ID));
        }
        return List.copyOf(ids);
    }

    static @Nullable Document document(IndexSearcher searcher, String id) throws IOException {
        BooleanQuery query = all().add(new TermQuery(new Term(IndexFields.ID, id)), Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
        return hits.length == 0 ? null : searcher.storedFields().document(hits[0].doc);
    }

    /** Goes through all articles, in the order they lie in. */
    static void each(IndexSearcher searcher, Consumer<StoredArticle> visitor) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            PostingsEnum articles = reader.postings(new Term(IndexFields.KIND, IndexFields.ARTICLE), PostingsEnum.NONE);
            while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                if (live == null || live.get(articles.docID())) {
                    visitor.accept(ArticleDocuments.stored(reader.storedFields().document(articles.docID())));
                }
            }
        }
    }

    static List<Article> page(IndexSearcher searcher, String words, int limit, @Nullable String after)
            throws IOException {
        BooleanQuery.Builder query = all();
        Terms.of(words).stream()
                .map(term -> new TermQuery(new Term(IndexFields.FULL, term.stem())))
                .limit(IndexSearcher.getMaxClauseCount() / 2)
                .forEach(clause -> query.add(clause, Occur.FILTER));
        if (after != null) {
            query.add(TermRangeQuery.newStringRange(IndexFields.ID, after, null, false, true), Occur.FILTER);
        }
        List<Article> page = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), limit, BY_ID).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            page.add(ArticleDocuments.kept(document).article());
        }
        return page;
    }

    static BooleanQuery.Builder all() {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.ARTICLE)), Occur.FILTER);
    }
}
