package footnote.eval;

import footnote.article.Article;
import footnote.ingest.ArticleCollection;
import java.util.function.BiConsumer;

/** Brings an evaluation set's articles into a bench; those that are there already cost nothing. */
final class Ingest {

    private Ingest() {}

    static void into(ArticleCollection collection, EvalSet set, BiConsumer<Integer, Integer> progress) {
        if (set.articles().isEmpty()) {
            collection.addSample(event -> progress.accept(event.done(), event.total()));
            return;
        }
        int done = 0;
        for (Article article : set.articles()) {
            collection.put(article);
            progress.accept(++done, set.articles().size());
        }
    }
}
