package footnote.ingest;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.article.Visible;
import footnote.model.Encoder;
import footnote.search.IndexedArticle;
import java.util.ArrayList;
import java.util.List;

/** Splits an article and makes the vectors of its passages and sentences. Safe for use by several threads. */
public final class Vectoriser {

    /** Embedded in place of a sentence that an embedding model would refuse. */
    private static final String NOTHING_TO_SEE = ".";

    private final Splitter splitter = new Splitter();
    private final Encoder encoder;

    public Vectoriser(Encoder encoder) {
        this.encoder = encoder;
    }

    IndexedArticle vectorise(Article article, String origin) {
        List<Passage> passages = splitter.split(article.text());
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            texts.add(passageText(article, passage));
            passage.sentences().forEach(sentence -> texts.add(sentence.of(article.text())));
        }
        List<Embedding> vectors =
                encoder.texts(texts.stream().map(Vectoriser::embeddable).toList());
        List<IndexedArticle.Vectors> indexed = new ArrayList<>();
        int next = 0;
        for (Passage passage : passages) {
            int sentences = next + 1;
            int end = sentences + passage.sentences().size();
            indexed.add(new IndexedArticle.Vectors(
                    passage, vectors.get(next), List.copyOf(vectors.subList(sentences, end))));
            next = end;
        }
        return new IndexedArticle(article, origin, indexed);
    }

    private static String embeddable(String text) {
        return Visible.isIn(text) ? text : NOTHING_TO_SEE;
    }

    /** A passage means what it means under its headline. */
    private static String passageText(Article article, Passage passage) {
        String text = passage.span().of(article.text());
        return article.title() == null ? text : article.title() + "\n" + text;
    }
}
