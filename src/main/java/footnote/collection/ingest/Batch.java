package footnote.collection.ingest;

import footnote.article.Article;
import footnote.article.Cut;
import footnote.collection.IndexEvent.Result;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex;
import footnote.search.PassageIndex.Kept;
import footnote.search.PassageIndex.Owner;
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

    private final PassageIndex index;
    private final Vectoriser vectoriser;
    private final Owner owner;
    private final Map<String, IndexedArticle> articles = new LinkedHashMap<>();
    private final List<Runnable> news = new ArrayList<>();
    private int characters;
    private boolean takesOver;

    Batch(PassageIndex index, Vectoriser vectoriser, Owner owner) {
        this.index = index;
        this.vectoriser = vectoriser;
        this.owner = owner;
        this.takesOver = takesOver();
    }

    /** Own articles that equal the sample's must still make the collection the user's own. */
    private boolean takesOver() {
        return owner == Owner.USER && index.status().sample();
    }

    /** The article of an id as it will be kept. */
    Optional<Kept> kept(String id) {
        IndexedArticle waiting = articles.get(id);
        return waiting == null ? index.kept(id) : Optional.of(new Kept(waiting.article(), waiting.origin()));
    }

    /** Takes an article in; what becomes of it is true once it is committed. */
    Result put(Article article, String origin, List<Cut> cuts) {
        Optional<Article> before = kept(article.id()).map(Kept::article);
        boolean replacesSample = takesOver && !articles.containsKey(article.id());
        if (before.equals(Optional.of(article)) && !replacesSample) {
            return Result.UNCHANGED;
        }
        articles.put(article.id(), split(new Kept(article, origin)).cutting(cuts));
        characters += article.text().length();
        return before.isPresent() && !replacesSample ? Result.UPDATED : Result.ADDED;
    }

    private IndexedArticle split(Kept kept) {
        return vectoriser.split(kept, index.repeated(kept.article(), kept.origin()));
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
            index.put(List.copyOf(articles.values()), owner);
            articles.clear();
            characters = 0;
            takesOver = takesOver();
        }
        List<Runnable> committed = List.copyOf(news);
        news.clear();
        committed.forEach(Runnable::run);
    }
}
