package footnote.cli;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.article.Article;
import footnote.article.Repeated;
import footnote.model.Encoder;
import footnote.search.Background;
import footnote.search.IndexStatus;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex;
import footnote.search.Retriever;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An index with nothing in it. */
final class FakeIndex implements PassageIndex {

    /** Finds nothing, whatever is asked. */
    static Retriever retriever() {
        EmbeddingModel model = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                return Response.from(texts.stream()
                        .map(text -> Embedding.from(new float[] {1}))
                        .toList());
            }
        };
        return new Retriever(new FakeIndex(), new Encoder("fake", 1, Runnable::run, () -> model));
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return new SearchResult(List.of(), List.of(), Map.of(), 0);
    }

    @Override
    public Map<String, Integer> sources() {
        return Map.of();
    }

    @Override
    public int undated(SearchFilter filter) {
        return 0;
    }

    @Override
    public List<SimilarWord> similar(String word) {
        return List.of();
    }

    @Override
    public Optional<Kept> kept(String id) {
        return Optional.empty();
    }

    @Override
    public Repeated repeated(Article article, String origin) {
        return Repeated.NONE;
    }

    @Override
    public Optional<Background> background(String id) {
        return Optional.empty();
    }

    @Override
    public List<Article> articles(String words, int limit, @Nullable String after) {
        return List.of();
    }

    @Override
    public void put(List<IndexedArticle> articles, Owner owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Kept> pending(int limit) {
        return List.of();
    }

    @Override
    public Map<String, Embedding> vectorsOfCopies(String id) {
        return Map.of();
    }

    @Override
    public void putVectors(List<IndexedArticle> articles) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renew() {}

    @Override
    public boolean rest(Duration idle) {
        return true;
    }

    @Override
    public boolean delete(String id) {
        return false;
    }

    @Override
    public IndexStatus status() {
        return new IndexStatus(0, 0, 0, false, false);
    }

    @Override
    public void close() {}
}
