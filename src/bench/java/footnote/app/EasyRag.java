package footnote.app;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import footnote.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LangChain4j's easy-rag as its documentation has it: its own splitter, embedding model and store in memory. */
final class EasyRag implements Rival {

    private static final String ARTICLE = "article";

    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    private @Nullable ContentRetriever retriever;

    @Override
    public void ingest(List<Article> articles) {
        List<Document> documents = articles.stream()
                .map(article -> Document.from(
                        article.name() + "\n\n" + article.text(), Metadata.from(ARTICLE, article.id())))
                .toList();
        EmbeddingStoreIngestor.ingest(documents, store);
        retriever = EmbeddingStoreContentRetriever.from(store);
    }

    @Override
    public @Nullable String first(String question) {
        if (retriever == null) {
            return null;
        }
        List<Content> found = retriever.retrieve(Query.from(question));
        return found.isEmpty() ? null : found.getFirst().textSegment().metadata().getString(ARTICLE);
    }

    @Override
    public void close() {
        store.removeAll();
    }
}
