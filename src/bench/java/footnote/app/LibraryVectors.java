package footnote.app;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import footnote.article.Article;
import footnote.article.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's embedding model on ONNX Runtime as it comes, and a list of vectors: what its easy-rag is made of, on
 * Footnote's passages.
 */
final class LibraryVectors implements Rival {

    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String article, Embedding vector) {}

    @Override
    public void ingest(List<Article> articles) {
        List<String> owners = new ArrayList<>();
        List<TextSegment> passages = new ArrayList<>();
        Splitter splitter = new Splitter();
        for (Article article : articles) {
            splitter.split(article.text()).forEach(passage -> {
                owners.add(article.id());
                passages.add(TextSegment.from(passage.span().of(article.text())));
            });
        }
        List<Embedding> vectors = model.embedAll(passages).content();
        for (int i = 0; i < vectors.size(); i++) {
            entries.add(new Entry(owners.get(i), vectors.get(i)));
        }
    }

    @Override
    public @Nullable String first(String question) {
        Embedding asked = model.embed(question).content();
        return entries.stream()
                .max(Comparator.comparingDouble(entry -> CosineSimilarity.between(asked, entry.vector())))
                .map(Entry::article)
                .orElse(null);
    }

    @Override
    public void close() {
        entries.clear();
    }
}
