package footnote.collection.ingest;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.model.Encoder;
import footnote.search.PassageText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Splits articles and makes the vectors of their passages and sentences. Safe for use by several threads. */
public final class Vectoriser {

    private final Splitter splitter = new Splitter();
    private final Encoder encoder;

    public Vectoriser(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Does something that someone waits for, before the making of vectors. */
    <T> T first(Supplier<T> work) {
        return encoder.first(work);
    }

    /** Waits, though never for long, while someone waits for something else. */
    void giveWay() {
        encoder.giveWay();
    }

    /** An article in its passages, whose vectors are still to be made. */
    IndexedArticle split(KeptArticle kept, Repeated repeated) {
        Article article = kept.article();
        return IndexedArticle.withoutVectors(article, kept.origin(), splitter.split(article.text(), repeated))
                .leavingOut(repeated);
    }

    /**
     * Articles with their vectors, which nobody waits for. What is said twice is embedded once.
     *
     * @param known vectors that need not be made, by their texts
     * @param between called every few texts; may throw to break off
     */
    List<IndexedArticle> vectorise(List<IndexedArticle> split, Map<String, Embedding> known, Runnable between) {
        List<String> missing = split.stream()
                .flatMap(Vectoriser::texts)
                .filter(text -> !known.containsKey(text))
                .distinct()
                .toList();
        List<Embedding> made = encoder.patiently(missing, between);
        Map<String, Embedding> vectors = new HashMap<>(known);
        for (int i = 0; i < made.size(); i++) {
            vectors.put(missing.get(i), made.get(i));
        }
        return split.stream().map(article -> with(vectors, article)).toList();
    }

    private static Stream<String> texts(IndexedArticle indexed) {
        return indexed.passages().stream()
                .map(IndexedArticle.Vectors::passage)
                .flatMap(passage -> Stream.concat(Stream.of(text(indexed, passage)), sentences(indexed, passage)));
    }

    private static String text(IndexedArticle indexed, Passage passage) {
        Article article = indexed.article();
        return PassageText.of(article.title(), passage.span().of(article.text()));
    }

    private static Stream<String> sentences(IndexedArticle indexed, Passage passage) {
        return passage.sentences().stream()
                .map(sentence ->
                        PassageText.sentence(sentence.of(indexed.article().text())));
    }

    private static IndexedArticle with(Map<String, Embedding> vectors, IndexedArticle indexed) {
        List<IndexedArticle.Vectors> passages = indexed.passages().stream()
                .map(IndexedArticle.Vectors::passage)
                .map(passage -> new IndexedArticle.Vectors(
                        passage,
                        vectors.get(text(indexed, passage)),
                        sentences(indexed, passage).map(vectors::get).toList()))
                .toList();
        return new IndexedArticle(indexed.article(), indexed.origin(), passages).leavingOut(indexed.repeated());
    }
}
