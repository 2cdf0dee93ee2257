package footnote.collection.ingest;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.collection.ArticleStore;
import footnote.collection.IndexEvent.Result;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.collection.copies.ArticleWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles on their way into the index: some are committed together, and only then told of. */
final class Batch {

    /** A commit waits for the disk; beyond this many articles waiting is the lesser part. */
    private static final int ARTICLES = 256;

    /** So much text at most is on its way. */
    private static final int CHARACTERS = 4_000_000;

    private final ArticleStore store;
    private final ArticleWriter writer;
    private final Vectoriser vectoriser;
    private final Owner owner;
    private final Map<String, IndexedArticle> articles = new LinkedHashMap<>();
    private final List<Runnable> news = new ArrayList<>();
    private int characters;
    private boolean takesOver;

    Batch(ArticleStore store, ArticleWriter writer, Vectoriser vectoriser, Owner owner) {
        this.store = store;
        this.writer = writer;
        this.vectoriser = vectoriser;
        this.owner = owner;
        this.takesOver = takesOver();
    }

    /** Own articles that equal the sample's must still make the collection the user's own. */
    private boolean takesOver() {
        return owner == Owner.USER && store.status().sample();
    }

    /** The article of an id as it will be kept. */
    Optional<KeptArticle> kept(String id) {
        IndexedArticle waiting = articles.get(id);
        return waiting == null ? store.kept(id) : Optional.of(new KeptArticle(waiting.article(), waiting.origin()));
    }

    /** Takes an article in; what becomes of it is true once it is committed. */
    Result put(Article article, String origin, List<Cut> cuts) {
        Optional<Article> before = kept(article.id()).map(KeptArticle::article);
        boolean replacesSample = takesOver && !articles.containsKey(article.id());
        if (before.equals(Optional.of(article)) && !replacesSample) {
            return Result.UNCHANGED;
        }
        articles.put(article.id(), split(new KeptArticle(article, origin)).cutting(cuts));
        characters += article.text().length();
        return before.isPresent() && !replacesSample ? Result.UPDATED : Result.ADDED;
    }

    private IndexedArticle split(KeptArticle kept) {
        return vectoriser.split(kept, writer.repeated(kept.article(), kept.origin()));
    }

    /** To be told after all that was put before is committed. */
    void tell(Runnable told) {
        news.add(told);
        if (news.size() >= ARTICLES || characters >= CHARACTERS) {
            commit();
        }
    }

    /** Commits what is waiting, and tells of it. */
    void commit() {
        if (!articles.isEmpty()) {
            writer.put(List.copyOf(articles.values()), owner);
            articles.clear();
            characters = 0;
            takesOver = takesOver();
        }
        List<Runnable> committed = List.copyOf(news);
        news.clear();
        committed.forEach(Runnable::run);
    }
}
