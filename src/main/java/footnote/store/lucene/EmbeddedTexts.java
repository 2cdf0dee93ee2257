package footnote.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.search.ByteVectors;
import footnote.search.PassageText;
import footnote.text.Span;
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

/** The vectors of an article by the texts that they are of. */
final class EmbeddedTexts {

    /** More passages of one article are not read. */
    private static final int MOST = 1_000;

    private final IndexSearcher searcher;
    private final Map<String, Embedding> vectors = new HashMap<>();

    private EmbeddedTexts(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** None where the article is not there, or has no vectors yet. */
    static Map<String, Embedding> of(IndexSearcher searcher, String id) throws IOException {
        EmbeddedTexts texts = new EmbeddedTexts(searcher);
        texts.read(id);
        return texts.vectors;
    }

    private void read(String id) throws IOException {
        Query passages = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.ID, id)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.PENDING, IndexFields.PASSAGE)), Occur.MUST_NOT)
                .build();
        for (ScoreDoc hit : searcher.search(passages, MOST).scoreDocs) {
            read(hit.doc, searcher.storedFields().document(hit.doc));
        }
    }

    private void read(int number, Document passage) throws IOException {
        String text = passage.get(IndexFields.TEXT);
        int start = ArticleDocuments.number(passage, IndexFields.START);
        keep(PassageText.of(passage.get(IndexFields.TITLE), text), IndexFields.PASSAGE_VECTOR, number);
        List<Span> spans = ArticleDocuments.spans(passage.get(IndexFields.SPANS));
        for (int i = 0; i < spans.size(); i++) {
            String sentence = spans.get(i).shift(-start).of(text);
            keep(PassageText.sentence(sentence), IndexFields.SENTENCE_VECTOR, number - spans.size() + i);
        }
    }

    private void keep(String text, String field, int number) throws IOException {
        byte[] kept = KeptVectors.of(searcher, field, number, 1).getFirst();
        vectors.put(text, Embedding.from(ByteVectors.floats(kept)));
    }
}
