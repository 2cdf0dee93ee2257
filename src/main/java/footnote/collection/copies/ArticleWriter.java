package footnote.collection.copies;

import dev.langchain4j.data.embedding.Embedding;
import footnote.article.Article;
import footnote.article.Cut;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleRecord.Family;
import footnote.collection.ArticleStore;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.Owner;
import footnote.collection.Storage;
import footnote.collection.StoreChange;
import footnote.collection.StoredArticle;
import footnote.search.RecentlyMissed;
import footnote.text.Languages;
import footnote.text.Sketch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts articles into a store, whatever store that is: decides whose copies they are, which lines belong to their site, whose
 * place they take, and which get their vectors first. Safe for use by several threads. Every method that changes something
 * does so in one commit; a store that another version made is made anew first.
 */
public final class ArticleWriter {

    private final ArticleStore store;
    private final RecentlyMissed missed;
    private final SiteLines siteLines;
    private final Splitter splitter = new Splitter();

    /** Tells articles without a date apart by the time they were added. */
    private final Clock clock;

    public ArticleWriter(Storage storage, Clock clock) {
        this.store = storage.articles();
        this.missed = storage.missed();
        this.siteLines = new SiteLines(store.lines());
        this.clock = clock;
    }

    /**
     * The lines of an article, which need not be here, that so many others of its source have that they belong to the
     * site.
     *
     * @param origin as in {@link IndexedArticle#origin()}
     */
    public Repeated repeated(Article article, String origin) {
        return siteLines.of(article, origin);
    }

    /**
     * Adds articles, or replaces those of their ids. The first article of the user in a store that holds just the sample
     * replaces the sample, in the same commit; where there are articles of the user, those of the sample are left out.
     */
    public void put(List<IndexedArticle> articles, Owner owner) {
        store.requireRoom();
        change(change -> {
            IndexStatus status = change.status();
            boolean own = status.started() && !status.sample();
            if (owner == Owner.USER || !own) {
                boolean first = !status.started() || (owner == Owner.USER && status.sample());
                if (first) {
                    change.clear();
                }
                change.owner(owner);
                put(change, articles, first);
            }
        });
    }

    /** As {@link #put(List, Owner)}, of one article. */
    public void put(IndexedArticle article, Owner owner) {
        put(List.of(article), owner);
    }

    /** @param first whether nothing of what was there before is of any account */
    private void put(StoreChange change, List<IndexedArticle> articles, boolean first) {
        Families families = new Families(change);
        List<List<String>> sketches = articles.parallelStream()
                .map(article -> Sketch.of(article.article().text()))
                .toList();
        for (int i = 0; i < articles.size(); i++) {
            IndexedArticle article = articles.get(i);
            String id = article.article().id();
            String family = families.of(id, article.article().text(), sketches.get(i));
            Optional<StoredArticle> before = first ? Optional.empty() : change.stored(id);
            change.put(record(article, family, sketches.get(i), before));
        }
    }

    private ArticleRecord record(
            IndexedArticle indexed, String family, List<String> sketch, Optional<StoredArticle> before) {
        Article article = indexed.article();
        return new ArticleRecord(
                indexed,
                // Finding the language out takes its time, like the vectors.
                indexed.isPending() ? null : Languages.of(article.text()).orElse(null),
                new Family(family, since(article, before)),
                cuts(indexed, before),
                sketch,
                SiteLines.lines(indexed));
    }

    /** The day it was published or, where that is not known, the moment it was added. */
    private long since(Article article, Optional<StoredArticle> before) {
        LocalDate published = article.published();
        if (published != null) {
            return published.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return before.filter(stored -> stored.kept().article().published() == null)
                .map(StoredArticle::since)
                .orElseGet(clock::millis);
    }

    private static List<Cut> cuts(IndexedArticle indexed, Optional<StoredArticle> before) {
        List<Cut> cuts = indexed.cuts();
        if (cuts != null) {
            return cuts;
        }
        return before.filter(stored ->
                        indexed.article().text().equals(stored.kept().article().text()))
                .map(StoredArticle::cuts)
                .orElse(List.of());
    }

    /** Some of the articles whose vectors are still to be made; first those that a search has met of late. */
    public List<KeptArticle> pending(int limit) {
        Map<String, KeptArticle> pending = new LinkedHashMap<>();
        for (String id : missed.latestFirst()) {
            store.stored(id).filter(StoredArticle::pending).ifPresent(stored -> pending.put(id, stored.kept()));
        }
        for (KeptArticle kept : store.waiting().first(limit)) {
            pending.putIfAbsent(kept.article().id(), kept);
        }
        return pending.values().stream().limit(limit).toList();
    }

    /**
     * Vectors of an article's texts that need not be made, as one that it is a copy of has them: by what is embedded, as
     * {@link footnote.search.PassageText} gives it.
     */
    public Map<String, Embedding> vectorsOfCopies(String id) {
        return store.isCurrent()
                ? store.stored(id)
                        .flatMap(stored -> store.waiting().readyOf(stored.family()))
                        .map(store.waiting()::vectors)
                        .orElse(Map.of())
                : Map.of();
    }

    /**
     * Puts articles, now with their vectors, in the place of the same ones without. One that has changed since, is gone, or
     * has its vectors already is left as it is. Others that still have a line in their passages which is left out of these
     * get their passages anew, and wait for their vectors again.
     */
    public void putVectors(List<IndexedArticle> articles) {
        store.requireRoom();
        change(change -> {
            List<IndexedArticle> waiting = articles.stream()
                    .filter(article -> isWaiting(change, article))
                    .filter(this::isSplitAsNow)
                    .toList();
            if (!waiting.isEmpty()) {
                List<IndexedArticle> all = new ArrayList<>(waiting);
                all.addAll(siteLines.behind(waiting));
                put(change, all, false);
            }
        });
    }

    private static boolean isWaiting(StoreChange change, IndexedArticle article) {
        KeptArticle expected = new KeptArticle(article.article(), article.origin());
        return change.stored(article.article().id())
                .filter(stored -> stored.pending() && stored.kept().equals(expected))
                .isPresent();
    }

    /** What belongs to the site may have become known while the vectors were made; then the article goes on waiting. */
    private boolean isSplitAsNow(IndexedArticle article) {
        return repeated(article.article(), article.origin()).equals(article.repeated());
    }

    /** Removes an article; returns whether it was there. */
    public boolean delete(String id) {
        if (store.stored(id).isEmpty()) {
            return false;
        }
        change(change -> {
            change.delete(id);
            change.owner(Owner.USER);
        });
        return true;
    }

    /** Makes the store anew, from its articles, if another version or encoder made it; it can be searched all the while. */
    public void renew() {
        if (!store.isCurrent()) {
            change(change -> {});
        }
    }

    /** Makes the store anew from its articles, whose vectors are then still to be made. */
    public void rebuild() {
        store.change(this::renew);
    }

    private void change(Consumer<StoreChange> work) {
        store.change(change -> {
            if (!change.isCurrent()) {
                renew(change);
            }
            work.accept(change);
        });
    }

    private void renew(StoreChange change) {
        change.clear();
        Families families = new Families(change);
        change.each(stored -> {
            Article article = stored.kept().article();
            List<String> sketch = Sketch.of(article.text());
            IndexedArticle anew =
                    IndexedArticle.withoutVectors(article, stored.kept().origin(), splitter.split(article.text()));
            String family = families.of(article.id(), article.text(), sketch);
            change.put(record(anew, family, sketch, Optional.of(stored)));
        });
        change.settle();
    }
}
