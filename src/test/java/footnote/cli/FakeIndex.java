package footnote.cli;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.model.Encoder;
import footnote.search.PassageIndex;
import footnote.search.Retriever;
import footnote.search.SearchFilter;
import footnote.search.SearchQuery;
import footnote.search.SearchResult;
import footnote.search.SimilarWord;
import java.util.List;
import java.util.Map;

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
    public int undated(SearchFilter filter) {
        return 0;
    }

    @Override
    public List<SimilarWord> similar(String word) {
        return List.of();
    }
}
