package footnote.store.lucene;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.search.IndexedArticle;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an article that is put has from those that are there: the family of its copies, its place among them, and what
 * was known of it before.
 *
 * @param family as in {@link IndexFields#FAMILY}; the name that the first of a family gave it, from its text
 * @param since the day it was published or, where that is not known, the moment it was added
 * @param cuts what cleaning left out of it
 */
record FamilyOf(String family, long since, List<Cut> cuts) {

    private static final Sort EARLIEST = new Sort(
            new SortField(IndexFields.SINCE, SortField.Type.LONG),
            new SortField(IndexFields.ORDER, SortField.Type.STRING));

    /** Of a family more is not told. */
    private static final int MOST = 100;

    /**
     * What an article has.
     *
     * @param before what is kept of it so far; {@code null} for a new one
     */
    static FamilyOf of(IndexedArticle indexed, String family, @Nullable Document before, Clock clock) {
        return new FamilyOf(family, since(indexed.article(), before, clock), cuts(indexed, before));
    }

    private static long since(Article article, @Nullable Document before, Clock clock) {
        LocalDate published = article.published();
        if (published != null) {
            return published.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return before == null || before.get(IndexFields.PUBLISHED) != null
                ? clock.millis()
                : ArticleDocuments.since(before).orElseGet(clock::millis);
    }

    private static List<Cut> cuts(IndexedArticle indexed, @Nullable Document before) {
        List<Cut> cuts = indexed.cuts();
        if (cuts != null) {
            return cuts;
        }
        return before != null && indexed.article().text().equals(before.get(IndexFields.BODY))
                ? ArticleDocuments.cuts(before)
                : List.of();
    }

    /** The ids of an article's family, the earliest first. */
    static List<String> ids(IndexSearcher searcher, Document article) throws IOException {
        String family = article.get(IndexFields.FAMILY);
        if (family == null) {
            return List.of(article.get(IndexFields.ID)); // an earlier version did not look for copies
        }
        BooleanQuery query = StoredArticles.all()
                .add(new TermQuery(new Term(IndexFields.FAMILY, family)), Occur.FILTER)
                .build();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, MOST, EARLIEST).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(IndexFields.ID));
        }
        return List.copyOf(ids);
    }
}
