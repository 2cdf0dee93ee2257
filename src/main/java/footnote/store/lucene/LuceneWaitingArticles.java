package footnote.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.collection.KeptArticle;
import footnote.collection.WaitingArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The articles in the index that are marked as waiting for their vectors. */
final class LuceneWaitingArticles implements WaitingArticles {

    private static final Query PENDING = new TermQuery(new Term(IndexFields.PENDING, IndexFields.ARTICLE));

    private final LuceneFolder folder;

    LuceneWaitingArticles(LuceneFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<KeptArticle> first(int limit) {
        return folder.read(
                searcher -> {
                    List<KeptArticle> waiting = new ArrayList<>();
                    for (ScoreDoc hit : searcher.search(PENDING, limit).scoreDocs) {
                        waiting.add(
                                ArticleDocuments.kept(searcher.storedFields().document(hit.doc)));
                    }
                    return waiting;
                },
                List.of());
    }

    @Override
    public Optional<String> readyOf(String family) {
        Query query = StoredArticles.all()
                .add(new TermQuery(new Term(IndexFields.FAMILY, family)), Occur.FILTER)
                .add(PENDING, Occur.MUST_NOT)
                .build();
        return folder.read(
                searcher -> {
                    ScoreDoc[] hits = searcher.search(query, 1).scoreDocs;
                    return hits.length == 0
                            ? Optional.empty()
                            : Optional.of(searcher.storedFields()
                                    .document(hits[0].doc)
                                    .get(IndexFields.ID));
                },
                Optional.empty());
    }

    @Override
    public Map<String, Embedding> vectors(String id) {
        return folder.read(
                searcher -> folder.isCurrent(searcher) ? EmbeddedTexts.of(searcher, id) : Map.of(), Map.of());
    }
}
