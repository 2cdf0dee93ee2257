package footnote.ingest;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.model.Encoder;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Kept;
import footnote.search.PassageText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
    IndexedArticle split(Kept kept, Repeated repeated) {
        Article article = kept.article();
        return IndexedArticle.withoutVectors(article, kept.origin(), splitter.split(article.text(), repeated))
                .leavingOut(repeated);
    }

    /**
     * Articles with their vectors, which nobody waits for.
     *
     * @param between called every few texts; may throw to break off
     */
    List<IndexedArticle> vectorise(List<IndexedArticle> split, Runnable between) {
        List<String> texts = new ArrayList<>();
        split.forEach(article -> addTexts(article, texts));
        List<Embedding> vectors = encoder.patiently(texts, between);
        List<IndexedArticle> done = new ArrayList<>();
        int next = 0;
        for (IndexedArticle article : split) {
            List<IndexedArticle.Vectors> passages = new ArrayList<>();
            for (IndexedArticle.Vectors passage : article.passages()) {
                int end = next + 1 + passage.passage().sentences().size();
                passages.add(new IndexedArticle.Vectors(
                        passage.passage(), vectors.get(next), List.copyOf(vectors.subList(next + 1, end))));
                next = end;
            }
            done.add(new IndexedArticle(article.article(), article.origin(), passages).leavingOut(article.repeated()));
        }
        return done;
    }

    private static void addTexts(IndexedArticle indexed, List<String> texts) {
        Article article = indexed.article();
        for (IndexedArticle.Vectors vectors : indexed.passages()) {
            Passage passage = vectors.passage();
            texts.add(PassageText.of(article.title(), passage.span().of(article.text())));
            passage.sentences().forEach(sentence -> texts.add(PassageText.sentence(sentence.of(article.text()))));
        }
    }
}
