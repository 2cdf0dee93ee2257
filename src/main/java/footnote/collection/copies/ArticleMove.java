package footnote.collection.copies;

import footnote.article.Article;
import footnote.article.Splitter;
import footnote.collection.ArticleRecord;
import footnote.collection.ArticleStore;
import footnote.collection.ChangeLog;
import footnote.collection.ChangeLog.Change;
import footnote.collection.IndexStatus;
import footnote.collection.IndexedArticle;
import footnote.collection.IndexedArticle.Vectors;
import footnote.collection.Owner;
import footnote.fault.BadInputException;
import footnote.text.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Copies the articles of one store into another with all that is kept of them, and compares. What the other has stays as it
 * is, and what was deleted there stays deleted, so that it may be broken off at any moment and begun again. Some articles at
 * a time are held in memory. Nothing is decided anew: families, cuts and lines are those of the first store. Only where
 * another version or model made that are passages cut anew, and vectors still to be made.
 */
public final class ArticleMove {

    /** Articles in one commit. */
    private static final int PAGE = 64;

    private final ArticleStore from;
    private final ArticleStore to;
    private final boolean current;
    private final Splitter splitter = new Splitter();

    public ArticleMove(ArticleStore from, ArticleStore to) {
        this.from = from;
        this.to = to;
        this.current = from.isCurrent();
    }

    /** Whether vectors are copied; else they are still to be made, as another version or model made those that there are. */
    public boolean keepsVectors() {
        return current;
    }

    /**
     * Copies what the other store never had.
     *
     * @param progress is told how many articles were looked at so far
     * @throws BadInputException if the other store was made by another version or model, or has articles of its own where
     *     this one has just the sample
     */
    public void copy(LongConsumer progress) {
        IndexStatus own = from.status();
        if (own.articles() == 0) {
            return;
        }
        check(own, to.status());
        Owner owner = own.sample() ? Owner.SAMPLE : Owner.USER;
        long[] count = {0};
        eachPage(page -> {
            List<ArticleRecord> missing = page.stream()
                    .filter(change -> !change.deleted())
                    .filter(change -> to.changes().last(change.article()).isEmpty())
                    .map(change -> record(change.article()))
                    .flatMap(Optional::stream)
                    .toList();
            if (!missing.isEmpty()) {
                put(missing, owner);
            }
            count[0] += page.stream().filter(change -> !change.deleted()).count();
            progress.accept(count[0]);
        });
    }

    private void check(IndexStatus own, IndexStatus other) {
        if (!to.isCurrent()) {
            throw new BadInputException(
                    "The articles there were made by another version or model; start \"footnote serve\" on them once, which makes them anew, and then move.");
        }
        if (own.sample() && other.articles() > 0 && !other.sample()) {
            throw new BadInputException(
                    "There is just the sample to move, and own articles are there already; there is nothing to do.");
        }
    }

    private void put(List<ArticleRecord> missing, Owner owner) {
        to.requireRoom();
        to.change(change -> {
            if (owner == Owner.USER && change.status().sample()) {
                change.clear();
            }
            change.owner(owner);
            missing.stream()
                    .filter(record -> change.stored(record.id()).isEmpty())
                    .forEach(change::put);
        });
    }

    /** All changes of the first store, some at a time, the earliest first. */
    private void eachPage(Consumer<List<Change>> visitor) {
        ChangeLog log = from.changes();
        long seen = 0;
        for (List<Change> some = log.after(seen, PAGE); !some.isEmpty(); some = log.after(seen, PAGE)) {
            for (int i = 0; i < some.size(); i += PAGE) {
                visitor.accept(some.subList(i, Math.min(some.size(), i + PAGE)));
            }
            seen = some.getLast().sequence();
        }
    }

    /** An article as it is copied; what a store does not give back of it follows from the rest. */
    private Optional<ArticleRecord> record(String id) {
        return from.changes().record(id).map(record -> {
            IndexedArticle indexed = current ? record.indexed() : anew(record);
            return new ArticleRecord(
                    indexed,
                    record.language(),
                    record.family(),
                    record.cuts(),
                    Sketch.of(indexed.article().text()),
                    SiteLines.lines(indexed));
        });
    }

    private IndexedArticle anew(ArticleRecord record) {
        IndexedArticle indexed = record.indexed();
        Article article = indexed.article();
        return IndexedArticle.withoutVectors(
                        article, indexed.origin(), splitter.split(article.text(), indexed.repeated()))
                .cutting(record.cuts())
                .leavingOut(indexed.repeated());
    }

    /**
     * Compares all articles of the first store with those of the other, whatever else that has.
     *
     * @param found the passages of some articles as they are found in the other, by id of the article
     * @param progress is told how many articles were compared so far
     */
    public MovedArticles compare(Function<List<String>, Map<String, List<Vectors>>> found, LongConsumer progress) {
        MovedArticles.Count count = new MovedArticles.Count();
        eachPage(page -> {
            Map<String, List<Vectors>> passages =
                    found.apply(page.stream().map(Change::article).toList());
            for (Change change : page) {
                compare(change, passages.getOrDefault(change.article(), List.of()), count);
            }
            progress.accept(count.looked());
        });
        return count.all();
    }

    private void compare(Change change, List<Vectors> found, MovedArticles.Count count) {
        Optional<ArticleRecord> own = record(change.article());
        if (own.isEmpty()) {
            if (to.stored(change.article()).isPresent()) {
                count.deletedHere(change.article());
            }
        } else if (to.changes().last(change.article()).filter(Change::deleted).isPresent()) {
            count.deletedThere(change.article());
        } else {
            count.compare(own.get(), to.changes().record(change.article()), found);
        }
    }

    /** The passages that are kept with the articles of a store. */
    public static Function<List<String>, Map<String, List<Vectors>>> passagesOf(ArticleStore store) {
        return ids -> {
            Map<String, List<Vectors>> passages = new LinkedHashMap<>();
            ids.forEach(id -> store.changes()
                    .record(id)
                    .ifPresent(record -> passages.put(id, record.indexed().passages())));
            return passages;
        };
    }
}
