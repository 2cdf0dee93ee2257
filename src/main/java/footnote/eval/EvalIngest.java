package footnote.eval;

import footnote.article.Article;
import footnote.article.Splitter;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.eval.sets.EvalSet;
import footnote.fault.BadInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bench hold an evaluation set's articles and no others; those that are there already cost nothing. A set
 * without articles of its own is about the sample.
 */
public final class EvalIngest {

    private static final int PAGE = 1000;
    private static final double NANOS = 1e9;

    private final ArticleCollection collection;
    private final Set<String> ids = new HashSet<>();
    private final Splitter splitter = new Splitter();
    private int passages;
    private long nanos;

    private EvalIngest(ArticleCollection collection) {
        this.collection = collection;
    }

    /** Returns what had to be indexed; {@code null} where everything was there. */
    public static @Nullable Ingested into(ArticleCollection collection, EvalSet set, EvalProgress progress) {
        EvalIngest ingest = new EvalIngest(collection);
        if (set.articles().isEmpty()) {
            ingest.sample();
        } else {
            ingest.own(set, progress);
        }
        ingest.deleteOthers();
        return ingest.passages == 0 ? null : new Ingested(ingest.passages, ingest.nanos / NANOS);
    }

    /** Five articles are no progress to speak of. */
    private void sample() {
        long begin = System.nanoTime();
        collection.addSample(event -> {
            if (event.article() != null) {
                done(event.article(), event.result());
            }
        });
        collection.addVectors(vectors -> {});
        nanos = System.nanoTime() - begin;
    }

    /** The vectors are what takes time: the articles count as done as far as theirs are. */
    private void own(EvalSet set, EvalProgress progress) {
        int articles = set.articles().size();
        long begin = System.nanoTime();
        collection.putAll(set.articles(), event -> {
            if (event.article() == null) {
                throw new BadInputException(
                        "Article %s of the set %s: %s".formatted(event.file(), set.name(), event.reason()));
            }
            done(event.article(), event.result());
        });
        collection.addVectors(vectors ->
                progress.at((int) ((long) articles * vectors.done() / Math.max(1, vectors.total())), articles));
        nanos = System.nanoTime() - begin;
    }

    private void done(String id, IndexEvent.Result result) {
        ids.add(id);
        if (result != IndexEvent.Result.UNCHANGED) {
            passages += collection
                    .article(id)
                    .map(article -> splitter.split(article.text()).size())
                    .orElse(0);
        }
    }

    private void deleteOthers() {
        List<Article> page = collection.articles("", PAGE, null);
        while (!page.isEmpty()) {
            page.stream().map(Article::id).filter(id -> !ids.contains(id)).forEach(collection::delete);
            page = collection.articles("", PAGE, page.getLast().id());
        }
    }
}
