package footnote.eval;

import footnote.article.Article;
import footnote.ingest.ArticleCollection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a bench hold an evaluation set's articles and no others; those that are there already cost nothing. A set
 * without articles of its own is about the sample.
 */
final class Ingest {

    private static final int PAGE = 1000;

    private Ingest() {}

    static void into(ArticleCollection collection, EvalSet set, Progress progress) {
        Set<String> ids = set.articles().isEmpty() ? sample(collection) : own(collection, set, progress);
        deleteOthers(collection, ids);
    }

    /** Five articles are no progress to speak of. */
    private static Set<String> sample(ArticleCollection collection) {
        Set<String> ids = new HashSet<>();
        collection.addSample(event -> {
            if (event.article() != null) {
                ids.add(event.article());
            }
        });
        return ids;
    }

    private static Set<String> own(ArticleCollection collection, EvalSet set, Progress progress) {
        Set<String> ids = new HashSet<>();
        int done = 0;
        for (Article article : set.articles()) {
            collection.put(article);
            ids.add(article.id());
            progress.at(++done, set.articles().size());
        }
        return ids;
    }

    private static void deleteOthers(ArticleCollection collection, Set<String> ids) {
        List<Article> page = collection.articles("", PAGE, null);
        while (!page.isEmpty()) {
            page.stream().map(Article::id).filter(id -> !ids.contains(id)).forEach(collection::delete);
            page = collection.articles("", PAGE, page.getLast().id());
        }
    }
}
