package footnote.search.lucene;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Sketch;
import footnote.search.IndexedArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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
 * @param family as in {@link Layout#FAMILY}; the name that the first of a family gave it, from its text
 * @param since the day it was published or, where that is not known, the moment it was added
 * @param cuts what cleaning left out of it
 */
record Kin(String family, long since, List<Cut> cuts) {

    /** How many of those that may be copies are compared: those that have most of the sketch in common. */
    private static final int COMPARED = 8;

    private static final Sort EARLIEST = new Sort(
            new SortField(Layout.SINCE, SortField.Type.LONG), new SortField(Layout.ORDER, SortField.Type.STRING));

    /** Of a family more is not told. */
    private static final int MOST = 100;

    /** The kin of an article in an index; {@code null} for an index in which nothing is. */
    static Kin of(IndexedArticle indexed, List<String> sketch, @Nullable IndexSearcher searcher, Clock clock)
            throws IOException {
        Article article = indexed.article();
        Document before = searcher == null ? null : Articles.document(searcher, article.id());
        return new Kin(
                searcher == null ? name(article.text()) : family(article, sketch, searcher),
                since(article, before, clock),
                cuts(indexed, before));
    }

    /** A text that nothing is like gives its family the name; equal texts give the same. */
    private static String name(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String family(Article article, List<String> sketch, IndexSearcher searcher) throws IOException {
        String family = name(article.text());
        double best = Sketch.COPY;
        StoredFields fields = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(alike(article.id(), sketch), COMPARED).scoreDocs) {
            Document other = fields.document(hit.doc);
            double likeness = Sketch.likeness(article.text(), other.get(Layout.BODY));
            if (likeness >= best) {
                best = Math.nextUp(likeness);
                family = other.get(Layout.FAMILY);
            }
        }
        return family;
    }

    private static BooleanQuery alike(String id, List<String> sketch) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String band : sketch) {
            any.add(new ConstantScoreQuery(new TermQuery(new Term(Layout.SKETCH, band))), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(Layout.ID, id)), Occur.MUST_NOT)
                .build();
    }

    private static long since(Article article, @Nullable Document before, Clock clock) {
        LocalDate published = article.published();
        if (published != null) {
            return published.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return before != null && before.get(Layout.PUBLISHED) == null
                ? Documents.longValue(before, Layout.SINCE)
                : clock.millis();
    }

    private static List<Cut> cuts(IndexedArticle indexed, @Nullable Document before) {
        List<Cut> cuts = indexed.cuts();
        if (cuts != null) {
            return cuts;
        }
        return before != null && indexed.article().text().equals(before.get(Layout.BODY))
                ? Documents.cuts(before)
                : List.of();
    }

    /** The ids of a family, the earliest first. */
    static List<String> ids(IndexSearcher searcher, String family) throws IOException {
        BooleanQuery query = Articles.all()
                .add(new TermQuery(new Term(Layout.FAMILY, family)), Occur.FILTER)
                .build();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, MOST, EARLIEST).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(Layout.ID));
        }
        return List.copyOf(ids);
    }
}
