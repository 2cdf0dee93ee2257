package footnote.app;

import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Lucene with its English analyser and BM25, a document a passage. */
final class BareLucene implements Rival {

    private static final String TEXT = "text";
    private static final String ARTICLE = "article";

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final Directory directory;
    private @Nullable DirectoryReader reader;

    BareLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    @Override
    public void ingest(List<Article> articles) throws IOException {
        Splitter splitter = new Splitter();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : articles) {
                for (Passage passage : splitter.split(article.text())) {
                    Document document = new Document();
                    document.add(new StringField(ARTICLE, article.id(), Field.Store.YES));
                    document.add(new TextField(
                            TEXT, article.name() + "\n" + passage.span().of(article.text()), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @Override
    public @Nullable String first(String question) throws IOException {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        if (query == null || reader == null) {
            return null;
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs found = searcher.search(query, 10);
        return found.scoreDocs.length == 0
                ? null
                : searcher.storedFields().document(found.scoreDocs[0].doc).get(ARTICLE);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
    }
}
