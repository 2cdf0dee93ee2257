package footnote.store.lucene;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.search.Background;
import footnote.search.PassageIndex.Kept;
import footnote.text.Span;
import footnote.text.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

    private static final Query PENDING = new TermQuery(new Term(IndexFields.PENDING, IndexFields.ARTICLE));

    private static final String REPEATED = "repeated in many articles of the source";

    private StoredArticles() {}

    static Optional<Kept> kept(IndexSearcher searcher, String id) throws IOException {
        return Optional.ofNullable(document(searcher, id)).map(ArticleDocuments::kept);
    }

    static Optional<Background> background(IndexSearcher searcher, String id) throws IOException {
        Document document = document(searcher, id);
        return document == null ? Optional.empty() : Optional.of(background(searcher, document));
    }

    private static Background background(IndexSearcher searcher, Document document) throws IOException {
        String text = document.get(IndexFields.BODY);
        List<Span> leftOut = ArticleDocuments.repeated(document).cut(text);
        List<Cut> cuts = new ArrayList<>(ArticleDocuments.cuts(document));
        leftOut.forEach(span -> cuts.add(new Cut(line(text, span), span.of(text), REPEATED)));
        cuts.sort(Comparator.comparingInt(Cut::line));
        return new Background(
                document.get(IndexFields.LANGUAGE), FamilyOf.ids(searcher, document), List.copyOf(cuts), leftOut);
    }

    private static int line(String text, Span span) {
        return 1 + (int) text.substring(0, span.start()).lines().count();
    }

    static @Nullable Document document(IndexSearcher searcher, String id) throws IOException {
        BooleanQuery query = all().add(new TermQuery(new Term(IndexFields.ID, id)), Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
        return hits.length == 0 ? null : searcher.storedFields().document(hits[0].doc);
    }

    /** Something done with each article. */
    @FunctionalInterface
    interface Visitor {
        void visit(Kept kept) throws IOException;
    }

    /** Goes through all articles, in the order they lie in. */
    static void each(IndexSearcher searcher, Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            PostingsEnum articles = reader.postings(new Term(IndexFields.KIND, IndexFields.ARTICLE), PostingsEnum.NONE);
            while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                if (live == null || live.get(articles.docID())) {
                    visitor.visit(ArticleDocuments.kept(reader.storedFields().document(articles.docID())));
                }
            }
        }
    }

    /**
     * Articles whose vectors are still to be made.
     *
     * @param first ids of those that come first, where they are among them; the others come in the order they lie in
     */
    static List<Kept> pending(IndexSearcher searcher, List<String> first, int limit) throws IOException {
        Map<String, Kept> pending = new LinkedHashMap<>();
        for (String id : first) {
            pendingOne(searcher, id).ifPresent(kept -> pending.put(id, kept));
        }
        for (ScoreDoc hit : searcher.search(PENDING, limit).scoreDocs) {
            Kept kept = ArticleDocuments.kept(searcher.storedFields().document(hit.doc));
            pending.putIfAbsent(kept.article().id(), kept);
        }
        return pending.values().stream().limit(limit).toList();
    }

    private static Optional<Kept> pendingOne(IndexSearcher searcher, String id) throws IOException {
        BooleanQuery query = all().add(new TermQuery(new Term(IndexFields.ID, id)), Occur.FILTER)
                .add(PENDING, Occur.FILTER)
                .build();
        ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
        return hits.length == 0
                ? Optional.empty()
                : Optional.of(ArticleDocuments.kept(searcher.storedFields().document(hits[0].doc)));
    }

    /** Whether an article is there just so, and its vectors are still to be made. */
    static boolean isPending(IndexSearcher searcher, Kept expected) throws IOException {
        return pendingOne(searcher, expected.article().id())
                .filter(expected::equals)
                .isPresent();
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
