package footnote.app;

import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.text.Terms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The least that finding passages costs: one search for words, over an index in memory of nothing but them. */
final class BareSearch implements AutoCloseable {

    private static final String TEXT = "text";
    private static final int TOP = 10;

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareSearch(List<Article> articles) throws IOException {
        Splitter splitter = new Splitter();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER))) {
            for (Article article : articles) {
                for (Passage passage : splitter.split(article.text())) {
                    Document document = new Document();
                    document.add(new TextField(TEXT, passage.span().of(article.text()), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    TopDocs find(String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String stem : Terms.content(question)) {
            query.add(new TermQuery(new Term(TEXT, stem)), Occur.SHOULD);
        }
        return searcher.search(query.build(), TOP);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
