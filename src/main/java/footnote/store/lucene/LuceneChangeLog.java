package footnote.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Passage;
import footnote.collection.ArticleRecord;
import footnote.collection.ChangeLog;
import footnote.collection.IndexedArticle;
import footnote.collection.StoredArticle;
import footnote.search.ByteVectors;
import footnote.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/**
 * What changes in an index in a folder. The records that it gives have passages, vectors and family; by what articles are
 * compared with copies and counted, sketch and lines, is not given back.
 */
final class LuceneChangeLog implements ChangeLog {

    private final LuceneFolder folder;

    LuceneChangeLog(LuceneFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.read(CommitFacts::log, "");
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return folder.read(searcher -> ChangeDocuments.after(searcher, sequence, limit), List.of());
    }

    @Override
    public Optional<Change> last(String article) {
        return folder.read(searcher -> ChangeDocuments.last(searcher, article), Optional.empty());
    }

    @Override
    public long latest() {
        return folder.read(CommitFacts::changes, 0L);
    }

    @Override
    public Optional<ArticleRecord> record(String article) {
        return folder.read(
                searcher -> {
                    Optional<StoredArticle> stored = StoredArticles.stored(searcher, article);
                    return stored.isPresent() ? Optional.of(record(searcher, stored.get())) : Optional.empty();
                },
                Optional.empty());
    }

    private ArticleRecord record(IndexSearcher searcher, StoredArticle stored) throws IOException {
        String id = stored.kept().article().id();
        boolean compared = !stored.pending() && folder.isCurrent(searcher);
        IndexedArticle indexed = new IndexedArticle(
                stored.kept().article(),
                stored.kept().origin(),
                passages(searcher, id, compared),
                stored.cuts(),
                stored.repeated());
        return new ArticleRecord(
                indexed,
                stored.language(),
                new ArticleRecord.Family(stored.family(), Objects.requireNonNullElse(stored.since(), 0L)),
                stored.cuts(),
                List.of(),
                new ArticleRecord.Lines("", List.of(), List.of()));
    }

    private static List<IndexedArticle.Vectors> passages(IndexSearcher searcher, String id, boolean compared)
            throws IOException {
        Query own = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.ID, id)), Occur.FILTER)
                .build();
        List<IndexedArticle.Vectors> passages = new ArrayList<>();
        int count = Math.max(1, searcher.count(own));
        for (ScoreDoc hit : searcher.search(own, count, Sort.INDEXORDER).scoreDocs) {
            passages.add(passage(searcher, hit.doc, compared));
        }
        return passages;
    }

    private static IndexedArticle.Vectors passage(IndexSearcher searcher, int number, boolean compared)
            throws IOException {
        Document document = searcher.storedFields().document(number);
        int start = ArticleDocuments.number(document, IndexFields.START);
        List<Span> sentences = ArticleDocuments.spans(document.get(IndexFields.SPANS));
        Passage passage = new Passage(
                ArticleDocuments.number(document, IndexFields.NUMBER),
                new Span(start, start + document.get(IndexFields.TEXT).length()),
                document.get(IndexFields.HEADING),
                sentences);
        if (!compared) {
            return new IndexedArticle.Vectors(passage, null, List.of());
        }
        Embedding vector =
                vectors(searcher, IndexFields.PASSAGE_VECTOR, number, 1).getFirst();
        int first = number - sentences.size();
        return new IndexedArticle.Vectors(
                passage, vector, vectors(searcher, IndexFields.SENTENCE_VECTOR, first, sentences.size()));
    }

    private static List<Embedding> vectors(IndexSearcher searcher, String field, int first, int count)
            throws IOException {
        return count == 0
                ? List.of()
                : KeptVectors.of(searcher, field, first, count).stream()
                        .map(kept -> Embedding.from(ByteVectors.floats(kept)))
                        .toList();
    }
}
