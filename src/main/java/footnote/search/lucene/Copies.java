package footnote.search.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Span;
import footnote.search.PassageText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What copies of an article have ready for it: the vectors of the texts that are the same. */
final class Copies {

    /** More passages of one article are not read. */
    private static final int MOST = 1_000;

    private final IndexSearcher searcher;
    private final Map<String, Embedding> vectors = new HashMap<>();

    private Copies(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Vectors by their texts; none where no copy of the article has any. */
    static Map<String, Embedding> vectors(IndexSearcher searcher, String id) throws IOException {
        Copies copies = new Copies(searcher);
        Document article = Articles.document(searcher, id);
        String copy = article == null ? null : copies.ready(Documents.family(article));
        if (copy != null) {
            copies.read(copy);
        }
        return copies.vectors;
    }

    /** One of a family that has its vectors. */
    private @Nullable String ready(String family) throws IOException {
        Query query = Articles.all()
                .add(new TermQuery(new Term(Layout.FAMILY, family)), Occur.FILTER)
                .add(new TermQuery(new Term(Layout.PENDING, Layout.ARTICLE)), Occur.MUST_NOT)
                .build();
        ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
        return hits.length == 0
                ? null
                : searcher.storedFields().document(hits[0].doc).get(Layout.ID);
    }

    private void read(String id) throws IOException {
        Query passages = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Layout.KIND, Layout.PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term(Layout.ID, id)), Occur.FILTER)
                .build();
        for (ScoreDoc hit : searcher.search(passages, MOST).scoreDocs) {
            read(hit.doc, searcher.storedFields().document(hit.doc));
        }
    }

    private void read(int number, Document passage) throws IOException {
        String text = passage.get(Layout.TEXT);
        int start = Documents.number(passage, Layout.START);
        keep(PassageText.of(passage.get(Layout.TITLE), text), Layout.PASSAGE_VECTOR, number);
        List<Span> spans = Documents.spans(passage.get(Layout.SPANS));
        for (int i = 0; i < spans.size(); i++) {
            String sentence = spans.get(i).shift(-start).of(text);
            keep(PassageText.sentence(sentence), Layout.SENTENCE_VECTOR, number - spans.size() + i);
        }
    }

    private void keep(String text, String field, int number) throws IOException {
        byte[] kept = KeptVectors.of(searcher, field, number, 1).getFirst();
        vectors.put(text, Embedding.from(ByteVectors.floats(kept)));
    }
}
