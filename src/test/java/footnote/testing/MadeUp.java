package footnote.testing;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.collection.ArticleRecord;
import footnote.collection.IndexedArticle;
import footnote.collection.IndexedArticle.Vectors;
import footnote.model.Encoder;
import footnote.search.Candidate;
import footnote.search.SearchQuery;
import footnote.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** An encoder that needs no model, and articles: the same at every run. */
public final class MadeUp {

    public static final String ENCODER = "made-up";
    public static final int DIMENSION = 32;

    private static final int DEPTH = 10;

    private MadeUp() {}

    /** Texts mean the words that are in them: each word has a direction of its own. */
    public static Encoder encoder() {
        return encoder(text -> {});
    }

    /** The same, telling every text it is given. */
    public static Encoder encoder(Consumer<String> listener) {
        return new Encoder(ENCODER, DIMENSION, Runnable::run, () -> new Words(DIMENSION, listener));
    }

    /** The same in the place of another encoder, for collections whose size alone matters. */
    public static Encoder insteadOf(Encoder other) {
        return new Encoder(
                other.name(), other.dimension(), Runnable::run, () -> new Words(other.dimension(), text -> {}));
    }

    public static Article article(String id, String text) {
        return new Article(id, null, null, null, null, null, text);
    }

    public static IndexedArticle indexed(String id, String text) {
        return indexed(article(id, text), id + ".txt");
    }

    public static IndexedArticle indexed(Article article, String origin) {
        return indexed(article, origin, MadeUp::vector);
    }

    /**
     * The same with other vectors.
     *
     * @param vectors gives the vector of a text
     */
    public static IndexedArticle indexed(Article article, String origin, Function<String, Embedding> vectors) {
        List<Vectors> passages = new ArrayList<>();
        for (Passage passage : new Splitter().split(article.text())) {
            passages.add(new Vectors(
                    passage,
                    vectors.apply(passage.span().of(article.text())),
                    passage.sentences().stream()
                            .map(sentence -> vectors.apply(sentence.of(article.text())))
                            .toList()));
        }
        return new IndexedArticle(article, origin, passages);
    }

    /** The same before its vectors are made. */
    public static IndexedArticle withoutVectors(String id, String text) {
        return IndexedArticle.withoutVectors(article(id, text), id + ".txt", new Splitter().split(text));
    }

    /** All that is stored of an article with its vectors, as it was decided somewhere. */
    public static ArticleRecord written(String id, String text, String family, long since, String... sketch) {
        return written(indexed(id, text), family, since, sketch);
    }

    public static ArticleRecord written(IndexedArticle indexed, String family, long since, String... sketch) {
        return new ArticleRecord(
                indexed,
                null,
                new ArticleRecord.Family(family, since),
                List.of(),
                List.of(sketch),
                new ArticleRecord.Lines("place", List.of(), List.of()));
    }

    /** A passage of an article that has no copies. */
    public static Candidate candidate(
            String article, int start, String text, List<Candidate.Sentence> sentences, double words, double meaning) {
        return new Candidate(
                article, 0, article, null, null, start, text, sentences, words, meaning, article, 0, null, null);
    }

    public static SearchQuery query(String words) {
        return new SearchQuery(words, vector(words), DEPTH);
    }

    private static Embedding vector(String text) {
        return vector(text, word -> direction(word, DIMENSION), DIMENSION);
    }

    private static Embedding vector(String text, Function<String, float[]> directions, int dimension) {
        float[] sum = new float[dimension];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            float[] direction = directions.apply(word);
            for (int i = 0; i < dimension; i++) {
                sum[i] += direction[i];
            }
        }
        Embedding embedding = Embedding.from(sum);
        embedding.normalize();
        return embedding;
    }

    private static float[] direction(String word, int dimension) {
        Random random = new Random(word.hashCode());
        float[] direction = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return direction;
    }

    private record Words(int dimension, Consumer<String> listener, Map<String, float[]> known)
            implements EmbeddingModel {

        Words(int dimension, Consumer<String> listener) {
            this(dimension, listener, new ConcurrentHashMap<>());
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            if (texts.stream().anyMatch(segment -> !Visible.isIn(segment.text()))) {
                throw new IllegalArgumentException("as real models do");
            }
            texts.forEach(segment -> listener.accept(segment.text()));
            return Response.from(texts.stream()
                    .map(segment -> vector(segment.text(), this::direction, dimension))
                    .toList());
        }

        private float[] direction(String word) {
            return known.computeIfAbsent(word, unknown -> MadeUp.direction(unknown, dimension));
        }
    }
}
