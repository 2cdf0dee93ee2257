package footnote.search.lucene;

import footnote.article.Sketch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds the family of articles that are put one after the other: among what is in the index, and among those that were
 * put since that was looked at.
 */
final class Families {

    /** How many of those that may be copies are compared: those that have most of the sketch in common. */
    private static final int COMPARED = 8;

    private final Map<String, Recent> recent = new LinkedHashMap<>();
    private @Nullable IndexSearcher present;

    /** @param present what is in the index; {@code null} where nothing is */
    Families(@Nullable IndexSearcher present) {
        this.present = present;
    }

    /** An article that the index does not show yet. */
    private record Recent(String text, Set<String> sketch, String family) {

        boolean mayBe(List<String> other) {
            return !Collections.disjoint(sketch, other);
        }
    }

    /** The family of an article, which from now on is one that others may be copies of. */
    String of(String id, String text, List<String> sketch) throws IOException {
        Nearest nearest = new Nearest(text);
        if (present != null) {
            compareWritten(id, sketch, present, nearest);
        }
        recent.forEach((other, article) -> {
            if (!other.equals(id) && article.mayBe(sketch)) {
                nearest.compare(article.text(), article.family());
            }
        });
        recent.put(id, new Recent(text, Set.copyOf(sketch), nearest.family));
        return nearest.family;
    }

    /** How many the index does not show yet. */
    int waiting() {
        return recent.size();
    }

    /** Looks at the index again, in which all that were put are now. */
    void look(IndexSearcher later) {
        present = later;
        recent.clear();
    }

    private void compareWritten(String id, List<String> sketch, IndexSearcher searcher, Nearest nearest)
            throws IOException {
        StoredFields fields = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(alike(id, sketch), COMPARED).scoreDocs) {
            Document other = fields.document(hit.doc);
            if (!recent.containsKey(other.get(Layout.ID))) {
                nearest.compare(other.get(Layout.BODY), other.get(Layout.FAMILY));
            }
        }
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

    /** The family of the article that is most alike; a text that nothing is like gives its family the name. */
    private static final class Nearest {

        private final String text;
        private double least = Sketch.COPY;
        private String family;

        Nearest(String text) {
            this.text = text;
            this.family = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        void compare(String other, String otherFamily) {
            double likeness = Sketch.likeness(text, other);
            if (likeness >= least) {
                least = Math.nextUp(likeness);
                family = otherFamily;
            }
        }
    }
}
